package xiaoer.shop.facts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Addresses in files of {@code addresses/} on the test class path, each with its kind. */
record TypedAddresses(String kind, Address address, String outcome) {

    static List<TypedAddresses> read(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TypedAddresses.class.getResourceAsStream("/addresses/" + file)),
                StandardCharsets.UTF_8)) {
            return format.parse(in).stream().map(TypedAddresses::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypedAddresses of(CSVRecord row) {
        return new TypedAddresses(
                row.get("kind"),
                Address.typed(
                        row.get("recipient"),
                        row.get("region"),
                        row.get("address"),
                        row.get("postcode"),
                        row.get("phone")),
                row.isMapped("outcome") ? row.get("outcome") : "");
    }
}
