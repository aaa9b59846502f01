package xiaoer.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderPlan;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.Wish;

/**
 * Works out at a shift's start which orders it will bring within its planned length, and what good work could make of
 * them: a pure function of pack, seed, release and profile.
 */
@Component
class OrderForecast {

    private final ShopPacks packs;
    private final DrawnTrades drawn;
    private final Guards guards;
    private final Provinces provinces;

    OrderForecast(ShopPacks packs, DrawnTrades drawn, Guards guards, Provinces provinces) {
        this.packs = packs;
        this.drawn = drawn;
        this.guards = guards;
        this.provinces = provinces;
    }

    OrderPlan of(Scene scene) {
        ShopPack pack = packs.of(scene.pack());
        Instant end = scene.pack().epoch().plus(scene.pack().length());
        List<OrderPlan.Coming> orders = new ArrayList<>();
        for (int i = 0; i < pack.trades().size(); i++) {
            PlannedTrade planned = pack.trades().get(i);
            Instant at = planned.after() == null ? end : scene.pack().epoch().plus(planned.after());
            if (at.isBefore(end)) {
                orders.addAll(orders(scene, pack, planned.placed(i, at, scene.secondsPerDay()), at, end));
            }
        }
        Generator generator = pack.generator();
        if (generator != null) {
            for (DrawnOrder draw : Drawing.of(scene, pack)) {
                orders.addAll(orders(scene, pack, drawn.of(scene, pack, generator, draw), draw.at(), end));
            }
        }
        return new OrderPlan(orders);
    }

    /** The orders of a trade; none if it never waits for the student to ship it. */
    private List<OrderPlan.Coming> orders(Scene scene, ShopPack pack, NewTrade trade, Instant at, Instant end) {
        TradeTerms terms = trade.terms();
        Instant from = at;
        if (terms.payment() == Payment.UNPAID) {
            if (terms.paysAfter() == null || !at.plus(terms.paysAfter()).isBefore(UnpaidTimeout.of(scene, at))) {
                return List.of();
            }
            from = at.plus(terms.paysAfter());
        }
        if (terms.history().shipped() != null) {
            return List.of();
        }
        List<OrderPlan.Coming> orders = new ArrayList<>();
        for (int line = 1; line <= trade.lines().size(); line++) {
            PlannedTrade.Line wanted = trade.lines().get(line - 1);
            OptionalInt days = bestDays(scene, pack, trade, line);
            if (days.isEmpty() || wanted.product().stock() < wanted.quantity()) {
                continue;
            }
            boolean genuine = trade.truth() != AddressTruth.FICTITIOUS;
            boolean loses = PlacingTrade.loses(scene, trade, line);
            Instant deadline = ShipDeadline.of(scene, from, trade.wish().holdUntil());
            boolean due = !deadline.isAfter(end);
            Instant arrival =
                    earliestShipping(scene, trade, from).plusSeconds((long) days.getAsInt() * scene.secondsPerDay());
            orders.add(new OrderPlan.Coming(
                    trade.plannedOrder(line),
                    at,
                    genuine,
                    deadline,
                    due,
                    due && genuine && !loses && !terms.mistaken() && !pack.confirmation() && arrival.isBefore(end),
                    loses));
        }
        return orders;
    }

    /** When the buyer has been asked what there is to ask, and no longer wants the order held back. */
    private static Instant earliestShipping(Scene scene, NewTrade trade, Instant from) {
        Instant asked = trade.truth() == AddressTruth.INCOMPLETE
                ? from.plusSeconds(ConfirmingAddress.longestDelay(scene))
                : from;
        Instant hold = trade.wish().holdUntil();
        return hold == null || hold.isBefore(asked) ? asked : hold;
    }

    /** How many business days the best carrier needs; where none keeps the buyer's wish, the slowest. */
    private OptionalInt bestDays(Scene scene, ShopPack pack, NewTrade trade, int line) {
        Wish wish = trade.wish();
        Destination to = wish.move() != null && wish.move().concerns(line)
                ? wish.move().to()
                : trade.whole() == null ? trade.to() : trade.whole();
        List<Offer> offers = pack.offers(
                provinces.of(to.region()), trade.lines().get(line - 1).quantity());
        Ruling ruling = guards.choice(scene, to.region(), wish, offers, "", pack.funds());
        List<Map<String, Object>> ranking = Guards.ranking(ruling);
        return !ranking.isEmpty() && ranking.get(0).get("days") instanceof Number best
                ? OptionalInt.of(best.intValue())
                : offers.stream().mapToInt(Offer::days).max();
    }
}
