package xiaoer.workflow.diagram;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Whoever calls a process catches its errors, and every escalation is heard: one that is not would end the instance. */
final class CatchCheck {

    private final Map<String, Diagram> diagrams;
    private final Diagram diagram;
    private final Report report;

    /** @param diagrams all of the set, by process id */
    CatchCheck(Map<String, Diagram> diagrams, Diagram diagram, Report report) {
        this.diagrams = diagrams;
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        for (Node node : diagram.nodes().values()) {
            boolean raises = node.kind() == Kind.END || node.kind() == Kind.THROW;
            if (raises && node.trigger() == Trigger.ESCALATION && !isCaught(diagram, node, node)) {
                report.error(node, "NOT_CAUGHT.ESCALATION", node.target());
            }
            Diagram called = node.kind() == Kind.CALL ? diagrams.get(node.target()) : null;
            if (called != null) {
                checkCall(node, called);
            }
        }
    }

    private void checkCall(Node call, Diagram called) {
        Set<String> errors = new TreeSet<>();
        for (Node node : called.nodes().values()) {
            if (node.kind() == Kind.END && node.trigger() == Trigger.ERROR && !isCaught(called, node, node)) {
                errors.add(node.target());
            }
        }
        for (Node boundary : diagram.nodes().values()) {
            if (boundary.attachedTo().equals(call.id()) && boundary.trigger() == Trigger.ERROR) {
                errors.remove(boundary.target());
            }
        }
        if (!errors.isEmpty()) {
            report.error(call, "NOT_CAUGHT.ERROR", called.id(), String.join(", ", errors));
        }
    }

    /** @param from the node itself, or a subprocess around it */
    private static boolean isCaught(Diagram in, Node raised, Node from) {
        for (Node node : in.nodes().values()) {
            boolean same = node.trigger() == raised.trigger() && node.target().equals(raised.target());
            boolean around = node.kind() == Kind.BOUNDARY && node.attachedTo().equals(from.scope());
            boolean beside = node.kind() == Kind.START
                    && !node.scope().isEmpty()
                    && in.node(node.scope()).kind() == Kind.EVENT_SUBPROCESS
                    && in.node(node.scope()).scope().equals(from.scope())
                    && !node.scope().equals(from.id());
            if (same && (around || beside)) {
                return true;
            }
        }
        return !from.scope().isEmpty() && isCaught(in, raised, in.node(from.scope()));
    }
}
