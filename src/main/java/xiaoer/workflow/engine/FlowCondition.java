package xiaoer.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import org.jbpm.process.instance.impl.ConstraintEvaluator;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.impl.ConstraintImpl;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.api.definition.process.Connection;
import xiaoer.workflow.diagram.feel.FeelCondition;

/** Answers for a flow by the condition that was read once, so that nothing is parsed while a process runs. */
final class FlowCondition extends ConstraintImpl implements ConstraintEvaluator {

    private final transient FeelCondition condition;
    private final String place;

    /** @param place for people who look for it when it fails */
    FlowCondition(FeelCondition condition, String place) {
        this.condition = condition;
        this.place = place;
        setConstraint(condition.text());
    }

    @Override
    public boolean evaluate(NodeInstance gateway, Connection connection, Constraint constraint) {
        Map<String, Object> values = new HashMap<>();
        condition.variables().forEach(name -> values.put(name, gateway.getVariable(name)));
        try {
            return condition.holds(values);
        } catch (ArithmeticException e) {
            throw new ArithmeticException(place + ": " + e.getMessage());
        }
    }
}
