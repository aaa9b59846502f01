package xiaoer.scoring;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import xiaoer.shop.events.OrderPlan.Coming;
import xiaoer.shop.facts.SheetCounts;
import xiaoer.shop.facts.SheetOrder;

/**
 * Counts what sheet 6-2 weighs.
 *
 * @param due the orders due within the planned length
 * @param ahead those of them that had not come, or were not decided yet
 * @param decided the others
 */
record OrderCounting(Collection<Coming> due, Collection<Coming> ahead, List<SheetOrder> decided) {

    private static final Predicate<SheetOrder> GENUINE = SheetOrder::genuine;
    private static final Predicate<SheetOrder> FAKE = GENUINE.negate();
    private static final Predicate<SheetOrder> SHIPPED = GENUINE.and(SheetOrder::shipped);

    SheetCounts counts(int came, int planned, int minutes, int plannedMinutes, String ending) {
        int toCollect = count(due, Coming::collectable);
        return new SheetCounts(
                count(due, Coming::genuine),
                toCollect,
                count(due, order -> !order.genuine()),
                toCollect,
                count(decided, is("COMPLETED").and(SheetOrder::collectable)),
                ahead.size() + count(decided, OrderCounting::isLost),
                decided.stream().mapToInt(SheetOrder::earlyAttempts).sum(),
                count(decided, SHIPPED.and(graded("OPTIMAL").or(graded("NO_MATCH")))),
                count(decided, SHIPPED.and(graded("ACCEPTABLE"))),
                count(decided, SHIPPED.and(graded("POOR"))),
                count(decided, FAKE.and(is("INVALID"))),
                count(decided, FAKE.and(is("VOIDED"))),
                count(decided, GENUINE.and(is("VOIDED"))),
                count(ahead, Coming::genuine),
                count(ahead, order -> !order.genuine()),
                count(ahead, Coming::collectable),
                came,
                planned,
                minutes,
                plannedMinutes,
                ending);
    }

    /** Not dealt with, or lost by a wrong judgement or an unconfirmed address; the carrier's fault is not the student's. */
    private static boolean isLost(SheetOrder order) {
        return switch (order.status()) {
            case "PLACED", "CLOSED" -> true;
            case "LOST" -> !order.shipped() || order.liable().equals("SELLER");
            case "VOIDED", "INVALID" -> order.genuine();
            default -> false;
        };
    }

    private static Predicate<SheetOrder> is(String status) {
        return order -> order.status().equals(status);
    }

    private static Predicate<SheetOrder> graded(String grade) {
        return order -> order.carrierGrade().equals(grade);
    }

    private static <T> int count(Collection<T> all, Predicate<T> counted) {
        return (int) all.stream().filter(counted).count();
    }
}
