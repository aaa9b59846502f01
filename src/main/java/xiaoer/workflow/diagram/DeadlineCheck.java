package xiaoer.workflow.diagram;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/**
 * No user task waits for ever: an interrupting timer ends it, one on the task, on something around it, or on every call
 * that leads there.
 */
final class DeadlineCheck {

    private final Collection<Diagram> all;
    private final Diagram diagram;
    private final Report report;

    /** @param diagrams all of the set, by process id */
    DeadlineCheck(Map<String, Diagram> diagrams, Diagram diagram, Report report) {
        this.all = diagrams.values();
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        for (Node task : diagram.nodes().values()) {
            if (task.kind() == Kind.USER_TASK && !ends(diagram, task, new HashSet<>())) {
                report.error(task, "TASK_WITHOUT_DEADLINE");
            }
        }
    }

    /** @param seen processes whose callers are being asked already */
    private boolean ends(Diagram in, Node node, Set<String> seen) {
        if (timed(in, node)) {
            return true;
        }
        if (!node.scope().isEmpty()) {
            return ends(in, in.node(node.scope()), seen);
        }
        if (!seen.add(in.id())) {
            return false;
        }
        List<Call> calls = calls(in.id());
        return !calls.isEmpty() && calls.stream().allMatch(call -> ends(call.from(), call.node(), new HashSet<>(seen)));
    }

    private record Call(Diagram from, Node node) {}

    private List<Call> calls(String process) {
        return all.stream()
                .flatMap(caller -> caller.nodes().values().stream()
                        .filter(node ->
                                node.kind() == Kind.CALL && node.target().equals(process))
                        .map(node -> new Call(caller, node)))
                .toList();
    }

    /** Whether a timer on the node, or an event subprocess beside it, ends it. */
    private static boolean timed(Diagram in, Node node) {
        return in.nodes().values().stream()
                .filter(timer -> timer.trigger() == Trigger.TIMER && timer.interrupting())
                .anyMatch(timer ->
                        timer.kind() == Kind.BOUNDARY && timer.attachedTo().equals(node.id())
                                || timer.kind() == Kind.START && beside(in, timer, node));
    }

    private static boolean beside(Diagram in, Node start, Node node) {
        return !start.scope().isEmpty()
                && !start.scope().equals(node.id())
                && in.node(start.scope()).kind() == Kind.EVENT_SUBPROCESS
                && in.node(start.scope()).scope().equals(node.scope());
    }
}
