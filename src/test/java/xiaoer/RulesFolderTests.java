package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.RuleFiles;
import xiaoer.testing.Authored;

/** Every scenario of the repository's own {@code rules/} folder is a test, and the folder has no problem. */
class RulesFolderTests {

    @TestFactory
    Stream<DynamicTest> the_rules_folder_is_sound() {
        CheckReport report = Authored.rulebook().check(new RuleFiles(Authored.files(Path.of("rules"))));
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
}
