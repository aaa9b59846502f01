package xiaoer.workflow.diagram;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/**
 * No loop runs on without waiting for anybody, and none multiplies itself: one round of it brings forth no two that go
 * round again.
 */
final class LoopCheck {

    private static final Set<Kind> WAITS = EnumSet.of(Kind.USER_TASK, Kind.RECEIVE_TASK, Kind.CATCH);

    private static final Set<Trigger> RAISED = EnumSet.of(Trigger.ERROR, Trigger.ESCALATION);

    /** They fork, and what was forked becomes one again in them. */
    private static final Set<Kind> JOINS = EnumSet.of(Kind.PARALLEL, Kind.INCLUSIVE);

    private final Map<String, Diagram> diagrams;
    private final Diagram diagram;
    private final Report report;
    private final Map<String, Graph> graphs = new HashMap<>();

    /** Process and subprocess → whether it may be passed at once. */
    private final Map<String, Boolean> quick = new HashMap<>();

    /** @param diagrams all of the set, by process id */
    LoopCheck(Map<String, Diagram> diagrams, Diagram diagram, Report report) {
        this.diagrams = diagrams;
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        for (Node node : diagram.nodes().values()) {
            TimeLimit.goOn();
            Predicate<Node> atOnce = next -> isQuick(diagram, next);
            if (atOnce.test(node) && graph(diagram).reachable(node, atOnce).contains(node.id())) {
                report.error(node, "LOOP");
                return;
            }
        }
        diagram.nodes().values().forEach(this::checkFork);
    }

    private Graph graph(Diagram of) {
        return graphs.computeIfAbsent(of.id(), id -> new Graph(of));
    }

    /** Whether a node may be passed without anything to wait for. */
    private boolean isQuick(Diagram in, Node node) {
        if (node.each() != null) {
            return true;
        }
        return switch (node.kind()) {
            case SUBPROCESS -> isQuick(in, node.id());
            case CALL -> {
                Diagram called = diagrams.get(node.target());
                yield called != null && isQuick(called, "");
            }
            case EVENT_SUBPROCESS -> false;
            case BOUNDARY -> RAISED.contains(node.trigger());
            default -> !WAITS.contains(node.kind());
        };
    }

    private boolean isQuick(Diagram in, String scope) {
        String key = in.id() + "/" + scope;
        Boolean known = quick.get(key);
        if (known == null) {
            // Recursion is told elsewhere; here it must only come to an end.
            quick.put(key, false);
            known = endsAtOnce(in, scope);
            quick.put(key, known);
        }
        return known;
    }

    private boolean endsAtOnce(Diagram in, String scope) {
        Set<String> found = new HashSet<>();
        in.nodes().values().stream()
                .filter(node -> node.kind() == Kind.START && node.scope().equals(scope))
                .forEach(start -> found.addAll(graph(in).reachable(start, node -> isQuick(in, node))));
        return found.stream()
                .map(in::node)
                .anyMatch(node -> node.kind() == Kind.END || RAISED.contains(node.trigger()));
    }

    private void checkFork(Node node) {
        boolean beside = node.kind() == Kind.BOUNDARY && !node.interrupting();
        if (!beside && !JOINS.contains(node.kind())) {
            return;
        }
        Predicate<Node> unjoined =
                next -> !JOINS.contains(next.kind()) || diagram.into(next.id()).size() == 1;
        long back = diagram.outOf(node.id()).stream()
                .map(flow -> diagram.node(flow.to()))
                .filter(way -> unjoined.test(way)
                        && graph(diagram).reachable(way, unjoined).contains(node.id()))
                .count();
        if (beside && back > 0 || back > 1) {
            report.error(node, beside ? "MULTIPLIES.BESIDE" : "MULTIPLIES");
        }
    }
}
