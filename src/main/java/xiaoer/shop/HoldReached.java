package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** The time until which a buyer wanted an order held back has come. */
@Component
class HoldReached implements Arrival {

    static final String KIND = "shop.hold";

    private final Orders orders;

    HoldReached(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        if (orders.get(scene, about).status() == OrderStatus.PLACED) {
            scene.append(new OrderEvents.HoldReached(about), null);
        }
    }
}
