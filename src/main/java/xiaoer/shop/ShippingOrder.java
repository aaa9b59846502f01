package xiaoer.shop;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;

/** T3 and T4: hands an order to a carrier, rightly or wrongly; or the shop refuses. */
@Component
class ShippingOrder implements CommandHandler<ShippingOrder.Ship> {

    /** @param address another address for this order alone, saved only if the shipment succeeds */
    record Ship(
            String key,
            String order,
            String carrier,
            @Nullable Destination address) implements Command {}

    private final Orders orders;
    private final Shops shops;
    private final ShopPacks packs;
    private final ShippingJudge judge;
    private final ChangingAddress moving;
    private final Departure departure;
    private final Transit transit;

    ShippingOrder(
            Orders orders,
            Shops shops,
            ShopPacks packs,
            ShippingJudge judge,
            ChangingAddress moving,
            Departure departure,
            Transit transit) {
        this.orders = orders;
        this.shops = shops;
        this.packs = packs;
        this.judge = judge;
        this.moving = moving;
        this.departure = departure;
        this.transit = transit;
    }

    @Override
    public String type() {
        return "ship";
    }

    @Override
    public void handle(Scene scene, Ship command) {
        Order order = orders.get(scene, command.order());
        ShopPack pack = packs.of(scene.pack());
        String carrier = known(command.carrier(), pack);
        Stale.unlessPlaced(order);
        if (command.address() != null) {
            moving.setAside(scene, order, command.address());
        }
        Shop shop = shops.of(scene);
        ShippingJudge.Judgement judged = judge.of(scene, order, pack, shop, carrier);
        switch (judged.outcome()) {
            case "SHIPPED" -> departure.of(scene, order, shop, judged);
            case "INVALID" -> invalidate(scene, order, shop, judged);
            case "BLOCKED", "READ_NOTES", "UNPAID", "NO_FUNDS", "NOT_SERVED" ->
                throw stay(scene, order, carrier, judged);
            default -> {
                if (judged.outcome().startsWith(ShippingJudge.AT_THE_DOOR)) {
                    throw stay(scene, order, carrier, judged);
                }
                throw Stale.refusal(judged.outcome(), order);
            }
        }
    }

    private static String known(@Nullable String carrier, ShopPack pack) {
        if (carrier == null || TypedText.kept(carrier).isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "carrier");
        }
        if (!pack.carriers().containsKey(carrier)) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "UNKNOWN_CARRIER",
                    Texts.shortened(carrier),
                    String.join(", ", pack.carriers().keySet()));
        }
        return carrier;
    }

    private void invalidate(Scene scene, Order order, Shop shop, ShippingJudge.Judgement judged) {
        Offer offer = judged.offer().orElseThrow();
        boolean charged = Boolean.TRUE.equals(scene.parameterValue("p.invalidCostsFee")) && shop.canPay(offer.fee());
        BigDecimal fee = charged ? offer.fee() : BigDecimal.ZERO;
        shop.pay(fee);
        moving.drop(scene, order);
        order.invalidate(scene.now());
        transit.forget(scene, order);
        scene.append(
                new OrderEvents.OrderInvalidated(
                        order.number(),
                        offer.carrier(),
                        Money.text(fee),
                        Money.text(shop.funds()),
                        order.flag(),
                        !order.notes().isEmpty(),
                        order.trade().askedAt() != null),
                judged.sealed());
    }

    private RuntimeException stay(Scene scene, Order order, String carrier, ShippingJudge.Judgement judged) {
        scene.append(
                new OrderEvents.ShippingBlocked(
                        order.number(), carrier, judged.outcome(), order.flag(), judged.reasons()),
                null);
        moving.drop(scene, order);
        return scene.refuse(
                judged.outcome(),
                Map.of(
                        "order",
                        order.number(),
                        "orderStatus",
                        order.status().name(),
                        "flag",
                        order.flag().name()),
                order.number(),
                carrier);
    }
}
