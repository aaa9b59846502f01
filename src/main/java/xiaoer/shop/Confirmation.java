package xiaoer.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** The receipt of what was shipped is confirmed, by the clock in the buyer's place; then the money is the shop's. */
@Component
class Confirmation implements Arrival {

    private static final String KIND = "shop.confirmation";

    private final Orders orders;
    private final Shops shops;
    private final ShopPacks packs;
    private final Guards guards;
    private final Watchers watchers;

    Confirmation(Orders orders, Shops shops, ShopPacks packs, Guards guards, Watchers watchers) {
        this.orders = orders;
        this.shops = shops;
        this.packs = packs;
        this.guards = guards;
        this.watchers = watchers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The clock runs from the shipping; one that ran out before the order came here has a second left. */
    void start(Scene scene, Order order, Dispatch dispatch) {
        Carrier carrier = packs.of(scene.pack()).carriers().get(dispatch.carrier());
        boolean surface = carrier != null && carrier.surface();
        int days = scene.parameter(surface ? "p.autoConfirmSurfaceDays" : "p.autoConfirmDays")
                .intValueExact();
        Instant earliest = scene.now().plusSeconds(1);
        Instant due = dispatch.after(days);
        set(scene, order, ConfirmationClock.until(due.isBefore(earliest) ? earliest : due));
    }

    /** Does nothing to an order whose receipt nobody is to confirm, or that is at its end. */
    void hold(Scene scene, Order order, boolean held) {
        ConfirmationClock clock = order.confirmation();
        if (clock == null || order.status() != OrderStatus.SHIPPED || held == (clock.heldSince() != null)) {
            return;
        }
        set(scene, order, held ? clock.held(scene.now()) : clock.goingOn(scene.now()));
        scene.append(
                held
                        ? new OrderEvents.ConfirmationHeld(order.number(), due(order))
                        : new OrderEvents.ConfirmationResumed(order.number(), due(order)),
                null);
    }

    /** Likewise. */
    void extend(Scene scene, Order order, int days, boolean byBuyer) {
        ConfirmationClock clock = order.confirmation();
        Dispatch dispatch = order.dispatch();
        if (clock == null || dispatch == null || order.status() != OrderStatus.SHIPPED) {
            return;
        }
        Duration time = Duration.ofSeconds((long) days * dispatch.secondsPerDay());
        ConfirmationClock longer = clock.prolonged(time, byBuyer);
        set(scene, order, longer);
        scene.append(
                new OrderEvents.OrderExtended(
                        order.number(), days, byBuyer ? "BUYER" : "SELLER", longer.extensions(), due(order)),
                null);
        watchers.tell(scene, order, OrderWatch.What.EXTENDED, Map.of("days", days));
    }

    static void forget(Scene scene, Order order) {
        scene.cancel(KIND, order.number());
    }

    private static void set(Scene scene, Order order, ConfirmationClock clock) {
        order.confirmBy(clock);
        forget(scene, order);
        Instant due = clock.due();
        if (due != null) {
            scene.schedule(due, KIND, order.number(), Map.of());
        }
    }

    private static @Nullable Instant due(Order order) {
        return order.confirmation() == null ? null : order.confirmation().due();
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        if (!guards.transition(scene, TransitionRequest.toConfirm(order))
                .outcome()
                .equals("COMPLETED")) {
            return;
        }
        Shop shop = shops.of(scene);
        shop.receive(order.due());
        order.complete(scene.now());
        scene.append(
                new OrderEvents.OrderConfirmed(order.number(), Money.text(order.due()), Money.text(shop.funds())),
                null);
        watchers.tell(scene, order, OrderWatch.What.CONFIRMED, Map.of());
    }
}
