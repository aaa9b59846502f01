package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import xiaoer.shared.ProblemWords;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;
import xiaoer.workflow.diagram.feel.FeelTypes;

/** Data go from and to declared variables of the same type, and timers wait for what is known. */
final class DataCheck {

    private static final int MAX_DIGITS = 30;
    private static final int MAX_CONSTANT = 2_000;

    private static final Set<Kind> WITH_DATA = EnumSet.of(
            Kind.USER_TASK, Kind.SERVICE_TASK, Kind.DECISION_TASK, Kind.SEND_TASK, Kind.RECEIVE_TASK, Kind.CALL);

    private final Diagram diagram;
    private final ReferenceCatalog surroundings;
    private final Report report;

    DataCheck(Diagram diagram, ReferenceCatalog surroundings, Report report) {
        this.diagram = diagram;
        this.surroundings = surroundings;
        this.report = report;
    }

    void check() {
        for (Node node : diagram.nodes().values()) {
            Map<String, ValueType> visible = visible(node);
            checkCarries(node);
            node.inputs().forEach(input -> checkInput(node, input, visible));
            node.outputs().forEach(output -> checkOutput(node, output));
            if (node.timer() != null) {
                checkWait(node, node.timer(), visible);
            }
            if (node.each() != null) {
                checkEach(node, node.each());
            }
        }
    }

    /** The variables of the process and the items of whatever runs for each text around the node. */
    private Map<String, ValueType> visible(Node node) {
        Map<String, ValueType> visible = new LinkedHashMap<>(diagram.variables());
        for (Node around = node; ; around = diagram.node(around.scope())) {
            if (around.each() != null) {
                visible.put(around.each().item(), ValueType.TEXT);
            }
            if (around.scope().isEmpty()) {
                return visible;
            }
        }
    }

    private void checkCarries(Node node) {
        boolean events = node.trigger() == Trigger.MESSAGE;
        boolean sends = node.kind() == Kind.END || node.kind() == Kind.THROW || node.kind() == Kind.SEND_TASK;
        boolean takes = WITH_DATA.contains(node.kind()) || events && sends;
        boolean gives = WITH_DATA.contains(node.kind()) && !sends || events && !sends;
        if (!takes && !node.inputs().isEmpty() || !gives && !node.outputs().isEmpty()) {
            report.error(node, "DATA.HERE");
        }
        if (node.kind() == Kind.RECEIVE_TASK && !node.inputs().isEmpty()) {
            report.error(node, "DATA.RECEIVE");
        }
    }

    private void checkInput(Node node, Input input, Map<String, ValueType> visible) {
        if (!DiagramNames.isVariable(input.name())) {
            report.error(
                    node, input.line(), "BAD_NAME.INPUT", BpmnSubset.cut(input.name()), DiagramNames.VARIABLE_HINT);
        }
        if (input.variable().isEmpty()) {
            checkConstant(node, input);
            return;
        }
        ValueType type = visible.get(input.variable());
        if (type == null) {
            unknown(node, input.line(), input.variable());
        } else if (type != input.type()) {
            clash(node, input.line(), ProblemWords.word("INPUT", input.name()), input.type(), input.variable(), type);
        }
    }

    private void checkConstant(Node node, Input input) {
        String text = input.constant();
        boolean fits = switch (input.type()) {
            case TEXT -> text.length() <= MAX_CONSTANT;
            case NUMBER -> isNumber(text);
            case YES_NO -> text.equals("true") || text.equals("false");
            case TIME, LIST -> false;
        };
        if (!fits) {
            report.error(
                    node,
                    input.line(),
                    "TYPE.CONSTANT",
                    input.name(),
                    FeelTypes.of(input.type()),
                    BpmnSubset.cut(text),
                    MAX_CONSTANT);
        }
    }

    static boolean isNumber(String text) {
        try {
            return text.length() <= MAX_DIGITS && Math.abs(new BigDecimal(text).scale()) <= MAX_DIGITS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void checkOutput(Node node, Output output) {
        if (!DiagramNames.isVariable(output.name())) {
            report.error(
                    node, output.line(), "BAD_NAME.OUTPUT", BpmnSubset.cut(output.name()), DiagramNames.VARIABLE_HINT);
        }
        ValueType type = diagram.variables().get(output.variable());
        if (type == null) {
            unknown(node, output.line(), output.variable());
        } else if (type != output.type()) {
            clash(
                    node,
                    output.line(),
                    ProblemWords.word("OUTPUT", output.name()),
                    output.type(),
                    output.variable(),
                    type);
        }
    }

    private void unknown(Node node, int line, String variable) {
        report.error(
                node,
                line,
                "UNKNOWN_VARIABLE.PROCESS",
                BpmnSubset.cut(variable),
                String.join(", ", diagram.variables().keySet()));
    }

    private void clash(Node node, int line, String slot, ValueType expected, String variable, ValueType found) {
        report.error(node, line, "TYPE.VARIABLE", slot, FeelTypes.of(expected), variable, FeelTypes.of(found));
    }

    private void checkWait(Node node, Wait wait, Map<String, ValueType> visible) {
        String length = wait.length();
        if (wait.literal() != null) {
            return;
        }
        if (!length.startsWith("p.")) {
            if (!visible.containsKey(length)) {
                unknown(node, node.line(), length);
            } else if (visible.get(length) != ValueType.NUMBER) {
                clash(
                        node,
                        node.line(),
                        ProblemWords.word("DAYS_WAITED"),
                        ValueType.NUMBER,
                        length,
                        visible.getOrDefault(length, ValueType.TEXT));
            }
        } else if (!surroundings.durations().contains(length)) {
            report.error(node, "UNKNOWN_PARAMETER.DURATION", length, String.join(", ", surroundings.durations()));
        }
        if (!wait.share().isEmpty() && !surroundings.shares().contains(wait.share())) {
            report.error(node, "UNKNOWN_PARAMETER.SHARE", wait.share());
        }
    }

    private void checkEach(Node node, Each each) {
        if (!WITH_DATA.contains(node.kind()) && node.kind() != Kind.SUBPROCESS) {
            report.error(node, "EACH");
        }
        ValueType type = diagram.variables().get(each.list());
        if (type == null) {
            report.error(node, "UNKNOWN_VARIABLE.LIST", BpmnSubset.cut(each.list()));
        } else if (type != ValueType.LIST) {
            clash(node, node.line(), ProblemWords.word("LIST_OF_EACH"), ValueType.LIST, each.list(), type);
        }
        if (!DiagramNames.isVariable(each.item()) || diagram.variables().containsKey(each.item())) {
            report.error(node, "BAD_NAME.ITEM", BpmnSubset.cut(each.item()), DiagramNames.VARIABLE_HINT);
        }
    }
}
