package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Literal;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;
import xiaoer.workflow.diagram.Diagram.Words;
import xiaoer.workflow.diagram.feel.FeelCondition;

/** A diagram put together in a test, node by node. */
public final class Sketch {

    private static final Words NO_WORDS = new Words("", "", "", "", List.of(), "");

    private final String id;
    private final Map<String, ValueType> variables = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private String scope = "";

    public Sketch(String id) {
        this.id = id;
    }

    public Sketch variable(String name, ValueType type) {
        variables.put(name, type);
        return this;
    }

    /** What follows is inside this subprocess; empty for the top. */
    public Sketch within(String subprocess) {
        scope = subprocess;
        return this;
    }

    public Sketch node(String id, Kind kind) {
        return node(id, kind, Trigger.NONE, "");
    }

    public Sketch node(String id, Kind kind, Trigger trigger, String target) {
        return node(id, kind, trigger, target, "", true, null);
    }

    public Sketch each(String id, Kind kind, String target, Each each) {
        return node(id, kind, Trigger.NONE, target, "", true, each);
    }

    public Sketch boundary(String id, String attachedTo, Trigger trigger, String target, boolean interrupting) {
        return node(id, Kind.BOUNDARY, trigger, target, attachedTo, interrupting, null);
    }

    public Sketch eventStart(String id, Trigger trigger, String target, boolean interrupting) {
        return node(id, Kind.START, trigger, target, "", interrupting, null);
    }

    private Sketch node(
            String id,
            Kind kind,
            Trigger trigger,
            String target,
            String attachedTo,
            boolean interrupting,
            @Nullable Each each) {
        Wait timer = trigger == Trigger.TIMER ? new Wait("p.days", "") : null;
        nodes.put(
                id,
                new Node(
                        id,
                        kind,
                        trigger,
                        NO_WORDS,
                        0,
                        scope,
                        target,
                        timer,
                        attachedTo,
                        interrupting,
                        "",
                        List.of(),
                        List.of(),
                        each));
        return this;
    }

    /** The word that the latest node shows for the whole. */
    public Sketch state(String word) {
        Node node = latest();
        return latest(node, new Words("", "", "", "", List.of(), word), node.timer(), node.inputs(), node.outputs());
    }

    /** How long the latest node waits. */
    public Sketch lasts(String length, String share) {
        Node node = latest();
        return latest(node, node.words(), new Wait(length, share), node.inputs(), node.outputs());
    }

    /** Likewise, as the diagram itself says. */
    public Sketch lasts(Literal length) {
        Node node = latest();
        return latest(node, node.words(), new Wait(length), node.inputs(), node.outputs());
    }

    /** A variable that goes into the latest node. */
    public Sketch in(String name, String variable) {
        return in(new Input(name, type(variable), variable, "", 0));
    }

    /** A constant that goes into the latest node. */
    public Sketch constant(String name, ValueType type, String value) {
        return in(new Input(name, type, "", value, 0));
    }

    private Sketch in(Input input) {
        Node node = latest();
        List<Input> inputs = new ArrayList<>(node.inputs());
        inputs.add(input);
        return latest(node, node.words(), node.timer(), inputs, node.outputs());
    }

    /** Something that comes out of the latest node into a variable. */
    public Sketch out(String name, String variable) {
        Node node = latest();
        List<Output> outputs = new ArrayList<>(node.outputs());
        outputs.add(new Output(name, type(variable), variable, 0));
        return latest(node, node.words(), node.timer(), node.inputs(), outputs);
    }

    /** What is no declared variable is the text of a node that runs for each. */
    private ValueType type(String variable) {
        return variables.getOrDefault(variable, ValueType.TEXT);
    }

    private Node latest() {
        return List.copyOf(nodes.values()).get(nodes.size() - 1);
    }

    private Sketch latest(Node node, Words words, @Nullable Wait wait, List<Input> inputs, List<Output> outputs) {
        nodes.put(
                node.id(),
                new Node(
                        node.id(),
                        node.kind(),
                        node.trigger(),
                        words,
                        node.line(),
                        node.scope(),
                        node.target(),
                        wait,
                        node.attachedTo(),
                        node.interrupting(),
                        node.defaultFlow(),
                        inputs,
                        outputs,
                        node.each()));
        return this;
    }

    /** Nodes one after the other. */
    public Sketch path(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            flow(ids[i - 1], ids[i], "");
        }
        return this;
    }

    public Sketch flow(String from, String to, String condition) {
        String id = from + "-to-" + to;
        flows.put(id, new Flow(id, from, to, condition.isEmpty() ? null : FeelCondition.parse(condition), "", 0));
        return this;
    }

    public Diagram drawn() {
        Map<String, Node> all = new LinkedHashMap<>(nodes);
        all.replaceAll((key, node) -> withDefault(node));
        return new Diagram(id + ".bpmn", id, NO_WORDS, 0, variables, all, new LinkedHashMap<>(flows));
    }

    /** A gateway with conditions takes its one flow without a condition otherwise. */
    private Node withDefault(Node node) {
        if (node.kind() != Kind.EXCLUSIVE && node.kind() != Kind.INCLUSIVE) {
            return node;
        }
        List<Flow> out = new ArrayList<>(flows.values());
        out.removeIf(flow -> !flow.from().equals(node.id()) || flow.condition() != null);
        return out.isEmpty()
                        || flows.values().stream()
                                        .filter(flow -> flow.from().equals(node.id()))
                                        .count()
                                < 2
                ? node
                : new Node(
                        node.id(),
                        node.kind(),
                        node.trigger(),
                        node.words(),
                        node.line(),
                        node.scope(),
                        node.target(),
                        node.timer(),
                        node.attachedTo(),
                        node.interrupting(),
                        out.get(0).id(),
                        node.inputs(),
                        node.outputs(),
                        node.each());
    }
}
