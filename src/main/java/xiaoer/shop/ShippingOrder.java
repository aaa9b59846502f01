package xiaoer.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Payment;

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
    private final Offers offers;
    private final Guards guards;
    private final ChangingAddress moving;
    private final Transit transit;
    private final Confirmation confirmation;
    private final Waybills waybills;
    private final WrongAddress wrongAddress;
    private final Watchers watchers;

    ShippingOrder(
            Orders orders,
            Shops shops,
            ShopPacks packs,
            Offers offers,
            Guards guards,
            ChangingAddress moving,
            Transit transit,
            Confirmation confirmation,
            Waybills waybills,
            WrongAddress wrongAddress,
            Watchers watchers) {
        this.orders = orders;
        this.shops = shops;
        this.packs = packs;
        this.offers = offers;
        this.guards = guards;
        this.moving = moving;
        this.transit = transit;
        this.confirmation = confirmation;
        this.waybills = waybills;
        this.wrongAddress = wrongAddress;
        this.watchers = watchers;
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
        List<Offer> all = offers.of(order, pack);
        Optional<Offer> offer =
                all.stream().filter(one -> one.carrier().equals(carrier)).findFirst();
        Ruling gate = guards.gate(scene, order);
        if (order.trade().payment() == Payment.COD
                && offer.isPresent()
                && gate.outcome().equals("PASS")) {
            atTheDoor(scene, order, pack, all, offer.get());
        }
        Ruling choice = guards.choice(scene, order, all, carrier, shop.funds());
        Ruling answer = guards.transition(
                scene,
                TransitionRequest.toShip(
                        order,
                        offer.isPresent(),
                        offer.map(Offer::fee).filter(shop::canPay).isPresent(),
                        gate.outcome(),
                        choice.outcome()));
        Optional<Ruling> liability = offer.flatMap(one -> wrongAddress.liability(scene, order, one.fee()));
        OrderEvents.ShippedSealed sealed = sealed(
                scene,
                order,
                choice,
                Stream.concat(
                                Stream.of(gate, answer, guards.address(scene, order.trade(), order.nextDestination())),
                                liability.stream())
                        .toList());
        switch (answer.outcome()) {
            case "SHIPPED" -> ship(scene, order, shop, offer.orElseThrow(), liability, sealed);
            case "INVALID" -> invalidate(scene, order, shop, offer.orElseThrow(), sealed);
            case "BLOCKED", "READ_NOTES", "UNPAID", "NO_FUNDS", "NOT_SERVED" ->
                throw block(
                        scene,
                        order,
                        carrier,
                        answer.outcome(),
                        answer.outcome().equals(gate.outcome()) ? gate.reasons() : answer.reasons());
            default -> throw Stale.refusal(answer.outcome(), order);
        }
    }

    /** A parcel that is paid at the door costs both ways when it is refused there. */
    private void atTheDoor(Scene scene, Order order, ShopPack pack, List<Offer> all, Offer offer) {
        boolean offered = pack.carriers().values().stream()
                .filter(Carrier::cod)
                .anyMatch(carrier -> all.stream().anyMatch(one -> one.carrier().equals(carrier.code())));
        Ruling cod = guards.cod(scene, order, offered, offer.fee());
        if (!cod.outcome().equals("SHIP")) {
            throw block(scene, order, offer.carrier(), "COD_" + cod.outcome(), cod.reasons());
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

    private void ship(
            Scene scene,
            Order order,
            Shop shop,
            Offer offer,
            Optional<Ruling> liability,
            OrderEvents.ShippedSealed sealed) {
        Destination before = order.trade().destination();
        Dispatch dispatch = new Dispatch(
                offer.carrier(),
                offer.fee(),
                offer.days(),
                scene.secondsPerDay(),
                scene.now(),
                waybills.draw(scene, order, offer.carrier()));
        Optional<Destination> own = Optional.ofNullable(order.pending());
        shop.pay(offer.fee());
        order.ship(dispatch);
        if (packs.of(scene.pack()).confirmation()) {
            confirmation.start(scene, order, dispatch);
        }
        ConfirmationClock clock = order.confirmation();
        scene.append(
                new OrderEvents.OrderShipped(
                        order.number(),
                        offer.carrier(),
                        Money.text(offer.fee()),
                        offer.days(),
                        dispatch.secondsPerDay(),
                        dispatch.dueAt(),
                        clock == null ? null : clock.due(),
                        Money.text(shop.funds()),
                        order.destination(),
                        order.flag(),
                        !order.notes().isEmpty(),
                        order.trade().askedAt() != null,
                        dispatch.waybill()),
                sealed);
        liability.ifPresent(ruling -> wrongAddress.plan(scene, order, ruling));
        transit.start(scene, order, dispatch);
        ShipmentWatch.start(scene, order);
        own.ifPresent(to -> moving.saved(scene, order, before, to));
        watchers.tell(scene, order, OrderWatch.What.SHIPPED, Map.of("carrier", offer.carrier()));
    }

    private OrderEvents.ShippedSealed sealed(Scene scene, Order order, Ruling choice, List<Ruling> others) {
        return new OrderEvents.ShippedSealed(
                order.trade().truth().word(),
                choice.outcome(),
                Guards.ranking(choice),
                guards.advisedFlag(scene, order),
                order.held(scene.now()),
                Stream.concat(Stream.of(choice), others.stream())
                        .map(OrderEvents.Answer::of)
                        .toList());
    }

    private void invalidate(Scene scene, Order order, Shop shop, Offer offer, OrderEvents.ShippedSealed sealed) {
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
                sealed);
    }

    private RuntimeException block(
            Scene scene, Order order, String carrier, String reason, List<Ruling.Reason> reasons) {
        scene.append(new OrderEvents.ShippingBlocked(order.number(), carrier, reason, order.flag(), reasons), null);
        moving.drop(scene, order);
        return scene.refuse(
                reason,
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
