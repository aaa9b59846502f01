package xiaoer.workflow.diagram;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Which events may stand where, and that everything people see has a name. */
final class EventCheck {

    private static final Map<Kind, Set<Trigger>> ALLOWED = Map.of(
            Kind.END,
                    EnumSet.of(
                            Trigger.NONE,
                            Trigger.MESSAGE,
                            Trigger.SIGNAL,
                            Trigger.ERROR,
                            Trigger.ESCALATION,
                            Trigger.TERMINATE),
            Kind.CATCH, EnumSet.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL),
            Kind.THROW, EnumSet.of(Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ESCALATION),
            Kind.BOUNDARY,
                    EnumSet.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ERROR, Trigger.ESCALATION));

    private static final Set<Kind> WAITING = EnumSet.of(Kind.USER_TASK, Kind.RECEIVE_TASK, Kind.CALL, Kind.SUBPROCESS);

    private static final Set<Kind> NAMELESS = EnumSet.of(Kind.PARALLEL, Kind.EVENT_BASED);

    private final Diagram diagram;
    private final Report report;

    EventCheck(Diagram diagram, Report report) {
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        checkScope("");
        for (Node node : diagram.nodes().values()) {
            checkTrigger(node);
            checkName(node);
            if (node.kind() == Kind.BOUNDARY) {
                checkAttached(node);
            }
            if (node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS) {
                checkScope(node.id());
            }
        }
    }

    private void checkTrigger(Node node) {
        Set<Trigger> allowed = node.kind() == Kind.START
                ? isWatching(node.scope()) ? ALLOWED.get(Kind.BOUNDARY) : Set.of(Trigger.NONE)
                : ALLOWED.getOrDefault(node.kind(), Set.of(Trigger.NONE));
        if (allowed != null && !allowed.contains(node.trigger())) {
            report.error(
                    node,
                    "EVENT",
                    node.trigger() == Trigger.NONE ? "没有写等什么事件" : "这里不能用这种事件",
                    node.kind() == Kind.START ? "流程和子流程由空的开始事件开始；事件子流程的开始要有定时、消息、信号、错误或升级" : "请换成定时、消息或信号事件");
        }
    }

    private boolean isWatching(String scope) {
        return !scope.isEmpty() && diagram.node(scope).kind() == Kind.EVENT_SUBPROCESS;
    }

    /** Gateways that only join, fork or wait, and the plain ends of a subprocess, say all by their sign. */
    private void checkName(Node node) {
        boolean joins = FlowCheck.GATEWAYS.contains(node.kind())
                && diagram.outOf(node.id()).size() == 1;
        boolean inner = !node.scope().isEmpty()
                && node.trigger() == Trigger.NONE
                && (node.kind() == Kind.START || node.kind() == Kind.END);
        if (node.words().zh().isEmpty() && !joins && !inner && !NAMELESS.contains(node.kind())) {
            report.error(node, "MISSING_NAME", "没有名字", "请写 name：人们在图上和任务里看到的话，例如 核对订单");
        }
    }

    private void checkAttached(Node node) {
        Node activity = diagram.nodes().get(node.attachedTo());
        if (activity == null || !activity.scope().equals(node.scope())) {
            report.error(node, "DANGLING", "边界事件没有贴在活动上（" + Grammar.cut(node.attachedTo()) + "）", "请把它拖到任务或子流程的边上");
        } else if (!WAITING.contains(activity.kind())) {
            report.error(node, "BOUNDARY", activity.id() + " 一步做完，等不到边界事件", "边界事件贴在用户任务、接收任务、子流程或调用活动上");
        } else if (node.trigger() == Trigger.ERROR && !node.interrupting()) {
            report.error(node, "BOUNDARY", "错误总是打断活动", "请改成打断（cancelActivity=\"true\"），或用升级事件");
        } else if (node.trigger() == Trigger.ERROR
                && activity.kind() != Kind.SUBPROCESS
                && activity.kind() != Kind.CALL) {
            report.error(node, "BOUNDARY", activity.id() + " 里没有错误可以接住", "错误边界事件贴在子流程或调用活动上");
        } else if (node.trigger() == Trigger.ESCALATION && activity.kind() != Kind.SUBPROCESS) {
            report.error(node, "BOUNDARY", activity.id() + " 里没有升级可以接住", "升级边界事件贴在子流程上");
        }
    }

    private void checkScope(String scope) {
        List<Node> inside = diagram.nodes().values().stream()
                .filter(node -> node.scope().equals(scope))
                .toList();
        long starts = inside.stream().filter(node -> node.kind() == Kind.START).count();
        boolean ends = inside.stream().anyMatch(node -> node.kind() == Kind.END);
        if (starts != 1 || !ends) {
            Node owner = scope.isEmpty() ? null : diagram.node(scope);
            String message = starts != 1 ? "有 " + starts + " 个开始事件，应当是 1 个" : "没有结束事件";
            String hint = starts != 1 ? "请只留一个开始事件" : "请画上结束事件";
            if (owner == null) {
                report.error(diagram, "START_END", message, hint);
            } else {
                report.error(owner, "START_END", message, hint);
            }
        }
    }
}
