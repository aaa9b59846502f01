package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Astray;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.facts.AddressedParcel;

/** A parcel whose address finds nobody comes late, comes back or gets lost; the rules say at whose cost. */
@Component
class WrongAddress implements Arrival {

    private static final String KIND = "shop.astray";

    /** A release that knows it has the rules for this. */
    private static final String SINCE = "p.address-liability.late";

    private final Orders orders;
    private final Shops shops;
    private final Guards guards;
    private final Transit transit;
    private final OrderEndings endings;
    private final BuyerTalk talk;
    private final ShopPacks packs;

    WrongAddress(
            Orders orders,
            Shops shops,
            Guards guards,
            Transit transit,
            OrderEndings endings,
            BuyerTalk talk,
            ShopPacks packs) {
        this.orders = orders;
        this.shops = shops;
        this.guards = guards;
        this.transit = transit;
        this.endings = endings;
        this.talk = talk;
        this.packs = packs;
    }

    /** @param reasons why, by the rules */
    private record Row(Astray what, String bearer, BigDecimal cost, List<Ruling.Reason> reasons) {}

    /** Who would answer for it, should the order leave so; empty in a release that knows no such rules. */
    Optional<Ruling> liability(Scene scene, Order order, BigDecimal freight) {
        if (!scene.hasParameter(SINCE)) {
            return Optional.empty();
        }
        Trade trade = order.trade();
        Destination to = order.nextDestination();
        boolean doubtful = guards.address(
                        scene, trade.destination(), trade.wish().chat(), false)
                .outcome()
                .equals("NEEDS_CONFIRM");
        return Optional.of(scene.decide(
                "address-liability",
                List.of(new AddressedParcel(
                        trade.missedAt(to, order.line()),
                        doubtful,
                        trade.askedAt() != null,
                        trade.answeredAt() != null,
                        to.equals(trade.answer()),
                        freight))));
    }

    /** Plans what will come of it at the door. Planned before the delivery itself, it comes before it at the same instant. */
    void plan(Scene scene, Order order, Ruling liability) {
        Dispatch dispatch = order.dispatch();
        Astray what = drawn(scene, order, liability);
        if (what != null && dispatch != null) {
            BigDecimal cost = what == Astray.GONE ? BigDecimal.ZERO : number(liability, "cost");
            scene.schedule(
                    dispatch.dueAt(),
                    KIND,
                    order.number(),
                    new Row(what, liability.outcome(), cost, liability.reasons()));
        }
    }

    private static @Nullable Astray drawn(Scene scene, Order order, Ruling liability) {
        double share = scene.chance("shop.astray").of(order.number()).share(0);
        double redirected = number(liability, "redirected").doubleValue();
        double late = redirected + number(liability, "late").doubleValue();
        double returned = late + number(liability, "returned").doubleValue();
        double gone = returned + number(liability, "gone").doubleValue();
        if (share < late) {
            return share < redirected ? Astray.REDIRECTED : Astray.LATE;
        }
        return share < returned ? Astray.RETURNED : share < gone ? Astray.GONE : null;
    }

    private static BigDecimal number(Ruling ruling, String name) {
        return new BigDecimal(String.valueOf(ruling.data().getOrDefault(name, BigDecimal.ZERO)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        Dispatch dispatch = order.dispatch();
        if (order.status() != OrderStatus.SHIPPED || order.receipt() != null || dispatch == null) {
            return;
        }
        Row row = CanonicalJson.read(payload, Row.class);
        Shop shop = shops.of(scene);
        shop.bear(row.cost());
        switch (row.what()) {
            case REDIRECTED -> tell(scene, order, row, shop, dispatch.dueAt());
            case LATE -> {
                Dispatch later = dispatch.later(
                        scene.parameter("p.address-liability.lateDays").intValueExact());
                order.follow(later);
                transit.start(scene, order, later);
                tell(scene, order, row, shop, later.dueAt());
            }
            case RETURNED, GONE -> {
                tell(scene, order, row, shop, null);
                LostReason reason = row.what() == Astray.GONE ? LostReason.PARCEL_LOST : LostReason.RETURNED;
                endings.lost(scene, order, reason, guards.transition(scene, TransitionRequest.onLoss(order)));
            }
        }
        Map<String, String> slots = DeskLetters.slots(order, packs.of(scene.pack()));
        talk.answer(scene, order, row.what().name(), row.bearer(), "", slots);
    }

    private static void tell(Scene scene, Order order, Row row, Shop shop, @Nullable Instant dueAt) {
        scene.append(
                new OrderEvents.ParcelAstray(
                        order.number(),
                        row.what(),
                        row.bearer(),
                        dueAt,
                        Money.text(row.cost()),
                        Money.text(shop.funds()),
                        row.reasons()),
                null);
    }
}
