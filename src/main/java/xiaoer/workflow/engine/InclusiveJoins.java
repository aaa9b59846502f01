package xiaoer.workflow.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.core.node.Join;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.kie.api.runtime.process.ProcessInstance;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;

/**
 * When the inclusive joins of a diagram go on: once no other token can come to them any more. The engine asks that only
 * when a token arrives, so a join would stand for ever whose last token goes elsewhere; and it does not see that a
 * boundary event may lead to the join. So its joins only gather, and are looked at after each step, when every token
 * stands somewhere.
 */
final class InclusiveJoins {

    /** More tokens than ever gather at one join. */
    private static final String NEVER = "1000000";

    /** Inclusive join → the nodes from which a token may still come to it. In the order of the file. */
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    InclusiveJoins(Diagram diagram) {
        diagram.nodes().values().stream()
                .filter(node -> node.kind() == Kind.INCLUSIVE)
                .filter(node -> diagram.into(node.id()).size() > 1)
                .forEach(join -> before.put(join.id(), before(join, diagram)));
    }

    private static Set<String> before(Node join, Diagram diagram) {
        Set<String> found = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(join));
        while (!open.isEmpty()) {
            Node node = open.pop();
            List<String> from = node.kind() == Kind.BOUNDARY
                    ? List.of(node.attachedTo())
                    : diagram.into(node.id()).stream().map(Flow::from).toList();
            from.stream()
                    .filter(id -> !id.equals(join.id()) && found.add(id))
                    .map(diagram::node)
                    .forEach(open::push);
        }
        return found;
    }

    /** Keeps the engine from deciding by itself. */
    static void gatherOnly(Join join) {
        join.setType(Join.TYPE_N_OF_M);
        join.setN(NEVER);
    }

    /** Lets every join go on that has nothing to wait for. */
    void settle(RuleFlowProcessInstance instance) {
        Optional<JoinInstance> next = before.isEmpty() ? Optional.empty() : next(instance);
        while (next.isPresent()) {
            JoinInstance join = next.get();
            // All that has gathered goes on as one.
            join.getTriggers().clear();
            join.triggerCompleted();
            next = next(instance);
        }
    }

    private Optional<JoinInstance> next(RuleFlowProcessInstance instance) {
        if (instance.getState() != ProcessInstance.STATE_ACTIVE) {
            return Optional.empty();
        }
        List<JoinInstance> waiting = before.keySet().stream()
                .flatMap(id -> instance.getNodeInstances(true).stream()
                        .filter(place ->
                                place instanceof JoinInstance && id(place).equals(id)))
                .map(JoinInstance.class::cast)
                .toList();
        return waiting.stream()
                .filter(join -> others(join).stream().noneMatch(other -> mayCome(other, join)))
                .findFirst()
                .or(() -> stuck(waiting));
    }

    /** Where nothing but joins is left that wait for each other, the first of them goes on. */
    private Optional<JoinInstance> stuck(List<JoinInstance> waiting) {
        List<JoinInstance> stuck = waiting.stream()
                .filter(join -> others(join).stream().allMatch(JoinInstance.class::isInstance))
                .toList();
        return stuck.stream()
                .filter(join -> others(join).stream().allMatch(other -> !mayCome(other, join) || mayCome(join, other)))
                .findFirst()
                .or(() -> stuck.stream().findFirst());
    }

    private boolean mayCome(NodeInstance from, NodeInstance join) {
        return before.getOrDefault(id(join), Set.of()).contains(id(from));
    }

    /** What else is under way in the same scope. */
    private static List<NodeInstance> others(JoinInstance join) {
        NodeInstanceContainer scope = (NodeInstanceContainer) join.getNodeInstanceContainer();
        return scope.getNodeInstances().stream()
                .map(NodeInstance.class::cast)
                .filter(place -> place != join)
                .toList();
    }

    private static String id(NodeInstance place) {
        return Definition.id(place.getNode());
    }
}
