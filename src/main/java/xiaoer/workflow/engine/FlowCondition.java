package xiaoer.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import org.jbpm.process.instance.impl.ConstraintEvaluator;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.impl.ConstraintImpl;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.api.definition.process.Connection;
import xiaoer.workflow.diagram.feel.Condition;

/** Answers for a flow by the condition that was read once, so that nothing is parsed while a process runs. */
final class FlowCondition extends ConstraintImpl implements ConstraintEvaluator {

    private final transient Condition condition;

    FlowCondition(Condition condition) {
        this.condition = condition;
        setConstraint(condition.text());
    }

    @Override
    public boolean evaluate(NodeInstance gateway, Connection connection, Constraint constraint) {
        Map<String, Object> values = new HashMap<>();
        condition.variables().forEach(name -> values.put(name, gateway.getVariable(name)));
        return condition.holds(values);
    }
}
