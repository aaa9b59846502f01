package xiaoer.scoring;

import java.util.ArrayList;
import java.util.List;
import xiaoer.rulebook.Rules;
import xiaoer.shift.LogEvent;
import xiaoer.shop.facts.SheetCounts;
import xiaoer.shop.facts.SheetOrder;

/**
 * Evaluation sheet 6-2, order management: a pure function of the log and the release. Here orders are counted; what a
 * count is worth is said by the decision {@code order-sheet}.
 */
final class EarlierOrderSheet {

    static final String NUMBER = "6-2";

    private static final String DECISION = "order-sheet";
    private static final String FULL = "p.order-sheet.of";

    private EarlierOrderSheet() {}

    /** In the order in which the decision gave them. */
    static List<Finding> findings(List<LogEvent> log, Rules rules, String profile) {
        EarlierOrderLog orders = EarlierOrderLog.of(log);
        List<SheetOrder> decided = orders.decided();
        List<Record> facts = new ArrayList<>(decided);
        facts.add(SheetCounts.of(decided));
        return rules.decide(DECISION, profile, facts).findings().stream()
                .map(finding -> Finding.of(orders.lastAbout(finding.about()), finding))
                .toList();
    }

    static Sheet sheet(List<Finding> findings, Rules rules, String profile) {
        return Sheet.of(NUMBER, rules.parameters(profile).number(FULL), findings);
    }
}
