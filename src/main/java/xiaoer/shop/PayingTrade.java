package xiaoer.shop;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Payment;

/** A buyer pays what was only placed: from then on it waits to be shipped. */
@Component
class PayingTrade implements Arrival {

    private static final String KIND = "shop.payment";

    private final Orders orders;

    PayingTrade(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Plans the payment of a buyer who means to pay, and the end of the time for it. */
    static void plan(Scene scene, Trade trade, TradeTerms terms) {
        Order first = trade.orders().get(0);
        if (terms.paysAfter() != null) {
            scene.schedule(scene.now().plus(terms.paysAfter()), KIND, first.number(), Map.of());
        }
        UnpaidTimeout.plan(scene, first);
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Trade trade = orders.get(scene, about).trade();
        List<Order> waiting = trade.orders().stream()
                .filter(order -> order.status() == OrderStatus.PLACED)
                .toList();
        if (trade.payment() != Payment.UNPAID || waiting.isEmpty()) {
            return;
        }
        trade.pay(scene.now());
        UnpaidTimeout.forget(scene, about);
        for (Order order : waiting) {
            order.waitUntil(ShipDeadline.of(scene, trade.wish()));
            ShipDeadline.plan(scene, order);
            scene.append(new OrderEvents.OrderPaid(order.number(), Money.text(order.price()), order.deadline()), null);
        }
    }
}
