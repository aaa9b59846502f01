package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.workflow.diagram.Diagram;

/** The processes of one release, and the decisions they ask. */
final class OpenProcesses implements Processes {

    private final int release;
    private final Supplier<SortedMap<String, CompiledProcess>> processes;
    private final Rules rules;
    private final Map<String, DecisionFacts> facts = new ConcurrentHashMap<>();

    /** @param processes by id, read when they are first asked for */
    OpenProcesses(int release, Supplier<SortedMap<String, CompiledProcess>> processes, Rules rules) {
        this.release = release;
        this.processes = SingletonSupplier.of(processes);
        this.rules = rules;
    }

    @Override
    public int release() {
        return release;
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public void prepare() {
        rules.prepare();
        processes.get().values().forEach(CompiledProcess::definition);
    }

    @Override
    public List<ProcessInfo> list() {
        return processes.get().values().stream().map(CompiledProcess::info).toList();
    }

    @Override
    public ProcessInfo info(String process) {
        return process(process).info();
    }

    @Override
    public List<ProcessInfo> asking(String decision) {
        return processes.get().values().stream()
                .filter(process -> process.diagram().nodes().values().stream()
                        .anyMatch(node -> node.kind() == Diagram.Kind.DECISION_TASK
                                && node.target().equals(decision)))
                .map(CompiledProcess::info)
                .toList();
    }

    @Override
    public List<Task.Field> form(String process, String node) {
        return process(process).form(node).fields();
    }

    @Override
    public String drawing(String process) {
        return process(process).drawing();
    }

    boolean has(String process) {
        return processes.get().containsKey(process);
    }

    /** @throws Refusal {@code UNKNOWN_PROCESS} */
    CompiledProcess process(String id) {
        CompiledProcess process = processes.get().get(id);
        if (process == null) {
            throw Refusal.of(
                    Kind.UNKNOWN,
                    "UNKNOWN_PROCESS",
                    VariableValues.shorten(id),
                    String.join(", ", processes.get().keySet()));
        }
        return process;
    }

    /**
     * What a decision takes.
     *
     * @throws IllegalStateException when there is no such decision, which a check would have told
     */
    DecisionFacts facts(String decision) {
        return facts.computeIfAbsent(
                decision,
                name -> rules.decisions().stream()
                        .filter(info -> info.name().equals(name))
                        .findFirst()
                        .map(DecisionFacts::new)
                        .orElseThrow(
                                () -> new IllegalStateException("Release " + release + " has no decision " + name)));
    }
}
