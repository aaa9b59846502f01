package xiaoer.shop.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The gazetteer's files: a head line, then fields separated by commas, never quoted. */
final class Table {

    private Table() {}

    static void read(String file, Consumer<String[]> row) {
        try (InputStream in = Table.class.getResourceAsStream("/gazetteer/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program was packed without gazetteer/" + file);
            }
            InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
            BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row.accept(line.split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer/" + file, e);
        }
    }
}
