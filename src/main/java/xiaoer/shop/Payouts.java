package xiaoer.shop;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** Money that leaves: back to a buyer, or out of the shop's funds for another reason. Nothing happens for no money. */
@Component
class Payouts {

    private final Shops shops;

    Payouts(Shops shops) {
        this.shops = shops;
    }

    /** As long as an order is not completed the marketplace keeps its money, and the shop's funds do not feel it. */
    void back(Scene scene, Order order, BigDecimal amount) {
        BigDecimal money = Money.of(amount);
        if (money.signum() <= 0) {
            return;
        }
        Shop shop = shops.of(scene);
        BigDecimal fromFunds = order.payBack(money);
        shop.bear(fromFunds);
        scene.append(
                new OrderEvents.RefundPaid(
                        order.number(), Money.text(money), Money.text(fromFunds), Money.text(shop.funds())),
                null);
    }

    void out(Scene scene, Order order, BigDecimal amount, String reason) {
        BigDecimal money = Money.of(amount);
        if (money.signum() <= 0) {
            return;
        }
        Shop shop = shops.of(scene);
        shop.bear(money);
        scene.append(
                new OrderEvents.MoneyPaidOut(order.number(), Money.text(money), reason, Money.text(shop.funds())),
                null);
    }
}
