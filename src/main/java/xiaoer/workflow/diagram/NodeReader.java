package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.ProblemWords;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Literal;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;

/** Reads the elements that become nodes. */
final class NodeReader {

    static final String TYPES = ProblemWords.word("TYPES");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("startEvent", Kind.START),
            Map.entry("endEvent", Kind.END),
            Map.entry("intermediateCatchEvent", Kind.CATCH),
            Map.entry("intermediateThrowEvent", Kind.THROW),
            Map.entry("boundaryEvent", Kind.BOUNDARY),
            Map.entry("userTask", Kind.USER_TASK),
            Map.entry("serviceTask", Kind.SERVICE_TASK),
            Map.entry("businessRuleTask", Kind.DECISION_TASK),
            Map.entry("sendTask", Kind.SEND_TASK),
            Map.entry("receiveTask", Kind.RECEIVE_TASK),
            Map.entry("callActivity", Kind.CALL),
            Map.entry("subProcess", Kind.SUBPROCESS),
            Map.entry("exclusiveGateway", Kind.EXCLUSIVE),
            Map.entry("parallelGateway", Kind.PARALLEL),
            Map.entry("inclusiveGateway", Kind.INCLUSIVE),
            Map.entry("eventBasedGateway", Kind.EVENT_BASED));

    private static final Map<String, Trigger> TRIGGERS = Map.of(
            "timerEventDefinition", Trigger.TIMER,
            "messageEventDefinition", Trigger.MESSAGE,
            "signalEventDefinition", Trigger.SIGNAL,
            "errorEventDefinition", Trigger.ERROR,
            "escalationEventDefinition", Trigger.ESCALATION,
            "terminateEventDefinition", Trigger.TERMINATE);

    /** A parameter's key with or without a share, or a variable. */
    private static final Pattern WAIT = Pattern.compile(
            "#\\{\\s*(p(?:\\.[A-Za-z0-9-]+)+|[A-Za-z_]\\w*)(?:\\s*\\*\\s*(p(?:\\.[A-Za-z0-9-]+)+))?\\s*}");

    private final Definitions definitions;
    private final Report report;

    NodeReader(Definitions definitions, Report report) {
        this.definitions = definitions;
        this.report = report;
    }

    static boolean isNode(Element element) {
        return KINDS.containsKey(element.name());
    }

    /**
     * @param scope the subprocess it is in; empty at the top
     * @param variables those it sees
     */
    Node node(Element element, String scope, Map<String, ValueType> variables) {
        Kind kind = kind(element);
        List<Element> events = events(element);
        if (events.size() > 1) {
            report.error(element, "EVENT.SEVERAL", events.size());
        }
        Element event = events.isEmpty() ? null : events.get(0);
        Trigger trigger = event == null ? Trigger.NONE : TRIGGERS.getOrDefault(event.name(), Trigger.NONE);
        DataReader data = new DataReader(element, definitions, variables, report);
        return new Node(
                element.id(),
                kind,
                trigger,
                Documentation.words(element, report),
                element.line(),
                scope,
                event == null ? target(element, kind) : target(element, event),
                trigger == Trigger.TIMER && event != null ? wait(element, event) : null,
                element.attribute("attachedToRef"),
                kind == Kind.BOUNDARY ? element.is("cancelActivity", true) : element.is("isInterrupting", true),
                element.attribute("default"),
                data.inputs(kind == Kind.USER_TASK),
                data.outputs(),
                data.each());
    }

    /** Those that stand in the element, and those that it refers to. */
    private List<Element> events(Element element) {
        List<Element> events = new ArrayList<>();
        for (Element child : element.children()) {
            if (TRIGGERS.containsKey(child.name())) {
                events.add(child);
            } else if (child.name().equals("eventDefinitionRef")) {
                Element event = definitions.event(child.text());
                if (event == null) {
                    report.error(
                            element.shown(),
                            child.line(),
                            "DANGLING.REFERENCE",
                            child.name(),
                            "eventDefinition",
                            BpmnSubset.cut(child.text()));
                } else {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static Kind kind(Element element) {
        Kind kind = Links.isLink(element) ? Kind.LINK : KINDS.getOrDefault(element.name(), Kind.THROW);
        return kind == Kind.SUBPROCESS && element.is("triggeredByEvent", false) ? Kind.EVENT_SUBPROCESS : kind;
    }

    private String target(Element element, Kind kind) {
        return switch (kind) {
            case SERVICE_TASK -> defined(element, element, "operation", "operationRef");
            case SEND_TASK, RECEIVE_TASK -> defined(element, element, "message", "messageRef");
            case DECISION_TASK -> said(element, "drools:ruleFlowGroup", "MISSING.DECISION");
            case CALL -> said(element, "calledElement", "MISSING.CALLED");
            case LINK -> Links.name(element);
            default -> "";
        };
    }

    private String target(Element element, Element event) {
        return switch (event.name()) {
            case "messageEventDefinition" -> defined(element, event, "message", "messageRef");
            case "signalEventDefinition" -> defined(element, event, "signal", "signalRef");
            case "errorEventDefinition" -> defined(element, event, "error", "errorRef");
            case "escalationEventDefinition" -> defined(element, event, "escalation", "escalationRef");
            default -> "";
        };
    }

    private String said(Element element, String attribute, String code) {
        if (element.attribute(attribute).isEmpty()) {
            report.error(element, code, attribute);
        }
        return element.attribute(attribute);
    }

    /** @param at where the reference stands: the node's element or its event */
    private String defined(Element element, Element at, String kind, String attribute) {
        String id = at.attribute(attribute);
        String name = definitions.name(kind, id);
        if (id.isEmpty()) {
            boolean service = kind.equals("operation");
            String code = service ? "MISSING.REFERENCE.OPERATION" : "MISSING.REFERENCE";
            report.error(element.shown(), at.line(), code, attribute, kind);
        } else if (name.isEmpty()) {
            report.error(element.shown(), at.line(), "DANGLING.REFERENCE", attribute, kind, BpmnSubset.cut(id));
        } else if (!DiagramNames.isWord(name)) {
            report.error(
                    element.shown(), at.line(), "BAD_NAME.WORD", kind, BpmnSubset.cut(name), DiagramNames.WORD_HINT);
        }
        return name;
    }

    private @Nullable Wait wait(Element element, Element event) {
        String text = event.textOf("timeDuration");
        Matcher matcher = WAIT.matcher(text);
        if (!matcher.matches()) {
            Literal literal = WrittenWait.read(element, event.line(), text, report);
            return literal == null ? null : new Wait(literal);
        }
        return new Wait(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
    }
}
