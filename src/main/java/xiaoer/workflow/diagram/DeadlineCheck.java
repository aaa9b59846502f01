package xiaoer.workflow.diagram;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import xiaoer.shared.TimeLimit;
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

    /** Process → whether whoever calls it ends its tasks. */
    private final Map<String, Boolean> ended;

    /**
     * @param diagrams all of the set, by process id
     * @param ended what the checks of other diagrams of the set have found out; empty before the first
     */
    DeadlineCheck(Map<String, Diagram> diagrams, Diagram diagram, Map<String, Boolean> ended, Report report) {
        this.all = diagrams.values();
        this.ended = ended;
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        for (Node task : diagram.nodes().values()) {
            if (task.kind() == Kind.USER_TASK && !ends(diagram, task)) {
                report.error(task, "TASK_WITHOUT_DEADLINE");
            }
        }
    }

    private boolean ends(Diagram in, Node node) {
        if (timed(in, node)) {
            return true;
        }
        return node.scope().isEmpty() ? callersEnd(in.id()) : ends(in, in.node(node.scope()));
    }

    /** Asked once of each process: the ways by which it may be called are more than could be gone one by one. */
    private boolean callersEnd(String process) {
        TimeLimit.goOn();
        Boolean known = ended.get(process);
        if (known == null) {
            // Recursion is told elsewhere; here it must only come to an end.
            ended.put(process, false);
            List<Call> calls = calls(process);
            known = !calls.isEmpty() && calls.stream().allMatch(call -> ends(call.from(), call.node()));
            ended.put(process, known);
        }
        return known;
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
