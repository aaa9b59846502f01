package xiaoer.shop.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/** The address check of the product's own rules, for tests that need no Spring. */
public final class AddressRules {

    private static final Rulebook RULEBOOK = RulebookFixture.of(List.of(new AddressFacts()));
    private static final Rules RULES = RULEBOOK.open(files(), 1);

    private AddressRules() {}

    public static Ruling judge(Address address) {
        return RULES.decide("address-check", "textbook", List.of(address));
    }

    static CheckReport check() {
        return RULEBOOK.check(files());
    }

    private static RuleFiles files() {
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : List.of("address-check", "parameters")) {
            try (Stream<Path> paths = Files.list(Path.of("rules", folder))) {
                for (Path path : paths.toList()) {
                    files.put(folder + "/" + path.getFileName(), Files.readAllBytes(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RuleFiles(files);
    }
}
