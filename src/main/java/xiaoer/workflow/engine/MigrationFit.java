package xiaoer.workflow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.node.ForEachNodeInstance;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.process.Node;
import org.kie.api.definition.process.NodeContainer;
import xiaoer.workflow.diagram.Diagram;

/** Compares where an execution stands with the same places of another definition. */
final class MigrationFit {

    private final Definition from;
    private final Definition to;
    private final List<String> misfits = new ArrayList<>();

    MigrationFit(Definition from, Definition to) {
        this.from = from;
        this.to = to;
    }

    List<String> misfits(NodeInstanceContainer instance) {
        compare(instance.getNodeInstances(false), to.process());
        return misfits;
    }

    private void compare(Collection<NodeInstance> places, NodeContainer scope) {
        for (NodeInstance place : places) {
            String id = Definition.id(place.getNode());
            Optional<Node> there = Arrays.stream(scope.getNodes())
                    .filter(node -> Definition.id(node).equals(id))
                    .findFirst();
            Diagram.@Nullable Node was = from.node(place.getNode());
            Diagram.@Nullable Node is = to.diagram().nodes().get(id);
            if (was != null && is == null) {
                misfits.add(id + " is gone");
            } else if (there.isEmpty()) {
                misfits.add(id + " stands in another scope");
            } else if (was != null && is != null && (was.kind() != is.kind() || was.trigger() != is.trigger())) {
                misfits.add(id + " was " + was.kind() + " " + was.trigger() + ", is " + is.kind() + " " + is.trigger());
            } else if (there.get().getClass() != place.getNode().getClass()) {
                misfits.add(id + " runs otherwise");
            } else {
                within(place, there.get());
            }
        }
    }

    private void within(NodeInstance place, Node there) {
        if (place instanceof ForEachNodeInstance each) {
            // The engine puts a scope of its own around each run.
            for (NodeInstance run : each.getNodeInstances(false)) {
                if (run instanceof NodeInstanceContainer inner) {
                    compare(inner.getNodeInstances(false), (NodeContainer) there);
                }
            }
        } else if (place instanceof NodeInstanceContainer inner) {
            compare(inner.getNodeInstances(false), (NodeContainer) there);
        }
    }
}
