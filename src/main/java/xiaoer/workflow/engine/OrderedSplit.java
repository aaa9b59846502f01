package xiaoer.workflow.engine;

import java.util.List;
import org.jbpm.process.core.context.exclusive.ExclusiveGroup;
import org.jbpm.process.instance.ContextInstanceContainer;
import org.jbpm.process.instance.context.exclusive.ExclusiveGroupInstance;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.node.SplitInstance;
import org.kie.api.definition.process.Connection;
import org.kie.api.runtime.process.ProcessInstance;

/**
 * A gateway that starts its branches in the order of the file. The engine's own goes by the hash codes of objects, so
 * the same process would tell another history on another day.
 */
final class OrderedSplit extends SplitInstance {

    @Override
    protected void executeStrategy(Split split, String type) {
        switch (split.getType()) {
            case Split.TYPE_AND -> branch(type, false);
            case Split.TYPE_XAND -> branch(type, true);
            default -> super.executeStrategy(split, type);
        }
    }

    private void branch(String type, boolean firstOnly) {
        NodeInstanceContainer container = (NodeInstanceContainer) getNodeInstanceContainer();
        container.removeNodeInstance(this);
        List<Connection> connections = getNode().getOutgoingConnections(type);
        List<NodeInstance> next =
                connections.stream().map(this::followConnection).toList();
        if (firstOnly) {
            ExclusiveGroupInstance group = new ExclusiveGroupInstance();
            next.forEach(group::addNodeInstance);
            ((ContextInstanceContainer) container).addContextInstance(ExclusiveGroup.EXCLUSIVE_GROUP, group);
        }
        for (int i = 0; i < next.size(); i++) {
            if (container.getState() == ProcessInstance.STATE_ACTIVE) {
                triggerNodeInstance(next.get(i), connections.get(i).getToType());
            }
        }
    }
}
