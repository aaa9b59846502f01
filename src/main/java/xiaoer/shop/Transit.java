package xiaoer.shop;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.ParcelStage;
import xiaoer.shop.events.SignedBy;

/** The way of a parcel: what its carrier tells day by day, until it has arrived. */
@Component
class Transit implements Arrival {

    private static final String KIND = "shop.tracking";

    private final Orders orders;

    Transit(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Plans the scans still to come, and the loss of a parcel that is to be lost. */
    void start(Scene scene, Order order, Dispatch dispatch) {
        forget(scene, order);
        for (int day = 1; day <= dispatch.days(); day++) {
            if (dispatch.after(day).isAfter(scene.now())) {
                scene.schedule(dispatch.after(day), KIND, order.number(), Map.of("day", day));
            }
        }
        if (order.loses()) {
            int seconds = dispatch.days() * dispatch.secondsPerDay();
            int lost = scene.chance("shop.loss").of(order.number()).between(0, 1, Math.max(1, seconds - 1));
            Instant at = dispatch.shippedAt().plusSeconds(lost);
            Instant earliest = scene.now().plusSeconds(1);
            scene.schedule(at.isBefore(earliest) ? earliest : at, ParcelLoss.KIND, order.number(), Map.of());
        }
    }

    /** Drops what was planned for an order that takes another way, or has arrived. */
    void forget(Scene scene, Order order) {
        scene.cancel(ShipDeadline.KIND, order.number());
        scene.cancel(KIND, order.number());
        scene.cancel(ParcelLoss.KIND, order.number());
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        Dispatch dispatch = order.dispatch();
        if (order.status() != OrderStatus.SHIPPED || dispatch == null) {
            return;
        }
        int day = CanonicalJson.read(payload, Day.class).day();
        ParcelStage stage = Tracking.after(day, dispatch);
        if (stage == ParcelStage.DELIVERED) {
            order.sign(new Receipt(scene.now(), SignedBy.SELF));
            ShipmentWatch.arrived(scene, order);
        }
        scene.append(new OrderEvents.ParcelTracked(about, stage, day), null);
    }

    private record Day(int day) {}
}
