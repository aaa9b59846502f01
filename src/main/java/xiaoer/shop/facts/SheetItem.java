package xiaoer.shop.facts;

import java.util.List;
import java.util.function.Predicate;
import xiaoer.rulebook.FactType;

/**
 * One of the five items of sheet 6-2 with the number of orders it is shared among.
 *
 * @param item the item's number on the sheet, from 1
 * @param name SHIP, COLLECT, VOID, COMPLETED or LOST
 * @param due how many orders the item counts; 0 when it does not apply
 */
public record SheetItem(int item, String name, int due) {

    static final FactType<SheetItem> TYPE = Words.of(SheetItem.class, "评价表的一项", "an item of the sheet")
            .field("item", "项号", "number of the item")
            .field("name", "名称", "name", "SHIP | COLLECT | VOID | COMPLETED | LOST")
            .field("due", "计入的笔数", "orders counted", "orders")
            .type();

    /** The five items in the order of the sheet, counted as handbook §5.3 says. */
    public static List<SheetItem> of(List<SheetOrder> orders) {
        Predicate<SheetOrder> genuine = order -> order.decided() && order.genuine();
        Predicate<SheetOrder> fake = order -> order.decided() && !order.genuine();
        Predicate<SheetOrder> voided = order -> order.status().equals("VOIDED");
        Predicate<SheetOrder> underway = order -> order.status().equals("SHIPPED") && !order.collectable();
        int owed = count(orders, genuine.and(underway.negate()));
        return List.of(
                new SheetItem(1, "SHIP", count(orders, genuine.or(fake.and(SheetOrder::shipped)))),
                new SheetItem(2, "COLLECT", count(orders, SheetOrder::collectable)),
                new SheetItem(3, "VOID", count(orders, fake.or(genuine.and(voided)))),
                new SheetItem(4, "COMPLETED", owed),
                new SheetItem(5, "LOST", owed));
    }

    private static int count(List<SheetOrder> orders, Predicate<SheetOrder> counted) {
        return (int) orders.stream().filter(counted).count();
    }
}
