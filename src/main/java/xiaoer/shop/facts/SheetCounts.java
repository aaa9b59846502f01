package xiaoer.shop.facts;

import java.util.List;
import java.util.function.Predicate;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What sheet 6-2 counts over the whole shift, as handbook §5.3 says. A count of 0 makes its item not applicable.
 *
 * @param toShip genuine orders decided and fictitious ones shipped
 * @param toCollect orders shipped whose days in transit have passed
 * @param toVoid fictitious orders decided and genuine ones voided
 * @param toComplete genuine orders decided less those on their way
 * @param completed orders whose payment was collected
 * @param lost orders LOST, genuine ones VOIDED, and genuine ones INVALID (which only the strict-carrier switch makes)
 * @param earlyAttempts how often payment was asked for too early
 */
public record SheetCounts(
        int toShip, int toCollect, int toVoid, int toComplete, int completed, int lost, int earlyAttempts) {

    static final FactType<SheetCounts> TYPE = FactWords.of(SheetCounts.class, "班次的计数", "counts of the shift")
            .field("toShip", "该判发货的笔数", "orders whose shipping is judged", "orders")
            .field("toCollect", "该收款的笔数", "orders to collect", "orders")
            .field("toVoid", "该判作废的笔数", "orders whose voiding is judged", "orders")
            .field("toComplete", "该完成的笔数", "genuine orders due", "orders")
            .field("completed", "成单数", "completed", "orders")
            .field("lost", "丢单数", "lost", "orders")
            .field("earlyAttempts", "提前收款次数", "early collecting attempts", "times")
            .type();

    /** Counts the orders of one shift. */
    public static SheetCounts of(List<SheetOrder> orders) {
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
                orders.stream().mapToInt(SheetOrder::earlyAttempts).sum());
    }

    private static Predicate<SheetOrder> is(String status) {
        return order -> order.status().equals(status);
    }

    private static int count(List<SheetOrder> orders, Predicate<SheetOrder> counted) {
        return (int) orders.stream().filter(counted).count();
    }
}
