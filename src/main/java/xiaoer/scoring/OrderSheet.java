package xiaoer.scoring;

import java.util.ArrayList;
import java.util.List;
import xiaoer.rulebook.Rules;
import xiaoer.shift.LogEvent;

/**
 * Evaluation sheet 6-2, order management: a pure function of the log and the release. Here orders are counted; what a
 * count is worth is said by the decision {@code order-sheet}.
 */
final class OrderSheet {

    static final String NUMBER = "6-2";

    private static final String DECISION = "order-sheet";
    private static final String FULL = "p.order-sheet.of";

    private OrderSheet() {}

    /** In the order in which the decision gave them; none for a shift that began without a plan of its orders. */
    static List<ScoreFinding> findings(List<LogEvent> log, Rules rules, String profile) {
        OrderLog orders = OrderLog.of(log);
        if (!orders.hasPlan()) {
            return List.of();
        }
        List<Record> facts = new ArrayList<>(orders.decided());
        facts.add(orders.counts());
        return rules.decide(DECISION, profile, facts).findings().stream()
                .map(finding -> ScoreFinding.of(orders.lastAbout(finding.about()), finding))
                .toList();
    }

    static Sheet sheet(List<ScoreFinding> findings, Rules rules, String profile) {
        return Sheet.of(NUMBER, rules.parameters(profile).number(FULL), findings);
    }
}
