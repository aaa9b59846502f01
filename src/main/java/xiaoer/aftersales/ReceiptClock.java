package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.facts.ConfirmClock;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;

/** Whether the clock that confirms a receipt stands still while claims are open, as the rules have it (handbook D11). */
@Component
class ReceiptClock {

    private final OrderBook orders;
    private final ClaimsOnOrders open;
    private final Claims claims;

    ReceiptClock(OrderBook orders, ClaimsOnOrders open, Claims claims) {
        this.orders = orders;
        this.open = open;
        this.claims = claims;
    }

    /** A claim about an order has come, which may stop the clock. */
    void opened(Scene scene, OrderFacts order) {
        if (stands(scene, order)) {
            orders.holdConfirmation(scene, order.number(), true);
        }
    }

    /** A claim has ended: the clock goes on unless another one stops it. */
    void closed(Scene scene, Claim claim) {
        OrderFacts order = orders.get(scene.shift(), claim.order());
        orders.holdConfirmation(scene, order.number(), stands(scene, order));
    }

    private boolean stands(Scene scene, OrderFacts order) {
        Duration left = order.receipt().timeToConfirm(scene.now());
        boolean onItsWay = order.shipment().shippedAt() != null && !order.isFinished();
        if (left == null && onItsWay) {
            // Nobody confirms a receipt in this shop.
            return false;
        }
        ConfirmClock clock = new ConfirmClock(
                order.shipment().shippedAt() != null,
                order.isFinished(),
                open.standing(scene.shift(), order.number()).refundAsked(),
                claims.isOpen(scene.shift(), order.number(), ClaimKind.EXCHANGE),
                false,
                left == null
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(new BusinessTimeScale(scene.secondsPerDay(), BigDecimal.ZERO).days(left)));
        return scene.decide("confirm-clock", List.of(clock)).outcome().equals("PAUSED");
    }
}
