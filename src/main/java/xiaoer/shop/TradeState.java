package xiaoer.shop;

import java.util.Collection;
import java.util.List;
import xiaoer.shop.events.Payment;

/** How a marketplace would call the state of a trade (handbook §2.2); follows from its orders and is stored nowhere. */
enum TradeState {
    WAIT_BUYER_PAY,
    WAIT_SELLER_SEND_GOODS,
    SELLER_CONSIGNED_PART,
    WAIT_BUYER_CONFIRM_GOODS,
    /** Paid on delivery, and signed for. */
    TRADE_BUYER_SIGNED,
    TRADE_FINISHED,
    TRADE_CLOSED,
    /** Closed before anybody paid. */
    TRADE_CLOSED_BY_TAOBAO;

    /** @param orders of one trade, at least one */
    static TradeState of(Collection<Order> orders) {
        Payment payment = orders.iterator().next().trade().payment();
        List<Order> underway = with(orders, OrderStatus.SHIPPED);
        boolean finished = !with(orders, OrderStatus.COMPLETED).isEmpty();
        if (!with(orders, OrderStatus.PLACED).isEmpty()) {
            return payment == Payment.UNPAID
                    ? WAIT_BUYER_PAY
                    : underway.isEmpty() && !finished ? WAIT_SELLER_SEND_GOODS : SELLER_CONSIGNED_PART;
        }
        if (!underway.isEmpty()) {
            boolean signed = underway.stream().allMatch(order -> order.receipt() != null);
            return payment == Payment.COD && signed ? TRADE_BUYER_SIGNED : WAIT_BUYER_CONFIRM_GOODS;
        }
        if (finished) {
            return TRADE_FINISHED;
        }
        return orders.stream().noneMatch(Order::paid) ? TRADE_CLOSED_BY_TAOBAO : TRADE_CLOSED;
    }

    private static List<Order> with(Collection<Order> orders, OrderStatus status) {
        return orders.stream().filter(order -> order.status() == status).toList();
    }
}
