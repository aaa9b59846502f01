package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Scene;
import xiaoer.shop.events.AddressScope;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.Wish;
import xiaoer.shop.facts.Address;
import xiaoer.shop.facts.AddressEdit;
import xiaoer.shop.facts.CloseRequest;
import xiaoer.shop.facts.CodOrder;
import xiaoer.shop.facts.ExtendRequest;
import xiaoer.shop.facts.FlagChange;
import xiaoer.shop.facts.FlagSituation;
import xiaoer.shop.facts.OrderState;
import xiaoer.shop.facts.Quote;
import xiaoer.shop.facts.Shipment;
import xiaoer.shop.facts.Transition;

/** The decisions that guard an order, asked with the facts as the shop knows them. */
@Component
class Guards {

    private final Orders orders;
    private final Claimed claimed;
    private final ShopPacks packs;

    Guards(Orders orders, Claimed claimed, ShopPacks packs) {
        this.orders = orders;
        this.claimed = claimed;
        this.packs = packs;
    }

    Ruling transition(Scene scene, Transition wanted) {
        return scene.decide("order-transition", List.of(wanted));
    }

    Ruling gate(Scene scene, Order order) {
        return scene.decide("ship-gate", List.of(state(scene, order)));
    }

    Ruling collect(Scene scene, Order order) {
        return scene.decide("collect-check", List.of(state(scene, order)));
    }

    /** Grades the choice of one carrier among the offers. */
    Ruling choice(Scene scene, Order order, List<Offer> offers, String chosen, BigDecimal funds) {
        return choice(scene, order.nextDestination().region(), order.trade().wish(), offers, chosen, funds);
    }

    /**
     * Likewise, for an order that has not come yet.
     *
     * @param chosen a carrier's code; empty to have the offers ranked
     */
    Ruling choice(Scene scene, String region, Wish wish, List<Offer> offers, String chosen, BigDecimal funds) {
        List<Record> facts = new ArrayList<>();
        facts.add(
                new Shipment(region, wish.withinDays(), Objects.requireNonNullElse(wish.carrier(), ""), funds, chosen));
        packs.of(scene.pack()).carriers().keySet().forEach(carrier -> facts.add(quote(carrier, offers)));
        return scene.decide("carrier-choice", facts);
    }

