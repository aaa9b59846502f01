package xiaoer.workflow.diagram;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/**
 * The BPMN text that the engine compiles: written anew from what was understood of the author's, so that the engine
 * never sees a word that could mean something else to it. It only routes; whoever hosts it carries the data, by the
 * {@link Diagram}. All nodes and flows of the diagram are in it under their own ids; a node whose id has a point in it is
 * scaffolding and of no interest to anybody.
 *
 * <ul>
 *   <li>Every task, call, and throwing message or signal event is a work item whose name is its {@link Kind}. It has no
 *       data: the host takes the inputs from the variables that the node instance sees, sets the outputs there, and
 *       completes it. A called process is the host's to start, to abort with its caller, and to pass errors on from.
 *   <li>End events with a message or a signal are plain ends: the host sends when one is entered.
 *   <li>Whatever catches a message or a signal listens to {@link #event}; the host sets the outputs of its node.
 *   <li>Timers last {@link #PLACEHOLDER}; the host puts its own time in place of it. The timer of a catching event is its
 *       node's; all others are timers of the activity they are attached to, and {@link #boundaryTimer} tells which.
 *   <li>Conditional flows carry the condition {@code false}: the host puts an evaluator of {@link Flow#condition} in
 *       place of it. A flow's id is its connection's unique id.
 *   <li>What runs for each text of a list sees the text as a variable named {@link Each#item}.
 *   <li>An event subprocess is a boundary event of the scope it watches, because the engine's own never interrupts: its
 *       start event is the boundary event, and leads to a subprocess with the rest of it.
 *   <li>All variables are objects of no particular type.
 * </ul>
 */
public final class EngineBpmnWriter {

    /** How long every timer lasts for the engine; never what is meant. */
    public static final String PLACEHOLDER = "P9999D";

    private static final String FEEL = "http://www.omg.org/spec/FEEL/20140401";

    private final Diagram diagram;
    private final XmlText xml = new XmlText();
    private final NodeText nodes;

    private EngineBpmnWriter(Diagram diagram) {
        this.diagram = diagram;
        this.nodes = new NodeText(diagram, xml);
    }

    /** @param diagram one without problems */
    public static String of(Diagram diagram) {
        return new EngineBpmnWriter(diagram).write();
    }

    /**
     * The type of the event that a catching node waits for.
     *
     * @param trigger {@link Trigger#MESSAGE} or {@link Trigger#SIGNAL}
     * @param name of the message or signal
     */
    public static String event(Trigger trigger, String name) {
        return trigger + ":" + name;
    }

    /**
     * The id of a timer that is attached to an activity.
     *
     * @param signal the name of the signal that the engine's action of the timer sends
     */
    public static String boundaryTimer(String signal) {
        return signal.substring(signal.indexOf(PLACEHOLDER) + PLACEHOLDER.length() + 1);
    }

    private String write() {
        xml.start("definitions", "id", "definitions", "targetNamespace", "xiaoer");
        xml.namespace("http://www.omg.org/spec/BPMN/20100524/MODEL");
        xml.empty("itemDefinition", "id", "any", "structureRef", "java.lang.Object");
        for (String name : names(Trigger.ERROR)) {
            xml.empty("error", "id", "error." + name, "errorCode", name);
        }
        for (String name : names(Trigger.ESCALATION)) {
            xml.empty("escalation", "id", "escalation." + name, "escalationCode", name);
        }
        xml.start("process", "id", diagram.id(), "name", diagram.id(), "isExecutable", "true");
        for (String variable : diagram.variables().keySet()) {
            xml.empty("property", "id", variable, "itemSubjectRef", "any");
        }
        scope("", null);
        xml.end();
        xml.end();
        return xml.text();
    }

    private Set<String> names(Trigger trigger) {
        return diagram.nodes().values().stream()
                .filter(node -> node.trigger() == trigger)
                .map(Node::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Writes what is in a subprocess or, for the empty id, at the top.
     *
     * @param moved a start event that stands outside as a boundary event; null without one
     */
    private void scope(String id, @Nullable Node moved) {
        Runnable content = () -> content(id, moved);
        List<Node> beside = watchers(id, false);
        Runnable watched = beside.isEmpty() ? content : () -> watched(id + ".beside", content, beside);
        List<Node> instead = watchers(id, true);
        if (instead.isEmpty()) {
            watched.run();
        } else {
            watched(id + ".instead", watched, instead);
        }
    }

    /** The start events of the event subprocesses of a scope. */
    private List<Node> watchers(String scope, boolean interrupting) {
        return diagram.nodes().values().stream()
                .filter(node -> node.kind() == Kind.START && node.interrupting() == interrupting)
                .filter(node -> !node.scope().isEmpty())
                .filter(node -> diagram.node(node.scope()).kind() == Kind.EVENT_SUBPROCESS)
                .filter(node -> diagram.node(node.scope()).scope().equals(scope))
                .toList();
    }

    /** A subprocess with the content, whose boundary events are the watchers. */
    private void watched(String id, Runnable content, List<Node> watchers) {
        nodes.between(id, () -> {
            xml.start("subProcess", "id", id, "name", id);
            content.run();
            xml.end();
        });
        for (Node watcher : watchers) {
            Node handler = diagram.node(watcher.scope());
            nodes.boundary(watcher, id);
            xml.start("subProcess", "id", handler.id(), "name", handler.id());
            scope(handler.id(), watcher);
            xml.end();
            nodes.flow(watcher.id() + ".handler", watcher.id(), handler.id());
            xml.empty("endEvent", "id", handler.id() + ".end");
            nodes.flow(handler.id() + ".out", handler.id(), handler.id() + ".end");
        }
    }

    private void content(String scope, @Nullable Node moved) {
        if (moved != null) {
            xml.empty("startEvent", "id", scope + ".start");
        }
        for (Node node : diagram.nodes().values()) {
            if (node.scope().equals(scope) && node != moved && node.kind() != Kind.EVENT_SUBPROCESS) {
                write(node);
            }
        }
        for (Flow flow : diagram.flows().values()) {
            Node from = diagram.node(flow.from());
            if (from.scope().equals(scope)) {
                xml.start("sequenceFlow", "id", flow.id());
                xml.attribute("sourceRef", from == moved ? scope + ".start" : NodeText.outside(from));
                xml.attribute("targetRef", NodeText.outside(diagram.node(flow.to())));
                if (flow.condition() != null) {
                    xml.text("conditionExpression", "false", "language", FEEL);
                }
                xml.end();
            }
        }
    }

    private void write(Node node) {
        if (node.kind() == Kind.SUBPROCESS) {
            subprocess(node);
        } else {
            nodes.write(node);
        }
    }

    private void subprocess(Node node) {
        nodes.start("subProcess", node);
        if (node.each() != null) {
            nodes.each(node.id(), node.each());
        }
        scope(node.id(), null);
        xml.end();
    }
}
