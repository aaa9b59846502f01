package xiaoer.shop;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Wish;

/** T6: an order that was not shipped in time is lost. */
@Component
class ShipDeadline implements Arrival {

    static final String KIND = "shop.ship-deadline";

    private final Orders orders;
    private final Guards guards;
    private final OrderEndings endings;
    private final Claimed claimed;

    ShipDeadline(Orders orders, Guards guards, OrderEndings endings, Claimed claimed) {
        this.orders = orders;
        this.guards = guards;
        this.endings = endings;
        this.claimed = claimed;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Until when an order that may be shipped from now on has to be; a buyer's hold moves it. */
    static Instant of(Scene scene, Wish wish) {
        return of(scene, scene.now(), wish.holdUntil());
    }

    /**
     * Likewise, of one that may be shipped from then on.
     *
     * @param hold until when the buyer wants it held back; null for not at all
     */
    static Instant of(Scene scene, Instant placed, @Nullable Instant hold) {
        Instant from = hold == null || hold.isBefore(placed) ? placed : hold;
        return from.plusSeconds(scene.parameter("p.shipDeadline").longValueExact());
    }

    /** The deadline's own instant is still in time, so it has passed one millisecond later. */
    static void plan(Scene scene, Order order) {
        scene.schedule(order.deadline().plusMillis(1), KIND, order.number(), Map.of());
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        if (order.status() == OrderStatus.PLACED && claimed.refundAsked(order)) {
            putOff(scene, order);
            return;
        }
        Ruling answer = guards.transition(
                scene, TransitionRequest.atDeadline(order, scene.now().isAfter(order.deadline())));
        if (answer.outcome().equals("LOST")) {
            endings.lost(scene, order, LostReason.SHIP_TIMEOUT, answer);
        }
    }

    /** Whoever is asked for the money back must not ship, so the time for it begins anew. */
    private static void putOff(Scene scene, Order order) {
        order.waitUntil(of(scene, order.trade().wish()));
        plan(scene, order);
        scene.append(new OrderEvents.DeadlineMoved(order.number(), order.deadline()), null);
    }
}
