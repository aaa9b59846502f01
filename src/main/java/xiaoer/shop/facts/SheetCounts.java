package xiaoer.shop.facts;

import java.util.List;
import xiaoer.rulebook.FactType;

/**
 * What sheet 6-2 counts over the whole shift.
 *
 * @param completed orders whose payment was collected
 * @param lost orders LOST, genuine ones VOIDED, and genuine ones INVALID (which only the strict-carrier switch makes)
 * @param earlyAttempts how often payment was asked for too early
 */
public record SheetCounts(int completed, int lost, int earlyAttempts) {

    static final FactType<SheetCounts> TYPE = Words.of(SheetCounts.class, "整班的计数", "counts of the shift")
            .field("completed", "成单数", "completed", "orders")
            .field("lost", "丢单数", "lost", "orders")
            .field("earlyAttempts", "提前收款次数", "early collecting attempts", "times")
            .type();

    public static SheetCounts of(List<SheetOrder> orders) {
        int completed = 0;
        int lost = 0;
        int early = 0;
        for (SheetOrder order : orders) {
            early += order.earlyAttempts();
            switch (order.status()) {
                case "COMPLETED" -> completed++;
                case "LOST" -> lost++;
                case "VOIDED", "INVALID" -> lost += order.genuine() ? 1 : 0;
                default -> {}
            }
        }
        return new SheetCounts(completed, lost, early);
    }
}
