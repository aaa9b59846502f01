package xiaoer.shop;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** Takes over orders that another shift shipped: what had become of them happens here at once, at its own dates. */
@Component
class PriorHistoryImport {

    private final ShopPacks packs;
    private final Offers offers;
    private final Transit transit;
    private final Confirmation confirmation;
    private final Waybills waybills;

    PriorHistoryImport(ShopPacks packs, Offers offers, Transit transit, Confirmation confirmation, Waybills waybills) {
        this.packs = packs;
        this.offers = offers;
        this.transit = transit;
        this.confirmation = confirmation;
        this.waybills = waybills;
    }

    /** When it was placed, with this history. */
    static Instant placedAt(Scene scene, TradeHistory history) {
        return before(scene, history.placed());
    }

    /** Does nothing to an order that has not been shipped yet. */
    void takeOver(Scene scene, Order order, TradeHistory history) {
        TradeHistory.Shipped shipped = history.shipped();
        if (shipped == null) {
            return;
        }
        Dispatch dispatch = dispatch(scene, order, shipped);
        order.ship(dispatch);
        if (history.signed() != null) {
            order.sign(new Receipt(
                    before(scene, history.signed().ago()), history.signed().by()));
        }
        if (history.confirmed() != null) {
            order.complete(before(scene, history.confirmed()));
        } else {
            confirmation.start(scene, order, dispatch);
        }
        if (order.receipt() == null) {
            transit.start(scene, order, dispatch);
        }
        tell(scene, order, dispatch);
    }

    /** The check of the pack has seen to it that the carrier goes there. */
    private Dispatch dispatch(Scene scene, Order order, TradeHistory.Shipped shipped) {
        Offer offer = offers.of(order, packs.of(scene.pack())).stream()
                .filter(one -> one.carrier().equals(shipped.carrier()))
                .findFirst()
                .orElseThrow();
        return new Dispatch(
                offer.carrier(),
                offer.fee(),
                offer.days(),
                scene.secondsPerDay(),
                before(scene, shipped.ago()),
                waybills.draw(scene, order, offer.carrier()));
    }

    private static void tell(Scene scene, Order order, Dispatch dispatch) {
        Receipt receipt = order.receipt();
        ConfirmationClock clock = order.confirmation();
        scene.append(
                new OrderEvents.OrderTakenOver(
                        order.number(),
                        dispatch.carrier(),
                        dispatch.days(),
                        dispatch.shippedAt(),
                        receipt == null ? null : receipt.signedAt(),
                        receipt == null ? null : receipt.signedBy(),
                        order.closedAt(),
                        clock == null ? null : clock.due()),
                null);
    }

    private static Instant before(Scene scene, Duration business) {
        return scene.now().minus(ShopTime.folded(business, scene.secondsPerDay()));
    }
}
