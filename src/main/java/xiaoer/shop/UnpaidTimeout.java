package xiaoer.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Payment;

/** Nobody paid in time: the marketplace closes the trade. */
@Component
class UnpaidTimeout implements Arrival {

    private static final String KIND = "shop.unpaid";

    private final Orders orders;
    private final Guards guards;
    private final OrderEndings endings;

    UnpaidTimeout(Orders orders, Guards guards, OrderEndings endings) {
        this.orders = orders;
        this.guards = guards;
        this.endings = endings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Until when a trade that is placed now has to be paid. */
    static Instant of(Scene scene) {
        return of(scene, scene.now());
    }

    /** Likewise, of one that is placed then. */
    static Instant of(Scene scene, Instant placed) {
        Duration hours = Duration.ofHours(scene.parameter("p.unpaidCloseHours").longValueExact());
        return placed.plus(ShopTime.folded(hours, scene.secondsPerDay()));
    }

    static void plan(Scene scene, Order first) {
        scene.schedule(first.deadline(), KIND, first.number(), Map.of());
    }

    static void forget(Scene scene, String first) {
        scene.cancel(KIND, first);
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Trade trade = orders.get(scene, about).trade();
        if (trade.payment() != Payment.UNPAID) {
            return;
        }
        for (Order order : trade.orders()) {
            Ruling transition = guards.transition(scene, TransitionRequest.toClose(order));
            Ruling check = guards.closeUnpaid(scene, order);
            if (transition.outcome().equals("CLOSED") && check.outcome().equals("ALLOW")) {
                endings.closed(scene, order, new Closure(CloseReason.UNPAID_TIMEOUT, true), check.reasons());
            }
        }
    }
}
