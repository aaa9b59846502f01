package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;
import xiaoer.workflow.diagram.feel.Types;

/** Data go from and to declared variables of the same type, and timers wait for what is known. */
final class DataCheck {

    private static final int MAX_DIGITS = 30;
    private static final int MAX_CONSTANT = 2_000;

    private static final Set<Kind> WITH_DATA = EnumSet.of(
            Kind.USER_TASK, Kind.SERVICE_TASK, Kind.DECISION_TASK, Kind.SEND_TASK, Kind.RECEIVE_TASK, Kind.CALL);

    private final Diagram diagram;
    private final Surroundings surroundings;
    private final Report report;

    DataCheck(Diagram diagram, Surroundings surroundings, Report report) {
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
            report.error(node, "DATA", "这里不能带数据", "任务、调用活动和消息事件才有数据；信号、定时、错误和升级没有");
        }
        if (node.kind() == Kind.RECEIVE_TASK && !node.inputs().isEmpty()) {
            report.error(node, "DATA", "接收任务没有输入", "请删去输入");
        }
    }

    private void checkInput(Node node, Input input, Map<String, ValueType> visible) {
        if (!Names.isVariable(input.name())) {
            report.error(
                    node, input.line(), "BAD_NAME", "输入的名字是“" + Grammar.cut(input.name()) + "”", Names.VARIABLE_HINT);
        }
        if (input.variable().isEmpty()) {
            checkConstant(node, input);
            return;
        }
        ValueType type = visible.get(input.variable());
        if (type == null) {
            unknown(node, input.line(), input.variable());
        } else if (type != input.type()) {
            clash(node, input.line(), "输入 " + input.name(), input.type(), input.variable(), type);
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
                    "TYPE",
                    "输入 " + input.name() + " 是" + Types.of(input.type()) + "，常量写的是 " + Grammar.cut(text),
                    "数写成 12 或 0.5，是否写 true 或 false；时间和列表请用变量；文字最多 " + MAX_CONSTANT + " 个字");
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
        if (!Names.isVariable(output.name())) {
            report.error(
                    node, output.line(), "BAD_NAME", "输出的名字是“" + Grammar.cut(output.name()) + "”", Names.VARIABLE_HINT);
        }
        ValueType type = diagram.variables().get(output.variable());
        if (type == null) {
            unknown(node, output.line(), output.variable());
        } else if (type != output.type()) {
            clash(node, output.line(), "输出 " + output.name(), output.type(), output.variable(), type);
        }
    }

    private void unknown(Node node, int line, String variable) {
        report.error(
                node,
                line,
                "UNKNOWN_VARIABLE",
                "没有变量 " + Grammar.cut(variable),
                "请声明它，或改成已声明的变量：" + String.join("、", diagram.variables().keySet()));
    }

    private void clash(Node node, int line, String slot, ValueType expected, String variable, ValueType found) {
        report.error(
                node,
                line,
                "TYPE",
                slot + " 是" + Types.of(expected) + "，变量 " + variable + " 是" + Types.of(found),
                "请换一个变量，或改它的类型");
    }

    private void checkWait(Node node, Wait wait, Map<String, ValueType> visible) {
        String length = wait.length();
        if (!length.startsWith("p.")) {
            if (!visible.containsKey(length)) {
                unknown(node, node.line(), length);
            } else if (visible.get(length) != ValueType.NUMBER) {
                clash(
                        node,
                        node.line(),
                        "等待的天数",
                        ValueType.NUMBER,
                        length,
                        visible.getOrDefault(length, ValueType.TEXT));
            }
        } else if (!surroundings.durations().contains(length)) {
            report.error(
                    node,
                    "UNKNOWN_PARAMETER",
                    length + " 不是每套参数里都有的时长",
                    "请用单位是 days、hours 或 seconds 的参数：" + String.join("、", surroundings.durations()));
        }
        if (!wait.share().isEmpty() && !surroundings.shares().contains(wait.share())) {
            report.error(
                    node,
                    "UNKNOWN_PARAMETER",
                    wait.share() + " 不是每套参数里都有的比例",
                    "请用 rules/parameters 里的一个比例，例如 p.responseWarnFirst");
        }
    }

    private void checkEach(Node node, Each each) {
        if (!WITH_DATA.contains(node.kind()) && node.kind() != Kind.SUBPROCESS) {
            report.error(node, "EACH", "事件子流程不能重复", "请把多实例设在任务或普通子流程上");
        }
        ValueType type = diagram.variables().get(each.list());
        if (type == null) {
            report.error(
                    node,
                    "UNKNOWN_VARIABLE",
                    "多实例的列表变量“" + Grammar.cut(each.list()) + "”没有声明",
                    "请选一个列表（java.util.List）变量");
        } else if (type != ValueType.LIST) {
            clash(node, node.line(), "多实例的列表", ValueType.LIST, each.list(), type);
        }
        if (!Names.isVariable(each.item()) || diagram.variables().containsKey(each.item())) {
            report.error(
                    node,
                    "BAD_NAME",
                    "每一项的名字是“" + Grammar.cut(each.item()) + "”",
                    "请另起一个没有声明过的名字；" + Names.VARIABLE_HINT);
        }
    }
}
