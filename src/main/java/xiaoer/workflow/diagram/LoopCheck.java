package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import xiaoer.workflow.diagram.Diagram.Flow;
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

    /** Where what was forked becomes one again. */
    private static final Set<Kind> JOINS = EnumSet.of(Kind.PARALLEL, Kind.INCLUSIVE);

    private final Map<String, Diagram> diagrams;
    private final Diagram diagram;
    private final Report report;

    /** @param diagrams all of the set, by process id */
    LoopCheck(Map<String, Diagram> diagrams, Diagram diagram, Report report) {
        this.diagrams = diagrams;
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        Predicate<Node> quick = node -> isQuick(diagram, node, new TreeSet<>());
        for (Node node : diagram.nodes().values()) {
            if (quick.test(node) && reachable(node, quick).contains(node.id())) {
                report.error(node, "LOOP", "在一个没有等待的循环里", "循环里要有用户任务、接收任务、捕获事件或定时，否则一瞬间转个不停");
                return;
            }
        }
        diagram.nodes().values().forEach(this::checkFork);
    }

    /** Whether a node may be passed without anything to wait for. */
    private boolean isQuick(Diagram in, Node node, Set<String> calls) {
        if (node.each() != null) {
            return true;
        }
        return switch (node.kind()) {
            case SUBPROCESS -> isQuick(in, node.id(), calls);
            case CALL -> {
                Diagram called = diagrams.get(node.target());
                // Recursion is told elsewhere; it must only not catch this check.
                yield called != null && calls.add(called.id()) && isQuick(called, "", calls);
            }
            case EVENT_SUBPROCESS -> false;
            case BOUNDARY -> RAISED.contains(node.trigger());
            default -> !WAITS.contains(node.kind());
        };
    }

    private boolean isQuick(Diagram in, String scope, Set<String> calls) {
        Set<String> found = new HashSet<>();
        in.nodes().values().stream()
                .filter(node -> node.kind() == Kind.START && node.scope().equals(scope))
                .forEach(start -> found.addAll(reachable(in, start, node -> isQuick(in, node, calls))));
        return found.stream()
                .map(in::node)
                .anyMatch(node -> node.kind() == Kind.END || RAISED.contains(node.trigger()));
    }

    private Set<String> reachable(Node from, Predicate<Node> through) {
        return reachable(diagram, from, through);
    }

    /** What comes after a node, if only such nodes are passed as fit. */
    private static Set<String> reachable(Diagram in, Node from, Predicate<Node> through) {
        Set<String> found = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            for (Node next : after(in, node)) {
                if (through.test(next) && found.add(next.id())) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static List<Node> after(Diagram in, Node node) {
        List<Node> next = new ArrayList<>(
                in.outOf(node.id()).stream().map(flow -> in.node(flow.to())).toList());
        in.nodes().values().stream()
                .filter(other -> other.attachedTo().equals(node.id()))
                .forEach(next::add);
        return next;
    }

    private void checkFork(Node node) {
        List<Node> ways = ways(node);
        Predicate<Node> unjoined =
                next -> !JOINS.contains(next.kind()) || diagram.into(next.id()).size() == 1;
        long back = ways.stream()
                .filter(way -> unjoined.test(way)
                        && (way == node || reachable(way, unjoined).contains(node.id())))
                .count();
        boolean beside = node.kind() == Kind.BOUNDARY && back > 0;
        if (beside || back > 1) {
            report.error(
                    node,
                    "MULTIPLIES",
                    beside ? "不打断活动，又回到活动之前，每转一圈就多一份" : "分开的几条路都回到自己之前，每转一圈就多几份",
                    "请让它打断活动，或先用并行、包容网关合成一条路再回去");
        }
    }

    /** The ways that are taken side by side after a node. */
    private List<Node> ways(Node node) {
        if (JOINS.contains(node.kind())) {
            return diagram.outOf(node.id()).stream()
                    .map(flow -> diagram.node(flow.to()))
                    .toList();
        }
        if (node.kind() == Kind.BOUNDARY && !node.interrupting()) {
            return diagram.outOf(node.id()).stream()
                    .map(Flow::to)
                    .map(diagram::node)
                    .toList();
        }
        return List.of();
    }
}
