package xiaoer.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.testing.Authored;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.Workflows;

/** How long the check of a draft takes that differs from the last by one file, on the repository's own rules and processes. */
final class CheckBench {

    private static final int ROUNDS = 7;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Rulebook rulebook = Authored.rulebook();
    private final Workflows workflows = Authored.workflows();
    private final Map<String, byte[]> rules = Authored.files(Path.of("rules"));
    private final Map<String, byte[]> processes = Authored.files(Path.of("processes"));

    private CheckBench() {}

    public static void main(String[] args) {
        run();
    }

    static void run() {
        CheckBench bench = new CheckBench();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.out.println("| changed since the last check | seconds | CPU seconds |");
        System.out.println("|---|---:|---:|");
        row("everything, for the first time", bench.check());
        row("nothing changed", bench.after("return-refund/return-refund.bpmn", "", ""));
        row("a process", bench.after("return-refund/return-refund.bpmn", "</definitions>", "</definitions>\n"));
        row("a process that most others call", bench.after("take-up/take-up.bpmn", "</definitions>", "</definitions>\n"));
        row("a walk", bench.after("return-refund/return-refund.walks.yaml", "- name", "\n- name"));
        row("a decision that processes ask", bench.after("refund-check/decision.yaml", "title", "\ntitle"));
        row("a time that processes wait", bench.after("parameters/textbook.yaml", "source: \"", "source: \" "));
    }

    private record Cost(double seconds, double cpu) {}

    private static void row(String what, Cost cost) {
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", what, cost.seconds(), cost.cpu());
    }

    /** The median of checks before each of which a file is edited. */
    private Cost after(String path, String from, String to) {
        Map<String, byte[]> files = processes.containsKey(path) ? processes : rules;
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String text = new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
            files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            costs.add(check());
        }
        return new Cost(
                Pairs.median(costs.stream().map(Cost::seconds).toList()),
                Pairs.median(costs.stream().map(Cost::cpu).toList()));
    }

    private Cost check() {
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        RuleFiles files = new RuleFiles(rules);
        boolean passed = rulebook.check(files).passed()
                && workflows.check(new ProcessFiles(processes), rulebook.open(files, 0)).passed();
        if (!passed) {
            throw new IllegalStateException("The repository's own folders do not pass");
        }
        return new Cost((System.nanoTime() - start) / 1e9, (MACHINE.getProcessCpuTime() - cpu) / 1e9);
    }
}
