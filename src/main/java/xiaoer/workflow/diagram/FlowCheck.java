package xiaoer.workflow.diagram;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** How nodes are joined: every way can be told from the picture alone. */
final class FlowCheck {

    static final Set<Kind> GATEWAYS = EnumSet.of(Kind.EXCLUSIVE, Kind.PARALLEL, Kind.INCLUSIVE, Kind.EVENT_BASED);
    private static final Set<Kind> CHOOSING = EnumSet.of(Kind.EXCLUSIVE, Kind.INCLUSIVE);
    private static final Set<Kind> WITHOUT_WAY_IN = EnumSet.of(Kind.START, Kind.BOUNDARY, Kind.EVENT_SUBPROCESS);
    private static final Set<Kind> WITHOUT_WAY_OUT = EnumSet.of(Kind.END, Kind.EVENT_SUBPROCESS);
    private static final Set<Trigger> AWAITED = EnumSet.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL);

    private final Diagram diagram;
    private final Report report;

    FlowCheck(Diagram diagram, Report report) {
        this.diagram = diagram;
        this.report = report;
    }

    void check() {
        diagram.flows().values().forEach(this::checkEnds);
        if (!report.hasErrors()) {
            diagram.nodes().values().forEach(this::checkNode);
            diagram.flows().values().forEach(this::checkCondition);
        }
    }

    private void checkEnds(Flow flow) {
        Node from = diagram.node(flow.from());
        Node to = diagram.node(flow.to());
        if (!from.scope().equals(to.scope())) {
            report.error(flow, "CROSSES", "顺序流从 " + from.id() + " 穿过子流程的边连到 " + to.id(), "请连到子流程本身，或用边界事件离开子流程");
        }
    }

    private void checkNode(Node node) {
        List<Flow> in = diagram.into(node.id());
        List<Flow> out = diagram.outOf(node.id());
        if (GATEWAYS.contains(node.kind())) {
            checkGateway(node, in.size(), out);
            return;
        }
        int waysIn = WITHOUT_WAY_IN.contains(node.kind()) ? 0 : 1;
        int waysOut = WITHOUT_WAY_OUT.contains(node.kind()) ? 0 : 1;
        if (in.size() != waysIn) {
            report.error(
                    node,
                    in.size() > waysIn ? "TOO_MANY_FLOWS" : "UNCONNECTED",
                    "有 " + in.size() + " 条顺序流进来，应当是 " + waysIn + " 条",
                    in.size() > waysIn && waysIn > 0 ? "请先用网关合在一起" : "请重新连线");
        }
        if (out.size() != waysOut) {
            report.error(
                    node,
                    out.size() > waysOut ? "TOO_MANY_FLOWS" : "UNCONNECTED",
                    "有 " + out.size() + " 条顺序流出去，应当是 " + waysOut + " 条",
                    out.size() > waysOut && waysOut > 0 ? "请在后面用网关分开" : "请重新连线；流程到此为止就用结束事件");
        }
    }

    private void checkGateway(Node node, int in, List<Flow> out) {
        boolean diverging = in == 1 && out.size() > 1;
        boolean converging = in > 1 && out.size() == 1 && node.kind() != Kind.EVENT_BASED;
        if (!diverging && !converging) {
            report.error(
                    node,
                    "GATEWAY",
                    "网关有 " + in + " 条进、" + out.size() + " 条出",
                    in > 1 && out.size() > 1 ? "请分成两个网关：先合，再分" : "分开的网关一进多出，合并的网关多进一出；事件网关只能分开");
            return;
        }
        boolean choosing = diverging && CHOOSING.contains(node.kind());
        boolean known = out.stream().anyMatch(flow -> flow.id().equals(node.defaultFlow()));
        if (choosing && !known) {
            report.error(node, "NO_DEFAULT", "网关没有默认的出路", "请把一条出去的顺序流设为默认（default），其余的写条件");
        } else if (!choosing && !node.defaultFlow().isEmpty()) {
            report.error(node, "NO_DEFAULT", "这个网关不选路，却写了 default", "请删去 default");
        }
        if (node.kind() == Kind.EVENT_BASED) {
            out.forEach(flow -> checkAwaited(node, diagram.node(flow.to())));
        }
    }

    private void checkAwaited(Node gateway, Node next) {
        if (next.kind() != Kind.CATCH || !AWAITED.contains(next.trigger())) {
            report.error(
                    gateway,
                    "EVENT",
                    "事件网关后面是 " + Report.shown(next.id(), next.words().zh()),
                    "事件网关后面只能直接接定时、消息或信号的捕获事件");
        }
    }

    private void checkCondition(Flow flow) {
        Node from = diagram.node(flow.from());
        boolean chosen =
                CHOOSING.contains(from.kind()) && diagram.outOf(from.id()).size() > 1;
        boolean otherwise = flow.id().equals(from.defaultFlow());
        if (flow.condition() == null && chosen && !otherwise) {
            report.error(flow, "NO_CONDITION", "从网关 " + from.id() + " 出去，却没有条件", "请写条件，例如 amount > 0，或把它设为默认");
        } else if (flow.condition() != null && (!chosen || otherwise)) {
            report.error(
                    flow,
                    "CONDITION",
                    otherwise ? "默认的顺序流不能有条件" : "这里不能有条件",
                    otherwise ? "请删去条件，或换一条默认" : "条件只写在排他、包容网关分开的顺序流上");
        }
    }
}
