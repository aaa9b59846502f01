package xiaoer.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    static List<ScoreFinding> findings(List<LogEvent> log, Rules rules, String profile) {
        EarlierOrderLog orders = EarlierOrderLog.of(log);
        List<SheetOrder> decided = orders.decided();
        List<Record> facts = new ArrayList<>(decided);
        facts.add(counts(decided));
        return rules.decide(DECISION, profile, facts).findings().stream()
                .map(finding -> ScoreFinding.of(orders.lastAbout(finding.about()), finding))
                .toList();
    }

    /** Counts the orders that were touched; what came to be counted later is not known here. */
    private static SheetCounts counts(List<SheetOrder> orders) {
        Predicate<SheetOrder> genuine = order -> order.decided() && order.genuine();
        Predicate<SheetOrder> fake = order -> order.decided() && !order.genuine();
        Predicate<SheetOrder> underway = order -> order.status().equals("SHIPPED") && !order.collectable();
        return new SheetCounts(
                count(orders, genuine.or(fake.and(is("INVALID")))),
                count(orders, SheetOrder::collectable),
                count(orders, fake.or(genuine.and(is("VOIDED")))),
                count(orders, genuine.and(underway.negate())),
                count(orders, is("COMPLETED")),
                count(orders, is("LOST").or(genuine.and(is("VOIDED").or(is("INVALID"))))),
                orders.stream().mapToInt(SheetOrder::earlyAttempts).sum(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                "");
    }

    private static Predicate<SheetOrder> is(String status) {
        return order -> order.status().equals(status);
    }

    private static int count(List<SheetOrder> orders, Predicate<SheetOrder> counted) {
        return (int) orders.stream().filter(counted).count();
    }

    static Sheet sheet(List<ScoreFinding> findings, Rules rules, String profile) {
        return Sheet.of(NUMBER, rules.parameters(profile).number(FULL), findings);
    }
}
