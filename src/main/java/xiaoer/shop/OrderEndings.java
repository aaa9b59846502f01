package xiaoer.shop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Scene;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderEvents;

/** Ends of an order without revenue: voided by the agent, closed, or lost. */
@Component
class OrderEndings {

    private final Guards guards;
    private final ChangingAddress moving;
    private final Transit transit;
    private final Watchers watchers;

    OrderEndings(Guards guards, ChangingAddress moving, Transit transit, Watchers watchers) {
        this.guards = guards;
        this.moving = moving;
        this.transit = transit;
        this.watchers = watchers;
    }

    void voided(Scene scene, Order order, Ruling answer) {
        boolean right = order.trade().truth() == AddressTruth.FICTITIOUS;
        OrderEvents.ClosedSealed sealed = sealed(scene, order, right ? "CORRECT" : "WRONG", answer);
        leave(scene, order);
        order.voidIt(scene.now());
        scene.append(
                new OrderEvents.OrderVoided(
                        order.number(),
                        order.flag(),
                        !order.notes().isEmpty(),
                        order.trade().askedAt() != null),
                sealed);
    }

    void lost(Scene scene, Order order, LostReason reason, Ruling answer) {
        OrderEvents.ClosedSealed sealed = sealed(scene, order, null, answer);
        leave(scene, order);
        order.lose(reason, scene.now());
        scene.append(
                new OrderEvents.OrderLost(
                        order.number(),
                        reason,
                        order.flag(),
                        !order.notes().isEmpty(),
                        order.trade().askedAt() != null),
                sealed);
        watchers.tell(scene, order, OrderWatch.What.LOST, Map.of("reason", reason.name()));
    }

    void closed(Scene scene, Order order, Closure closure, List<Ruling.Reason> reasons) {
        leave(scene, order);
        order.close(closure, scene.now());
        scene.append(
                new OrderEvents.OrderClosed(
                        order.number(), closure.closeReason(), closure.closeAgreed(), order.flag(), reasons),
                null);
        watchers.tell(
                scene,
                order,
                OrderWatch.What.CLOSED,
                Map.of("reason", closure.closeReason().name(), "agreed", closure.closeAgreed()));
    }

    private void leave(Scene scene, Order order) {
        moving.drop(scene, order);
        transit.forget(scene, order);
        Confirmation.forget(scene, order);
    }

    private OrderEvents.ClosedSealed sealed(Scene scene, Order order, @Nullable String judgement, Ruling answer) {
        return new OrderEvents.ClosedSealed(
                order.trade().truth().word(),
                judgement,
                guards.advisedFlag(scene, order),
                List.of(OrderEvents.Answer.of(answer)));
    }
}
