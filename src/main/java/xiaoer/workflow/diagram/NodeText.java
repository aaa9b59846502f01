package xiaoer.workflow.diagram;

import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Writes single nodes for {@link EngineBpmnWriter}. */
final class NodeText {

    private final Diagram diagram;
    private final XmlText xml;

    NodeText(Diagram diagram, XmlText xml) {
        this.diagram = diagram;
        this.xml = xml;
    }

    /** Any node but a subprocess. */
    void write(Node node) {
        switch (node.kind()) {
            case START -> event("startEvent", node);
            case END -> event("endEvent", node);
            case CATCH -> event("intermediateCatchEvent", node);
            case BOUNDARY -> boundary(node, outside(diagram.node(node.attachedTo())));
            case EXCLUSIVE, LINK -> gateway("exclusiveGateway", node);
            case PARALLEL -> gateway("parallelGateway", node);
            case INCLUSIVE -> gateway("inclusiveGateway", node);
            case EVENT_BASED -> gateway("eventBasedGateway", node);
            default -> {
                if (node.trigger() == Trigger.ESCALATION) {
                    event("intermediateThrowEvent", node);
                } else if (node.each() == null) {
                    task(node);
                } else {
                    xml.start("subProcess", "id", outside(node), "name", outside(node));
                    each(node.id(), node.each());
                    between(node.id(), () -> task(node));
                    xml.end();
                }
            }
        }
    }

    /** What stands for a node where flows and boundary events are attached to it. */
    static String outside(Node node) {
        return node.each() == null || node.kind() == Kind.SUBPROCESS ? node.id() : node.id() + ".each";
    }

    private void task(Node node) {
        start("task", node, "taskName", node.kind().name());
        xml.end();
    }

    /** That the subprocess that was started last runs for each of some texts. */
    void each(String node, Each each) {
        String texts = node + ".texts";
        xml.start("ioSpecification");
        xml.empty("dataInput", "id", texts, "name", texts, "itemSubjectRef", "any");
        xml.end();
        xml.start("dataInputAssociation");
        xml.text("sourceRef", each.list());
        xml.text("targetRef", texts);
        xml.end();
        xml.start("multiInstanceLoopCharacteristics", "isSequential", String.valueOf(each.inTurn()));
        xml.text("loopDataInputRef", texts);
        xml.empty("inputDataItem", "id", each.item(), "name", each.item(), "itemSubjectRef", "any");
        xml.end();
    }

    private void gateway(String element, Node node) {
        start(element, node, "gatewayDirection", diagram.outOf(node.id()).size() > 1 ? "Diverging" : "Converging");
        if (!node.defaultFlow().isEmpty()) {
            xml.attribute("default", node.defaultFlow());
        }
        xml.end();
    }

    /** @param attachedTo what it is attached to in this text */
    void boundary(Node node, String attachedTo) {
        start("boundaryEvent", node, "attachedToRef", attachedTo);
        xml.attribute("cancelActivity", String.valueOf(node.interrupting()));
        trigger(node);
        xml.end();
    }

    private void event(String element, Node node) {
        start(element, node);
        trigger(node);
        xml.end();
    }

    private void trigger(Node node) {
        switch (node.trigger()) {
            case TIMER -> {
                xml.start("timerEventDefinition");
                xml.text("timeDuration", EngineBpmnWriter.PLACEHOLDER);
                xml.end();
            }
            case MESSAGE, SIGNAL -> {
                if (node.kind() != Kind.END) {
                    xml.empty(
                            "signalEventDefinition",
                            "signalRef",
                            EngineBpmnWriter.event(node.trigger(), node.target()));
                }
            }
            case ERROR -> xml.empty("errorEventDefinition", "errorRef", "error." + node.target());
            case ESCALATION -> xml.empty("escalationEventDefinition", "escalationRef", "escalation." + node.target());
            case TERMINATE -> xml.empty("terminateEventDefinition");
            case NONE -> {}
        }
    }

    void start(String element, Node node, String... attribute) {
        xml.start(element, "id", node.id(), "name", node.id());
        if (attribute.length == 2) {
            xml.attribute(attribute[0], attribute[1]);
        }
    }

    /** Puts a start before an activity and an end after it. */
    void between(String activity, Runnable writing) {
        xml.empty("startEvent", "id", activity + ".start");
        writing.run();
        xml.empty("endEvent", "id", activity + ".end");
        flow(activity + ".in", activity + ".start", activity);
        flow(activity + ".out", activity, activity + ".end");
    }

    void flow(String id, String from, String to) {
        xml.empty("sequenceFlow", "id", id, "sourceRef", from, "targetRef", to);
    }
}
