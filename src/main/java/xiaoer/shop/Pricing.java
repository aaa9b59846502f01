package xiaoer.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Payment;

/** Changes the price of an order, or the postage of its trade, as long as nobody has paid. */
@Component
class Pricing implements CommandHandler<Pricing.EditPrice> {

    /** Yuan; more than anything here costs. */
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** Fen are the smallest money there is. */
    private static final int DECIMALS = 2;

    /**
     * @param postage yuan, for the whole trade; null leaves it
     * @param unitPrice yuan a piece; null leaves it
     */
    record EditPrice(
            String key,
            String order,
            @Nullable BigDecimal postage,
            @Nullable BigDecimal unitPrice) implements Command {}

    private final Orders orders;

    Pricing(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return "edit-price";
    }

    @Override
    public void handle(Scene scene, EditPrice command) {
        Order order = orders.get(scene, command.order());
        Stale.unlessPlaced(order);
        Trade trade = order.trade();
        if (trade.payment() != Payment.UNPAID) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_PAID", order.number());
        }
        if (command.postage() == null && command.unitPrice() == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "postage");
        }
        BigDecimal priceBefore = order.unitPrice();
        BigDecimal postageBefore = trade.postage();
        if (command.unitPrice() != null) {
            order.priceAt(checked("unitPrice", command.unitPrice()));
        }
        if (command.postage() != null) {
            trade.postAt(checked("postage", command.postage()));
        }
        scene.append(
                new OrderEvents.PriceEdited(
                        order.number(),
                        Money.text(priceBefore),
                        Money.text(order.unitPrice()),
                        Money.text(postageBefore),
                        Money.text(trade.postage())),
                null);
    }

    private static BigDecimal checked(String field, BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "AMOUNT_OUT_OF_BOUNDS",
                    field,
                    Texts.shortened(amount.toString()),
                    MOST.toPlainString());
        }
        return amount;
    }
}
