package xiaoer.workflow.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;

/** Every node can be reached from a start, and from every node an end. */
final class WayCheck {

    private final Diagram diagram;
    private final Report report;

    WayCheck(Diagram diagram, Report report) {
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        Set<String> reached = closure(
                node -> node.kind() == Kind.START || node.kind() == Kind.EVENT_SUBPROCESS,
                node -> Stream.concat(diagram.outOf(node.id()).stream().map(Flow::to), attached(node)));
        Set<String> ending = closure(
                node -> node.kind() == Kind.END || node.kind() == Kind.EVENT_SUBPROCESS,
                node -> Stream.concat(
                        diagram.into(node.id()).stream().map(Flow::from),
                        Stream.of(node.attachedTo()).filter(activity -> !activity.isEmpty())));
        for (Node node : diagram.nodes().values()) {
            if (!reached.contains(node.id())) {
                report.error(node, "UNREACHABLE");
            } else if (!ending.contains(node.id())) {
                report.error(node, "NO_END");
            }
        }
    }

    private Stream<String> attached(Node node) {
        return diagram.nodes().values().stream()
                .filter(other -> other.attachedTo().equals(node.id()))
                .map(Node::id);
    }

    private Set<String> closure(Predicate<Node> first, Function<Node, Stream<String>> next) {
        Deque<String> open = diagram.nodes().values().stream()
                .filter(first)
                .map(Node::id)
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<String> found = new HashSet<>(open);
        while (!open.isEmpty()) {
            next.apply(diagram.node(open.pop())).filter(found::add).forEach(open::push);
        }
        return found;
    }
}
