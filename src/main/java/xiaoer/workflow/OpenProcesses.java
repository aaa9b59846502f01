package xiaoer.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.workflow.diagram.Diagram;

/** The processes of one release, and the decisions they ask. */
final class OpenProcesses implements Processes {

    private final int release;
    private final SortedMap<String, CompiledProcess> processes;
    private final Rules rules;
    private @Nullable Map<String, DecisionInfo> decisions;

    OpenProcesses(int release, SortedMap<String, CompiledProcess> processes, Rules rules) {
        this.release = release;
        this.processes = processes;
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
    public List<ProcessInfo> list() {
        return processes.values().stream().map(CompiledProcess::info).toList();
    }

    @Override
    public ProcessInfo info(String process) {
        return process(process).info();
    }

    @Override
    public List<Task.Field> form(String process, String node) {
        Diagram.Node found = process(process).diagram().nodes().get(node);
        return found == null || found.kind() != Diagram.Kind.USER_TASK ? List.of() : Forms.fields(found);
    }

    @Override
    public String drawing(String process) {
        return process(process).drawing();
    }

    boolean has(String process) {
        return processes.containsKey(process);
    }

    /** @throws Refusal {@code UNKNOWN_PROCESS} */
    CompiledProcess process(String id) {
        CompiledProcess process = processes.get(id);
        if (process == null) {
            throw Refusal.of(
                    Kind.UNKNOWN, "UNKNOWN_PROCESS", Values.shorten(id), String.join(", ", processes.keySet()));
        }
        return process;
    }

    /**
     * What a decision takes.
     *
     * @throws IllegalStateException when there is no such decision, which a check would have told
     */
    synchronized DecisionInfo decision(String name) {
        if (decisions == null) {
            decisions = new HashMap<>();
            for (DecisionInfo info : rules.decisions()) {
                decisions.put(info.name(), info);
            }
        }
        DecisionInfo decision = decisions.get(name);
        if (decision == null) {
            throw new IllegalStateException("Release " + release + " has no decision " + name);
        }
        return decision;
    }
}
