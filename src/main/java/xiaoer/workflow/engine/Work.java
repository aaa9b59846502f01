package xiaoer.workflow.engine;

import org.jbpm.process.core.context.variable.VariableScope;
import org.jbpm.process.instance.context.variable.VariableScopeInstance;
import org.jbpm.workflow.instance.NodeInstance;
import xiaoer.workflow.diagram.Diagram;

/**
 * Work at a node that an execution waits for.
 *
 * @param item what it is known by within its execution
 * @param node the author's node
 * @param place where it stands; several of one node may wait beside each other
 */
public record Work(String item, Diagram.Node node, NodeInstance place) {

    /** A variable's value as it is seen here. */
    public Object variable(String name) {
        return place.getVariable(name);
    }

    /** Sets a variable as it is seen here. */
    public void set(String variable, Object value) {
        scope(variable).internalSetVariable(variable, value);
    }

    private VariableScopeInstance scope(String variable) {
        return (VariableScopeInstance) place.resolveContextInstance(VariableScope.VARIABLE_SCOPE, variable);
    }
}
