package xiaoer.shop;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderSource;

/**
 * Which orders the order desk lists; comes from the address of the page, so every field may be absent or nonsense.
 *
 * @param tab the status whose orders are listed
 * @param q searched in number, buyer, recipient and product
 * @param page counted from 1
 * @param order the order whose window is open
 */
record DeskQuery(
        @Nullable OrderStatus tab,
        @Nullable String q,
        @Nullable OrderSource source,
        @Nullable Flag flag,
        @Nullable Integer page,
        @Nullable String order) {

    /** 每页 20 条, as in figure 6-15. */
    private static final int ROWS = 20;

    DeskQuery {
        tab = tab == null ? OrderStatus.PLACED : tab;
        q = q == null ? "" : q.strip();
        page = page == null ? 1 : Math.max(1, page);
    }

    /** @param from number of the first row, counted from 1; 0 when there is none */
    record Page(List<OrderView> rows, int number, int pages, int from, int all) {}

    /** The page that is asked for, or the last one when there are fewer. */
    Page of(List<OrderView> orders) {
        List<OrderView> found = orders.stream().filter(this::lists).toList();
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.min(page == null ? 1 : page, pages);
        int from = (number - 1) * ROWS;
        List<OrderView> rows = found.subList(from, Math.min(found.size(), from + ROWS));
        return new Page(rows, number, pages, rows.isEmpty() ? 0 : from + 1, found.size());
    }

    private boolean lists(OrderView order) {
        Flag flagged = order.flag() == null ? Flag.NONE : order.flag();
        return order.status() == tab
                && (source == null || order.source() == source)
                && (flag == null || flagged == flag)
                && (has(order.orderNo()) || has(order.buyer()) || has(order.recipient()) || has(order.product()));
    }

    private boolean has(String text) {
        return q == null || text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }
}
