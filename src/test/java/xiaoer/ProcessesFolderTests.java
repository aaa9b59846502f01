package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;
import xiaoer.testing.Authored;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.WorkflowReport;

/** Every walk of the repository's own {@code processes/} folder is a test, and the folder has no problem. */
class ProcessesFolderTests {

    @TestFactory
    Stream<DynamicTest> the_processes_folder_is_sound() {
        Rules rules = Authored.rulebook().open(new RuleFiles(Authored.files(Path.of("rules"))), 1);
        WorkflowReport report =
                Authored.workflows().check(new ProcessFiles(Authored.files(Path.of("processes"))), rules);
        Stream<DynamicTest> walks = report.walks().stream()
                .map(walk -> DynamicTest.dynamicTest(
                        walk.process() + ": " + walk.name(),
                        () -> assertThat(walk.actual())
                                .as(walk.path() + ":" + walk.line())
                                .isEqualTo(walk.expected())));
        DynamicTest problems = DynamicTest.dynamicTest(
                "no problems",
                () -> assertThat(report.problems().stream().map(ProcessesFolderTests::told))
                        .isEmpty());
        return Stream.concat(Stream.of(problems), walks);
    }

    private static String told(Problem problem) {
        return problem.path() + ":" + problem.line() + " " + problem.message();
    }
}
