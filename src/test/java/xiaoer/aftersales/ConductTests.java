package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.RuleFiles;
import xiaoer.testing.Authored;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.Processes;

/** What the decision {@code rapport} knows of is what students can do: options of the forms, concepts of the lexicons. */
class ConductTests {

    private static final String WORDS = "words";

    @Test
    void every_act_that_the_rules_weigh_can_be_done() {
        Set<String> possible = new TreeSet<>(options());
        possible.addAll(concepts());

        assertThat(acts()).isNotEmpty().isSubsetOf(possible);
    }

    private static Set<String> acts() {
        Map<String, byte[]> files = Authored.files(Path.of("rules/rapport"));
        return Stream.of("kind.csv", "unkind.csv")
                .flatMap(name -> new String(files.get(name), StandardCharsets.UTF_8).lines())
                .filter(line -> line.startsWith("kind-") || line.startsWith("unkind-"))
                .map(line -> Arrays.asList(line.split(",")))
                .map(cells -> cells.get(1) + "=" + cells.get(2))
                .collect(Collectors.toSet());
    }

    private static List<String> options() {
        Processes processes = Authored.workflows()
                .open(
                        new ProcessFiles(Authored.files(Path.of("processes"))),
                        1,
                        Authored.rulebook().open(new RuleFiles(Authored.files(Path.of("rules"))), 1));
        return processes.list().stream()
                .flatMap(process -> process.nodes().stream()
                        .filter(node -> node.kind().equals("USER_TASK"))
                        .flatMap(node -> processes.form(process.id(), node.id()).stream()))
                .flatMap(field -> field.options().stream().map(option -> field.name() + "=" + option.value()))
                .toList();
    }

    private static List<String> concepts() {
        return Authored.files(Path.of("rules/lexicons")).values().stream()
                .flatMap(file -> new String(file, StandardCharsets.UTF_8).lines())
                .filter(line -> line.matches("  [A-Z][A-Z_]*:"))
                .map(line -> WORDS + "=" + line.strip().replace(":", ""))
                .toList();
    }
}