    private static Quote quote(String carrier, List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.carrier().equals(carrier))
                .findFirst()
                .map(offer -> new Quote(carrier, true, offer.fee(), offer.days()))
                .orElseGet(() -> new Quote(carrier, false, BigDecimal.ZERO, 0));
    }

    /** The offers that fit, the best first: carrier, fee, days; empty when none fits. */
    @SuppressWarnings("unchecked") // As the rulebook ranks.
    static List<Map<String, Object>> ranking(Ruling choice) {
        return (List<Map<String, Object>>) choice.data().getOrDefault("ranking", List.of());
    }

    /** May an order that is paid at the door go with this offer yet? Whoever has answered about its address was reached. */
    Ruling cod(Scene scene, Order order, boolean offered, BigDecimal freight) {
        Trade trade = order.trade();
        Instant asked = trade.askedAt();
        return scene.decide(
                "cod-advice",
                List.of(new CodOrder(
                        offered,
                        order.price(),
                        trade.answeredAt() != null,
                        asked == null
                                ? BigDecimal.ZERO
                                : ShopTime.businessHours(asked, scene.now(), scene.secondsPerDay()),
                        false,
                        freight)));
    }

    /** What a trade's address looks like: an explanation, never the truth. */
    Ruling address(Scene scene, Trade trade) {
        return address(scene, trade, trade.destination());
    }

    /** Likewise, for another address to which it, or one of its orders, goes. */
    Ruling address(Scene scene, Trade trade, Destination to) {
        return address(scene, to, trade.wish().chat(), to.equals(trade.answer()));
    }

    /**
     * Likewise.
     *
     * @param chat what was said about it besides; null for nothing
     * @param confirmed whether the buyer has confirmed it
     */
    Ruling address(Scene scene, Destination to, Wish.@Nullable Chat chat, boolean confirmed) {
        return scene.decide(
                "address-check",
                List.of(new Address(
                        to.recipient(),
                        to.region(),
                        to.address(),
                        to.postcode(),
                        to.phone(),
                        chat == null ? "" : chat.recipient(),
                        chat == null ? "" : chat.address(),
                        confirmed)));
    }

    /** The flag that the order calls for now. */
    Flag advisedFlag(Scene scene, Order order) {
        Wish wish = order.trade().wish();
        OrderClaims.Standing claims = claimed.of(order);
        Ruling ruling = scene.decide(
                "flag-advice",
                List.of(new FlagSituation(
                        Objects.requireNonNullElse(wish.carrier(), ""),
                        wish.withinDays() > 0,
                        wish.gift(),
                        wish.move() != null && wish.move().concerns(order.line()),
                        orders.awaitsTopUp(order),
                        wish.holds(scene.now()),
                        claims.returnAwaited(),
                        wish.held(scene.now()),
                        claims.exchangeReceived(),
                        claims.complained(),
                        outOfStock(scene, order),
                        claims.returnVerified(),
                        refundAgreed(order, claims))));
        return Flag.valueOf(ruling.outcome());
    }

    /** May the flag be changed so, with the order's newest note to explain it? */
    Ruling flag(Scene scene, Order order, Flag to) {
        List<Note> notes = order.notes();
        Note note = notes.isEmpty() ? null : notes.get(notes.size() - 1);
        Wish wish = order.trade().wish();
        OrderClaims.Standing claims = claimed.of(order);
        boolean refunded = order.paidBack().signum() > 0;
        return scene.decide(
                "flag-transition",
                List.of(new FlagChange(
                        order.flag().name(),
                        to.name(),
                        note == null ? "" : note.text(),
                        note == null ? "" : note.author(),
                        note == null ? "" : note.writtenAt().toString(),
                        note == null ? "" : note.situation(),
                        !order.held(scene.now()) && !claims.returnAwaited(),
                        wish.held(scene.now()),
                        claims.exchangeReceived(),
                        outOfStock(scene, order),
                        claims.returnVerified(),
                        refundAgreed(order, claims),
                        claims.refundDisputed(),
                        refunded)));
    }

    /** Money alone can be given back for what the buyer does not have; the rest has to come back first. */
    private static boolean refundAgreed(Order order, OrderClaims.Standing claims) {
        return claims.refundAsked() && order.receipt() == null;
    }

    private boolean outOfStock(Scene scene, Order order) {
        Product product = packs.of(scene.pack()).products().get(order.productId());
        return product != null && product.stock() < order.quantity();
    }

    /** May the order, or its whole trade, go to another address? */
    Ruling move(Scene scene, Order order, AddressScope scope, Destination to, boolean shipmentSucceeds) {
        Trade trade = order.trade();
        List<Order> concerned = scope == AddressScope.TRADE ? trade.orders() : List.of(order);
        int left = (int) concerned.stream()
                .filter(one -> one.status() != OrderStatus.PLACED)
                .count();
        boolean agreedElsewhere = trade.moved() && !to.equals(trade.destination());
        return scene.decide(
                "address-change",
                List.of(new AddressEdit(
                        scope.name(),
                        left,
                        trade.gave(to, order.line()) || concerned.stream().anyMatch(one -> claimed.asks(one, to)),
                        agreedElsewhere && !to.equals(trade.answer()),
                        shipmentSucceeds)));
    }

    /** May the order be closed for this reason? */
    Ruling close(Scene scene, Order order, CloseReason reason) {
        return close(scene, order, reason, reason.askedBy(), claimed.of(order));
    }

    /** May the marketplace close what nobody paid for? */
    Ruling closeUnpaid(Scene scene, Order order) {
        return close(scene, order, CloseReason.UNPAID_TIMEOUT, "SYSTEM", OrderClaims.Standing.NONE);
    }

    private static Ruling close(
            Scene scene, Order order, CloseReason reason, String askedBy, OrderClaims.Standing claims) {
        return scene.decide(
                "close-check", List.of(closing(order, reason, askedBy, claims, scene.now(), scene.secondsPerDay())));
    }

    /** The wish to close an order, as the rules see it. */
    static CloseRequest closing(
            Order order,
            CloseReason reason,
            String askedBy,
            OrderClaims.Standing claims,
            Instant now,
            int secondsPerDay) {
        return new CloseRequest(
                askedBy,
                reason.name(),
                order.paid(),
                claims.closingAgreed(),
                claims.sameProduct(),
                ShopTime.businessHours(order.placedAt(), now, secondsPerDay));
    }

    /** May the time for the receipt be prolonged? */
    Ruling extend(Scene scene, Order order, int days, boolean byBuyer) {
        ConfirmationClock clock = order.confirmation();
        int byBuyers = clock == null ? 0 : clock.buyerExtensions();
        int all = clock == null ? 0 : clock.extensions();
        return scene.decide(
                "extend-check",
                List.of(new ExtendRequest(
                        BigDecimal.valueOf(days),
                        byBuyer,
                        byBuyer ? byBuyers : all - byBuyers,
                        order.dispatch() != null,
                        order.status().terminal())));
    }

    private OrderState state(Scene scene, Order order) {
        Dispatch dispatch = order.dispatch();
        return new OrderState(
                order.status().name(),
                order.flag().name(),
                dispatch == null ? 0 : dispatch.days(),
                dispatch == null
                        ? 0
                        : Duration.between(dispatch.shippedAt(), scene.now()).toSeconds(),
                dispatch == null ? scene.secondsPerDay() : dispatch.secondsPerDay(),
                claimed.open(order),
                order.notesRead(scene.student()),
                outOfStock(scene, order),
                order.trade().payment() == Payment.UNPAID,
                order.confirmation() != null);
    }
}
