package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.RulebookFixture;

/** Every scenario of the repository's own {@code rules/} folder is a test, and the folder has no problem. */
class RulesFolderTests {

    private static final Path FOLDER = Path.of("rules");

    @TestFactory
    Stream<DynamicTest> the_rules_folder_is_sound() throws IOException {
        CheckReport report = rulebook().check(files());
        Stream<DynamicTest> scenarios = report.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.decision() + ": " + scenario.name(),
                        () -> assertThat(scenario.actual())
                                .as(scenario.path() + ":" + scenario.line())
                                .isEqualTo(scenario.expected())));
        DynamicTest problems = DynamicTest.dynamicTest(
                "no problems", () -> assertThat(report.problems()).isEmpty());
        return Stream.concat(Stream.of(problems), scenarios);
    }

    /** The fact types of all modules, without the rest of the program. */
    private static Rulebook rulebook() {
        try (var facts = new AnnotationConfigApplicationContext()) {
            facts.scan("xiaoer.*.facts");
            facts.refresh();
            return RulebookFixture.of(
                    List.copyOf(facts.getBeansOfType(FactType.Source.class).values()));
        }
    }

    private static RuleFiles files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> paths = Files.walk(FOLDER)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        }
        return new RuleFiles(files);
    }
}
