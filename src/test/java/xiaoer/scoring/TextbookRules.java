package xiaoer.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;

/** The repository's own rules, compiled once for the tests that need nothing else of the program. */
final class TextbookRules {

    static final String PROFILE = "textbook";
    static final Rules RULES = open();

    private TextbookRules() {}

    private static Rules open() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("rules"));
                var facts = new AnnotationConfigApplicationContext()) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(Path.of("rules").relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            facts.scan("xiaoer.*.facts");
            facts.refresh();
            return RulebookFixture.of(List.copyOf(
                            facts.getBeansOfType(FactType.Source.class).values()))
                    .open(new RuleFiles(files), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
