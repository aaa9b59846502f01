package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import xiaoer.workflow.diagram.Diagram.Node;

/** What may come after what in a diagram, by flows and by boundary events. */
final class Graph {

    private final Map<String, List<Node>> after = new HashMap<>();

    /** @param diagram one whose flows join nodes that are there */
    Graph(Diagram diagram) {
        diagram.flows().values().forEach(flow -> add(flow.from(), diagram.node(flow.to())));
        diagram.nodes().values().forEach(node -> add(node.attachedTo(), node));
    }

    private void add(String from, Node to) {
        after.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
    }

    /** Ids of what comes after a node, if only such nodes are passed as fit. */
    Set<String> reachable(Node from, Predicate<Node> through) {
        Set<String> found = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            for (Node next : after.getOrDefault(node.id(), List.of())) {
                if (through.test(next) && found.add(next.id())) {
                    open.add(next);
                }
            }
        }
        return found;
    }
}
