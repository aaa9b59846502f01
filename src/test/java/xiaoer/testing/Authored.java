package xiaoer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RulePart;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.workflow.WorkItemType;
import xiaoer.workflow.Workflows;
import xiaoer.workflow.WorkflowsFixture;

/** What the repository's own folders hold, and what checks them: all modules' words, without the rest of the program. */
public final class Authored {

    private Authored() {}

    public static Rulebook rulebook() {
        try (var parts = new AnnotationConfigApplicationContext()) {
            components(RulePart.class).accept(parts);
            parts.refresh();
            return rulebook(parts.getBeansOfType(RulePart.class).values().toArray(RulePart<?>[]::new));
        }
    }

    /** @param parts those that the test asks for by themselves */
    public static Rulebook rulebook(RulePart<?>... parts) {
        try (var facts = new AnnotationConfigApplicationContext()) {
            facts.scan("xiaoer.*.facts");
            facts.refresh();
            return RulebookFixture.of(
                    List.copyOf(facts.getBeansOfType(FactType.Source.class).values()), List.of(parts));
        }
    }

    public static Workflows workflows() {
        try (var modules = new AnnotationConfigApplicationContext()) {
            components(WorkItemType.Source.class).accept(modules);
            modules.refresh();
            Collection<WorkItemType.Source> sources =
                    modules.getBeansOfType(WorkItemType.Source.class).values();
            return WorkflowsFixture.of(List.copyOf(sources));
        }
    }

    /** Finds the components of all modules that implement an interface. */
    private static Consumer<BeanDefinitionRegistry> components(Class<?> implemented) {
        return modules -> {
            var scanner = new ClassPathBeanDefinitionScanner(modules, false);
            scanner.addIncludeFilter((type, types) -> type.getAnnotationMetadata()
                            .hasAnnotation(Component.class.getName())
                    && List.of(type.getClassMetadata().getInterfaceNames()).contains(implemented.getName()));
            scanner.scan("xiaoer");
        };
    }

    /** The files below a folder, by their paths in it. */
    public static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
