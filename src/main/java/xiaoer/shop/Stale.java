package xiaoer.shop;

import java.util.List;
import java.util.Map;
import xiaoer.shared.Refusal;

/** Refusals of what an order's present state does not allow, mostly sent from a page that is out of date. */
final class Stale {

    private Stale() {}

    /** @param reason an outcome of {@code order-transition}, e.g. {@code FINAL} */
    static Refusal refusal(String reason, Order order) {
        // The sentence picks the word for the status by its ordinal, so that each language has its own.
        return new Refusal(
                Refusal.Kind.CONFLICT,
                reason,
                List.of(order.number(), order.status().ordinal()),
                Map.of("order", order.number(), "orderStatus", order.status().name()));
    }

    /** For what may only be done to an order that still waits. */
    static void unlessPlaced(Order order) {
        if (order.status() != OrderStatus.PLACED) {
            throw refusal(order.status() == OrderStatus.SHIPPED ? "ALREADY_SHIPPED" : "FINAL", order);
        }
    }

    /** For what may be done as long as the order is not view-only, or somebody still claims something about it. */
    static void ifTerminal(Order order, Claimed claimed) {
        if (!claimed.open(order)) {
            ifTerminal(order);
        }
    }

    /** For what may be done as long as the order is not view-only. */
    static void ifTerminal(Order order) {
        if (order.status().terminal()) {
            throw refusal("FINAL", order);
        }
    }
}
