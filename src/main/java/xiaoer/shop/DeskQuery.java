package xiaoer.shop;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import xiaoer.shared.TypedText;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderSource;

/**
 * Which orders the order desk lists; comes from the address of the page, so every field may be absent or nonsense.
 *
 * @param tab the status whose orders are listed, as long as nothing is searched
 * @param q searched in number, buyer, recipient and product of the orders of every status
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
        q = TypedText.kept(q);
        page = page == null ? 1 : Math.max(1, page);
        order = order == null || order.isEmpty() ? null : order;
    }

    /** Orders of one status. */
    record Group(OrderStatus status, List<OrderView> rows) {}

    /**
     * @param all how many there are on all pages
     * @param filtered how many more there would be without a filter
     */
    record Page(List<Group> groups, int number, int pages, int all, long filtered) {}

    public boolean searches() {
        return q != null && !q.isEmpty();
    }

    /**
     * What there is to work first stands first.
     *
     * @return the page that is asked for, or the last one when there are fewer
     */
    Page of(List<OrderView> orders, Comparator<OrderView> workFirst) {
        List<OrderView> found = orders.stream()
                .filter(order -> lists(order) && passes(order))
                .sorted(Comparator.comparing(OrderView::status).thenComparing(workFirst))
                .toList();
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.min(page == null ? 1 : page, pages);
        int from = (number - 1) * ROWS;
        long filtered =
                orders.stream().filter(order -> lists(order) && !passes(order)).count();
        List<OrderView> rows = found.subList(from, Math.min(found.size(), from + ROWS));
        return new Page(groups(rows), number, pages, found.size(), filtered);
    }

    private static List<Group> groups(List<OrderView> rows) {
        Map<OrderStatus, List<OrderView>> groups = new EnumMap<>(OrderStatus.class);
        rows.forEach(row -> groups.computeIfAbsent(row.status(), status -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Whether it belongs into the tab, or is what is searched. */
    boolean lists(OrderView order) {
        return searches()
                ? has(order.orderNo()) || has(order.buyer()) || has(order.to().recipient()) || has(order.product())
                : order.status() == tab;
    }

    private boolean passes(OrderView order) {
        Flag flagged = order.flag() == null ? Flag.NONE : order.flag();
        return (source == null || order.source() == source) && (flag == null || flagged == flag);
    }

    private boolean has(String text) {
        return folded(text).contains(folded(q == null ? "" : q));
    }

    /** Full-width and half-width, large and small are the same to whoever searches. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Where this list stands with an order's window open beside it, or with none. */
    String address(UUID shift, @Nullable String open) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/desk/orders/" + shift).queryParam("tab", tab);
        if (searches()) {
            address.queryParam("q", "{q}");
        }
        if (source != null) {
            address.queryParam("source", source);
        }
        if (flag != null) {
            address.queryParam("flag", flag);
        }
        if (page != null && page > 1) {
            address.queryParam("page", page);
        }
        if (open != null) {
            address.queryParam("order", "{order}");
        }
        return address.encode()
                .buildAndExpand(Map.of("q", q == null ? "" : q, "order", open == null ? "" : open))
                .toUriString();
    }
}
