package xiaoer.shop;

import xiaoer.shop.events.OrderSource;
import xiaoer.shop.facts.Transition;

/** The transitions that may be wanted of an order, as the rules see them. */
final class TransitionRequest {

    private TransitionRequest() {}

    /** A new order: by a deal, or by the generator. */
    static Transition toPlace(OrderSource source) {
        return plain("NEW", source == OrderSource.SERVICE ? "DEAL" : "GENERATE", false, "", false);
    }

    static Transition toShip(Order order, boolean served, boolean fundsSuffice, String gate, String grade) {
        return new Transition(
                order.status().name(),
                "SHIP",
                order.trade().truth().word(),
                false,
                served,
                fundsSuffice,
                gate,
                grade,
                "",
                false);
    }

    static Transition toVoid(Order order, boolean confirmed) {
        return plain(order.status().name(), "VOID", confirmed, "", false);
    }

    /** @param collect what {@code collect-check} answered */
    static Transition toCollect(Order order, String collect) {
        return plain(order.status().name(), "COLLECT", false, collect, false);
    }

    static Transition atDeadline(Order order, boolean passed) {
        return plain(order.status().name(), "DEADLINE", false, "", passed);
    }

    static Transition toClose(Order order) {
        return plain(order.status().name(), "CLOSE", false, "", false);
    }

    /** The buyer gets the money back, and the order ends with it. */
    static Transition toRefund(Order order) {
        return plain(order.status().name(), "REFUND", false, "", false);
    }

    static Transition toConfirm(Order order) {
        return plain(order.status().name(), "CONFIRM", false, "", false);
    }

    static Transition onLoss(Order order) {
        return plain(order.status().name(), "PARCEL_LOSS", false, "", false);
    }

    static Transition onRefusal(Order order) {
        return plain(order.status().name(), "REFUSAL", false, "", false);
    }

    private static Transition plain(
            String status, String trigger, boolean confirmed, String collect, boolean deadlinePassed) {
        return new Transition(status, trigger, "", confirmed, false, false, "", "", collect, deadlinePassed);
    }
}
