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
            report.error(flow, "CROSSES", from.id(), to.id());
        }
    }

    private void checkNode(Node node) {
        List<Flow> in = diagram.into(node.id());
        List<Flow> out = diagram.outOf(node.id());
        if (GATEWAYS.contains(node.kind())) {
            checkGateway(node, in.size(), out);
            return;
        }
        if (node.kind() == Kind.LINK && in.size() > 1 && out.size() == 1) {
            return;
        }
        int waysIn = WITHOUT_WAY_IN.contains(node.kind()) ? 0 : 1;
        int waysOut = WITHOUT_WAY_OUT.contains(node.kind()) ? 0 : 1;
        if (in.size() != waysIn) {
            report.error(node, in.size() > waysIn ? "TOO_MANY_FLOWS.IN" : "UNCONNECTED.IN", in.size(), waysIn);
        }
        if (out.size() > waysOut && !node.defaultFlow().isEmpty()) {
            report.error(node, "TOO_MANY_FLOWS.DEFAULT", out.size(), BpmnSubset.cut(node.defaultFlow()));
        } else if (out.size() != waysOut) {
            report.error(node, out.size() > waysOut ? "TOO_MANY_FLOWS.OUT" : "UNCONNECTED.OUT", out.size(), waysOut);
        }
    }

    private void checkGateway(Node node, int in, List<Flow> out) {
        boolean diverging = in == 1 && out.size() > 1;
        boolean converging = in > 1 && out.size() == 1 && node.kind() != Kind.EVENT_BASED;
        if (!diverging && !converging) {
            report.error(node, in > 1 && out.size() > 1 ? "GATEWAY.BOTH" : "GATEWAY", in, out.size());
            return;
        }
        boolean choosing = diverging && CHOOSING.contains(node.kind());
        boolean known = out.stream().anyMatch(flow -> flow.id().equals(node.defaultFlow()));
        if (choosing && !known) {
            report.error(node, "NO_DEFAULT");
        } else if (!choosing && !node.defaultFlow().isEmpty()) {
            report.error(node, "NO_DEFAULT.NEEDLESS");
        }
        if (node.kind() == Kind.EVENT_BASED) {
            out.forEach(flow -> checkAwaited(node, diagram.node(flow.to())));
        }
    }

    private void checkAwaited(Node gateway, Node next) {
        if (next.kind() != Kind.CATCH || !AWAITED.contains(next.trigger())) {
            report.error(
                    gateway,
                    "EVENT.AFTER_GATEWAY",
                    Report.shown(next.id(), next.words().zh()));
        }
    }

    private void checkCondition(Flow flow) {
        Node from = diagram.node(flow.from());
        boolean chosen =
                CHOOSING.contains(from.kind()) && diagram.outOf(from.id()).size() > 1;
        boolean otherwise = flow.id().equals(from.defaultFlow());
        if (flow.condition() == null && chosen && !otherwise) {
            report.error(flow, "NO_CONDITION", from.id());
        } else if (flow.condition() != null && (!chosen || otherwise)) {
            report.error(flow, otherwise ? "CONDITION.ON_DEFAULT" : "CONDITION");
        }
    }
}
