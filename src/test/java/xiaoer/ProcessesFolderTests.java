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
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.WorkItemType;
import xiaoer.workflow.WorkflowReport;
import xiaoer.workflow.WorkflowsFixture;

/** Every walk of the repository's own {@code processes/} folder is a test, and the folder has no problem. */
class ProcessesFolderTests {

    @TestFactory
    Stream<DynamicTest> the_processes_folder_is_sound() throws IOException {
        WorkflowReport report = check();
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

    /** With the fact types and work items of all modules, without the rest of the program. */
    private static WorkflowReport check() throws IOException {
        try (var modules = new AnnotationConfigApplicationContext()) {
            modules.scan("xiaoer.*.facts");
            var workItems = new ClassPathBeanDefinitionScanner(modules, false);
            workItems.addIncludeFilter(
                    (type, types) -> type.getAnnotationMetadata().hasAnnotation(Component.class.getName())
                            && List.of(type.getClassMetadata().getInterfaceNames())
                                    .contains(WorkItemType.Source.class.getName()));
            workItems.scan("xiaoer");
            modules.refresh();
            Rules rules = RulebookFixture.of(List.copyOf(
                            modules.getBeansOfType(FactType.Source.class).values()))
                    .open(new RuleFiles(files("rules")), 1);
            return WorkflowsFixture.of(
                            modules.getBeansOfType(WorkItemType.Source.class).values())
                    .check(new ProcessFiles(files("processes")), rules);
        }
    }

    private static Map<String, byte[]> files(String name) throws IOException {
        Path folder = Path.of(name);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
