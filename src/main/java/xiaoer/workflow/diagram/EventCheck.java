package xiaoer.workflow.diagram;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Which events may stand where, and that everything people see has a name. */
final class EventCheck {

    private static final Map<Kind, Set<Trigger>> ALLOWED = Map.of(
            Kind.END,
                    EnumSet.of(
                            Trigger.NONE,
                            Trigger.MESSAGE,
                            Trigger.SIGNAL,
                            Trigger.ERROR,
                            Trigger.ESCALATION,
                            Trigger.TERMINATE),
            Kind.CATCH, EnumSet.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL),
            Kind.THROW, EnumSet.of(Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ESCALATION),
            Kind.BOUNDARY,
                    EnumSet.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ERROR, Trigger.ESCALATION));

    private static final Set<Kind> WAITING = EnumSet.of(Kind.USER_TASK, Kind.RECEIVE_TASK, Kind.CALL, Kind.SUBPROCESS);

    private static final Set<Kind> NAMELESS = EnumSet.of(Kind.PARALLEL, Kind.EVENT_BASED);

    private final Diagram diagram;
    private final Report report;

    EventCheck(Diagram diagram, Report report) {
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        checkScope("");
        for (Node node : diagram.nodes().values()) {
            checkTrigger(node);
            checkName(node);
            if (node.kind() == Kind.BOUNDARY) {
                checkAttached(node);
            }
            if (node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS) {
                checkScope(node.id());
            }
        }
    }

    private void checkTrigger(Node node) {
        Set<Trigger> allowed = node.kind() == Kind.START
                ? isWatching(node.scope()) ? ALLOWED.get(Kind.BOUNDARY) : Set.of(Trigger.NONE)
                : ALLOWED.getOrDefault(node.kind(), Set.of(Trigger.NONE));
        if (allowed != null && !allowed.contains(node.trigger())) {
            report.error(
                    node,
                    node.kind() == Kind.START
                            ? "EVENT.START"
                            : node.trigger() == Trigger.NONE ? "EVENT.NONE" : "EVENT");
        }
    }

    private boolean isWatching(String scope) {
        return !scope.isEmpty() && diagram.node(scope).kind() == Kind.EVENT_SUBPROCESS;
    }

    /** Gateways that only join, fork or wait, and the plain ends of a subprocess, say all by their sign. */
    private void checkName(Node node) {
        boolean joins = FlowCheck.GATEWAYS.contains(node.kind())
                && diagram.outOf(node.id()).size() == 1;
        boolean inner = !node.scope().isEmpty()
                && node.trigger() == Trigger.NONE
                && (node.kind() == Kind.START || node.kind() == Kind.END);
        if (node.words().zh().isEmpty() && !joins && !inner && !NAMELESS.contains(node.kind())) {
            report.error(node, "MISSING_NAME.NODE");
        }
    }

    private void checkAttached(Node node) {
        Node activity = diagram.nodes().get(node.attachedTo());
        if (activity == null || !activity.scope().equals(node.scope())) {
            report.error(node, "DANGLING.BOUNDARY", BpmnSubset.cut(node.attachedTo()));
        } else if (!WAITING.contains(activity.kind())) {
            report.error(node, "BOUNDARY.INSTANT", activity.id());
        } else if (node.trigger() == Trigger.ERROR && !node.interrupting()) {
            report.error(node, "BOUNDARY.ERROR_INTERRUPTS");
        } else if (node.trigger() == Trigger.ERROR
                && activity.kind() != Kind.SUBPROCESS
                && activity.kind() != Kind.CALL) {
            report.error(node, "BOUNDARY.NO_ERROR", activity.id());
        } else if (node.trigger() == Trigger.ESCALATION && activity.kind() != Kind.SUBPROCESS) {
            report.error(node, "BOUNDARY.NO_ESCALATION", activity.id());
        }
    }

    private void checkScope(String scope) {
        List<Node> inside = diagram.nodes().values().stream()
                .filter(node -> node.scope().equals(scope))
                .toList();
        long starts = inside.stream().filter(node -> node.kind() == Kind.START).count();
        boolean ends = inside.stream().anyMatch(node -> node.kind() == Kind.END);
        if (starts != 1 || !ends) {
            Node owner = scope.isEmpty() ? null : diagram.node(scope);
            String code = starts != 1 ? "START_END.STARTS" : "START_END.NO_END";
            if (owner == null) {
                report.error(diagram, code, starts);
            } else {
                report.error(owner, code, starts);
            }
        }
    }
}
