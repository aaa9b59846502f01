package xiaoer.workflow.diagram;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;

/**
 * A diagram as Flowable takes it: the same nodes, flows, conditions and timers. Conditions read a variable that nobody has
 * set as an empty one, by Flowable's own function, so that no variable need be stored before it has a value.
 */
public final class FlowableText {

    private static final Pattern ONE_OF = Pattern.compile("\\((\\w+) in \\(([^)]*)\\)\\)");
    private static final Pattern VARIABLE = Pattern.compile("\"[^\"]*\"|\\b[a-zA-Z]\\w*\\b");

    private final Diagram diagram;
    private final Function<Wait, Duration> lengths;
    private final XmlText xml = new XmlText();

    private FlowableText(Diagram diagram, Function<Wait, Duration> lengths) {
        this.diagram = diagram;
        this.lengths = lengths;
    }

    /** @param lengths how long a wait lasts */
    public static String of(Diagram diagram, Function<Wait, Duration> lengths) {
        return new FlowableText(diagram, lengths).write();
    }

    private String write() {
        xml.start("definitions", "id", "definitions", "targetNamespace", "xiaoer");
        xml.namespace("http://www.omg.org/spec/BPMN/20100524/MODEL");
        xml.attribute("xmlns:flowable", "http://flowable.org/bpmn");
        diagram.nodes().values().stream()
                .filter(node -> node.trigger() == Trigger.MESSAGE)
                .map(Node::target)
                .distinct()
                .forEach(name -> xml.empty("message", "id", name, "name", name));
        xml.start("process", "id", diagram.id(), "name", diagram.words().zh(), "isExecutable", "true");
        scope("");
        xml.end();
        xml.end();
        return xml.text();
    }

    private void scope(String scope) {
        diagram.nodes().values().stream().filter(node -> node.scope().equals(scope)).forEach(this::write);
        for (Flow flow : diagram.flows().values()) {
            if (diagram.node(flow.from()).scope().equals(scope)) {
                xml.start("sequenceFlow", "id", flow.id(), "sourceRef", flow.from(), "targetRef", flow.to());
                if (flow.condition() != null) {
                    xml.text("conditionExpression", "${" + expression(flow.condition().text()) + "}");
                }
                xml.end();
            }
        }
    }

    private void write(Node node) {
        switch (node.kind()) {
            case START -> leaf("startEvent", node);
            case END -> leaf("endEvent", node);
            case USER_TASK -> leaf("userTask", node, "flowable:assignee", "${student.get()}");
            case SERVICE_TASK, SEND_TASK -> leaf("serviceTask", node, "flowable:delegateExpression", "${work}");
            case DECISION_TASK -> leaf("serviceTask", node, "flowable:delegateExpression", "${decision}");
            case EXCLUSIVE -> leaf("exclusiveGateway", node);
            case EVENT_BASED -> leaf("eventBasedGateway", node);
            case CATCH -> event("intermediateCatchEvent", node);
            case BOUNDARY -> event(
                    "boundaryEvent",
                    node,
                    "attachedToRef",
                    node.attachedTo(),
                    "cancelActivity",
                    String.valueOf(node.interrupting()));
            case CALL -> call(node);
            case SUBPROCESS -> {
                start("subProcess", node);
                scope(node.id());
                xml.end();
            }
            default -> throw new IllegalArgumentException("The benchmark's processes have no " + node.kind());
        }
    }

    private void call(Node node) {
        start("callActivity", node, "calledElement", node.target());
        xml.start("extensionElements");
        for (Input input : node.inputs()) {
            if (input.variable().isEmpty()) {
                xml.empty("flowable:in", "sourceExpression", constant(input), "target", input.name());
            } else {
                xml.empty("flowable:in", "source", input.variable(), "target", input.name());
            }
        }
        for (Output output : node.outputs()) {
            xml.empty("flowable:out", "source", output.name(), "target", output.variable());
        }
        xml.end();
        xml.end();
    }

    private static String constant(Input input) {
        return input.type() == ValueType.TEXT ? input.constant() : "${" + input.constant() + "}";
    }

    private void event(String element, Node node, String... attributes) {
        start(element, node, attributes);
        if (node.trigger() == Trigger.TIMER && node.timer() != null) {
            xml.start("timerEventDefinition");
            xml.text("timeDuration", lengths.apply(node.timer()).toString());
            xml.end();
        } else {
            xml.empty("messageEventDefinition", "messageRef", node.target());
        }
        xml.end();
    }

    private void leaf(String element, Node node, String... attributes) {
        start(element, node, attributes);
        xml.end();
    }

    private void start(String element, Node node, String... attributes) {
        xml.start(element, "id", node.id(), "name", node.words().zh());
        for (int i = 0; i < attributes.length; i += 2) {
            xml.attribute(attributes[i], attributes[i + 1]);
        }
        if (!node.defaultFlow().isEmpty()) {
            xml.attribute("default", node.defaultFlow());
        }
    }

    private String expression(String feel) {
        String listed = ONE_OF.matcher(feel)
                .replaceAll(found -> Matcher.quoteReplacement(Arrays.stream(found.group(2).split(", "))
                        .map(text -> found.group(1) + " = " + text)
                        .collect(Collectors.joining(" or ", "(", ")"))));
        return VARIABLE.matcher(listed.replace(" = ", " == "))
                .replaceAll(found -> Matcher.quoteReplacement(read(found.group())));
    }

    private String read(String word) {
        @Nullable ValueType type = diagram.variables().get(word);
        if (type == null) {
            return word;
        }
        Map<ValueType, String> empty = Map.of(ValueType.TEXT, "\"\"", ValueType.NUMBER, "0", ValueType.YES_NO, "false");
        return "vars:getOrDefault(" + word + ", " + empty.get(type) + ")";
    }
}
