package xiaoer.shop;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.events.AddressScope;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.SignedBy;

/** What carriers do beyond the one way from the shop to the buyer. */
@Component
class Parcels {

    private final Shops shops;
    private final ShopPacks packs;
    private final Offers offers;
    private final Transit transit;
    private final Watchers watchers;

    Parcels(Shops shops, ShopPacks packs, Offers offers, Transit transit, Watchers watchers) {
        this.shops = shops;
        this.packs = packs;
        this.offers = offers;
        this.transit = transit;
        this.watchers = watchers;
    }

    /** Goes with the pack's first carrier that delivers there; the shop bears the fee, whatever its funds. */
    void resend(Scene scene, Order order, String what) {
        Shop shop = shops.of(scene);
        Optional<Offer> offer =
                offers.of(order, packs.of(scene.pack())).stream().findFirst();
        BigDecimal fee = offer.map(Offer::fee).orElse(BigDecimal.ZERO);
        shop.bear(fee);
        scene.append(
                new OrderEvents.ReplacementSent(
                        order.number(),
                        what,
                        offer.map(Offer::carrier).orElse(""),
                        Money.text(fee),
                        Money.text(shop.funds())),
                null);
    }

    /** Only a parcel that is on its way can be sent elsewhere. */
    void reroute(Scene scene, Order order, String address) {
        if (order.status() != OrderStatus.SHIPPED || order.receipt() != null) {
            return;
        }
        Destination from = order.destination();
        String text = address.substring(0, Math.min(address.length(), Destination.MAX_TEXT));
        Destination to = new Destination(from.recipient(), from.region(), text, from.postcode(), from.phone());
        order.reroute(to);
        scene.append(new OrderEvents.ParcelRerouted(order.number(), from, to), null);
        watchers.tell(scene, order, OrderWatch.What.ADDRESS_CHANGED, Map.of("scope", AddressScope.ORDER.name()));
    }

    /** Surface mail is no express; what the pack's carriers do not do is another kind than all of theirs. */
    boolean returnsOtherwise(Scene scene, Order order, String carrier) {
        Map<String, Carrier> known = packs.of(scene.pack()).carriers();
        Dispatch dispatch = order.dispatch();
        Carrier out = dispatch == null ? null : known.get(dispatch.carrier());
        Carrier back = known.get(carrier);
        return out != null && (back == null || back.surface() != out.surface());
    }

    /** A parcel that has been signed for is neither tracked further nor lost any more. */
    void sign(Scene scene, Order order, SignedBy by) {
        if (order.dispatch() == null) {
            return;
        }
        transit.forget(scene, order);
        order.sign(new Receipt(scene.now(), by));
        scene.append(new OrderEvents.ParcelSigned(order.number(), by), null);
    }
}
