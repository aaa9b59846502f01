package xiaoer.shop;

import java.util.Collection;

/** How a marketplace would call the state of a trade; follows from its orders and is stored nowhere. */
enum TradeState {
    WAIT_SELLER_SEND_GOODS,
    SELLER_CONSIGNED_PART,
    WAIT_BUYER_CONFIRM_GOODS,
    TRADE_FINISHED,
    TRADE_CLOSED;

    static TradeState of(Collection<OrderStatus> orders) {
        boolean waits = orders.contains(OrderStatus.PLACED);
        boolean underway = orders.contains(OrderStatus.SHIPPED);
        boolean finished = orders.contains(OrderStatus.COMPLETED);
        if (waits) {
            return underway || finished ? SELLER_CONSIGNED_PART : WAIT_SELLER_SEND_GOODS;
        }
        if (underway) {
            return WAIT_BUYER_CONFIRM_GOODS;
        }
        return finished ? TRADE_FINISHED : TRADE_CLOSED;
    }
}
