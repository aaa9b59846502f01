package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.LostReason;

/** T9: the carrier loses a parcel. */
@Component
class ParcelLoss implements Arrival {

    static final String KIND = "shop.parcel-loss";

    private final Orders orders;
    private final Guards guards;
    private final OrderEndings endings;

    ParcelLoss(Orders orders, Guards guards, OrderEndings endings) {
        this.orders = orders;
        this.guards = guards;
        this.endings = endings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        Ruling answer = guards.transition(scene, TransitionRequest.onLoss(order));
        if (answer.outcome().equals("LOST")) {
            endings.lost(scene, order, LostReason.PARCEL_LOST, answer);
        }
    }
}
