package xiaoer.workflow.engine;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbpm.bpmn2.xml.BPMNDISemanticModule;
import org.jbpm.bpmn2.xml.BPMNExtensionsSemanticModule;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.process.core.timer.Timer;
import org.jbpm.process.instance.impl.actions.SignalProcessInstanceAction;
import org.jbpm.ruleflow.core.Metadata;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.DroolsAction;
import org.jbpm.workflow.core.node.Join;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.core.node.TimerNode;
import org.jbpm.workflow.instance.WorkflowProcessParameters;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;
import org.kie.api.definition.process.NodeContainer;
import org.kie.api.definition.process.Process;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.xml.sax.SAXException;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.EngineBpmnWriter;

/**
 * A process in the engine's form. It is never changed after it was made, so any number of instances of any number of
 * releases share it; when nobody holds it any more it is garbage, for the engine keeps no register of it.
 */
public final class Definition {

    private static final SemanticModules BPMN = bpmn();

    /** What the engine calls the only timer of an intermediate timer event. */
    private static final String ONLY_TIMER = "-1";

    private final Diagram diagram;
    private final RuleFlowProcess process;

    /** As the engine wants it when it reads and writes; costly to make. */
    private final BpmnProcess described;

    private final InclusiveJoins joins;

    /** Holder's node id and timer's number → the timer event. */
    private final Map<String, String> timerEvents = new HashMap<>();

    private Definition(Diagram diagram, RuleFlowProcess process) {
        this.diagram = diagram;
        this.process = process;
        this.described = new BpmnProcess(process);
        this.joins = new InclusiveJoins(diagram);
    }

    /** @param diagram one without problems */
    public static Definition of(Diagram diagram) {
        try {
            // The text comes from our own pen and names no class, so any class loader does.
            List<Process> read = new XmlProcessReader(BPMN, Definition.class.getClassLoader())
                    .read(new StringReader(EngineBpmnWriter.of(diagram)));
            Definition definition = new Definition(diagram, (RuleFlowProcess) read.get(0));
            definition.prepare();
            return definition;
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The engine cannot read process " + diagram.id(), e);
        }
    }

    private static SemanticModules bpmn() {
        SemanticModules modules = new SemanticModules();
        modules.addSemanticModule(new BPMNSemanticModule());
        modules.addSemanticModule(new BPMNExtensionsSemanticModule());
        modules.addSemanticModule(new BPMNDISemanticModule());
        return modules;
    }

    public Diagram diagram() {
        return diagram;
    }

    RuleFlowProcess process() {
        return process;
    }

    BpmnProcess described() {
        return described;
    }

    InclusiveJoins joins() {
        return joins;
    }

    /** The author's node of one of the engine's; null for scaffolding. */
    Diagram.@Nullable Node node(Node engineNode) {
        return diagram.nodes().get(id(engineNode));
    }

    /** The timer event that a timer of a node belongs to. */
    String timerEvent(String holder, String number) {
        String event = timerEvents.get(holder + " " + number);
        if (event == null) {
            throw new IllegalStateException("Node " + holder + " of " + diagram.id() + " has no timer " + number);
        }
        return event;
    }

    /** The number under which a timer event is known at its holder; none when it is not. */
    Optional<String> timerNumber(String holder, String event) {
        return timerEvents.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(event) && entry.getKey().startsWith(holder + " "))
                .map(entry -> entry.getKey().substring(holder.length() + 1))
                .findFirst();
    }

    private void prepare() {
        // Else the engine would keep an instance that failed half way, and log it instead of telling us.
        process.setMetaData(WorkflowProcessParameters.WORKFLOW_PARAM_TRANSACTIONS.getName(), "true");
        prepare(process);
    }

    private void prepare(NodeContainer container) {
        for (Node node : container.getNodes()) {
            if (node instanceof Split split
                    && (split.getType() == Split.TYPE_XOR || split.getType() == Split.TYPE_OR)) {
                split.getDefaultOutgoingConnections().forEach(connection -> decide(split, connection));
            }
            if (node instanceof Join join && join.getType() == Join.TYPE_OR) {
                InclusiveJoins.gatherOnly(join);
            }
            if (node instanceof TimerNode) {
                timerEvents.put(id(node) + " " + ONLY_TIMER, id(node));
            } else if (node instanceof StateBasedNode holder && holder.getTimers() != null) {
                holder.getTimers().forEach((timer, action) -> name(holder, timer, action));
            }
            if (node instanceof NodeContainer inner) {
                prepare(inner);
            }
        }
    }

    private void decide(Split split, Connection connection) {
        Diagram.Flow flow = diagram.flows().get(connection.getUniqueId());
        if (flow != null && flow.condition() != null) {
            String place = "flow " + flow.id() + " (" + diagram.path() + ":" + flow.line() + ")";
            split.setConstraint(connection, new FlowCondition(flow.condition(), place));
        }
    }

    private void name(StateBasedNode holder, Timer timer, DroolsAction action) {
        String signal = ((SignalProcessInstanceAction) action.getMetaData(Metadata.ACTION)).getSignalName();
        timerEvents.put(id(holder) + " " + timer.getId(), EngineBpmnWriter.boundaryTimer(signal));
    }

    static String id(Node node) {
        return node.getUniqueId();
    }
}
