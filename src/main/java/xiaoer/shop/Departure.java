package xiaoer.shop;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;

/** A parcel leaves: the fee is paid, the carrier tells of it from now on, and the time for the receipt begins. */
@Component
class Departure {

    private final ShopPacks packs;
    private final ChangingAddress moving;
    private final Transit transit;
    private final Confirmation confirmation;
    private final Waybills waybills;
    private final WrongAddress wrongAddress;
    private final Watchers watchers;

    Departure(
            ShopPacks packs,
            ChangingAddress moving,
            Transit transit,
            Confirmation confirmation,
            Waybills waybills,
            WrongAddress wrongAddress,
            Watchers watchers) {
        this.packs = packs;
        this.moving = moving;
        this.transit = transit;
        this.confirmation = confirmation;
        this.waybills = waybills;
        this.wrongAddress = wrongAddress;
        this.watchers = watchers;
    }

    void of(Scene scene, Order order, Shop shop, ShippingJudge.Judgement judged) {
        Offer offer = judged.offer().orElseThrow();
        Destination before = order.trade().destination();
        Optional<Destination> own = Optional.ofNullable(order.pending());
        Dispatch dispatch = new Dispatch(
                offer.carrier(),
                offer.fee(),
                offer.days(),
                scene.secondsPerDay(),
                scene.now(),
                waybills.draw(scene, order, offer.carrier()));
        shop.pay(offer.fee());
        order.ship(dispatch);
        if (packs.of(scene.pack()).confirmation()) {
            confirmation.start(scene, order, dispatch);
        }
        scene.append(shipped(order, shop, offer, dispatch), judged.sealed());
        judged.liability().ifPresent(ruling -> wrongAddress.plan(scene, order, ruling));
        transit.start(scene, order, dispatch);
        ShipmentWatch.start(scene, order);
        own.ifPresent(to -> moving.saved(scene, order, before, to));
        watchers.tell(scene, order, OrderWatch.What.SHIPPED, Map.of("carrier", offer.carrier()));
    }

    private static OrderEvents.OrderShipped shipped(Order order, Shop shop, Offer offer, Dispatch dispatch) {
        ConfirmationClock clock = order.confirmation();
        return new OrderEvents.OrderShipped(
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
                dispatch.waybill());
    }
}
