package xiaoer.workflow.engine;

import java.util.function.Supplier;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.ActionNode;
import org.jbpm.workflow.core.node.BoundaryEventNode;
import org.jbpm.workflow.core.node.CompositeContextNode;
import org.jbpm.workflow.core.node.EndNode;
import org.jbpm.workflow.core.node.EventNode;
import org.jbpm.workflow.core.node.FaultNode;
import org.jbpm.workflow.core.node.ForEachNode;
import org.jbpm.workflow.core.node.Join;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.StartNode;
import org.jbpm.workflow.core.node.TimerNode;
import org.jbpm.workflow.core.node.WorkItemNode;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceFactory;
import org.jbpm.workflow.instance.impl.NodeInstanceFactoryRegistry;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.impl.factory.AbstractNodeInstanceFactory;
import org.jbpm.workflow.instance.node.ActionNodeInstance;
import org.jbpm.workflow.instance.node.BoundaryEventNodeInstance;
import org.jbpm.workflow.instance.node.CompositeContextNodeInstance;
import org.jbpm.workflow.instance.node.EndNodeInstance;
import org.jbpm.workflow.instance.node.EventNodeInstance;
import org.jbpm.workflow.instance.node.FaultNodeInstance;
import org.jbpm.workflow.instance.node.ForEachNodeInstance;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.jbpm.workflow.instance.node.StartNodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.api.definition.process.Node;

/**
 * Makes node instances with numbers instead of random ids, in the order in which they come about. The engine sorts by
 * id what it writes, so an instance goes on in the same order after it was read, and the same actions give the same
 * history. Public because the engine makes it by its name.
 */
public final class NodeInstances extends NodeInstanceFactoryRegistry {

    public NodeInstances() {
        numbered(StartNode.class, StartNodeInstance::new);
        numbered(EndNode.class, EndNodeInstance::new);
        numbered(FaultNode.class, FaultNodeInstance::new);
        numbered(WorkItemNode.class, WorkItemNodeInstance::new);
        numbered(ActionNode.class, ActionNodeInstance::new);
        numbered(TimerNode.class, TimerNodeInstance::new);
        numbered(EventNode.class, EventNodeInstance::new);
        numbered(BoundaryEventNode.class, BoundaryEventNodeInstance::new);
        numbered(Split.class, OrderedSplit::new);
        numbered(CompositeContextNode.class, CompositeContextNodeInstance::new);
        numbered(ForEachNode.class, ForEachNodeInstance::new);
        register(Join.class, new Numbered(Join.class, JoinInstance::new) {
            @Override
            public org.kie.api.runtime.process.NodeInstance getNodeInstance(
                    Node node, WorkflowProcessInstance process, org.kie.api.runtime.process.NodeInstanceContainer in) {
                NodeInstance waiting = ((NodeInstanceContainer) in).getFirstNodeInstance(node.getId());
                return waiting == null ? super.getNodeInstance(node, process, in) : waiting;
            }
        });
    }

    private void numbered(Class<? extends NodeImpl> node, Supplier<NodeInstanceImpl> instance) {
        register(node, new Numbered(node, instance));
    }

    private static class Numbered extends AbstractNodeInstanceFactory implements NodeInstanceFactory {

        private final Class<? extends NodeImpl> node;
        private final Supplier<NodeInstanceImpl> instance;

        Numbered(Class<? extends NodeImpl> node, Supplier<NodeInstanceImpl> instance) {
            this.node = node;
            this.instance = instance;
        }

        @Override
        public Class<? extends Node> forClass() {
            return node;
        }

        @Override
        public org.kie.api.runtime.process.NodeInstance getNodeInstance(
                Node made, WorkflowProcessInstance process, org.kie.api.runtime.process.NodeInstanceContainer in) {
            NodeInstanceImpl fresh = instance.get();
            fresh.setId(Execution.of(process).nextNumber());
            return createInstance(fresh, made, process, in);
        }
    }
}
