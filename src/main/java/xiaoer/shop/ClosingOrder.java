package xiaoer.shop;

import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.OrderEvents;

/**
 * Closes an order that has not been shipped, with a reason. Closing before the other side has agreed is a wrong turn and
 * not forbidden: the event tells it, and what follows is the matter of claims.
 */
@Component
class ClosingOrder implements CommandHandler<ClosingOrder.Close> {

    record Close(String key, String order, CloseReason reason) implements Command {}

    private final Orders orders;
    private final Guards guards;
    private final OrderEndings endings;

    ClosingOrder(Orders orders, Guards guards, OrderEndings endings) {
        this.orders = orders;
        this.guards = guards;
        this.endings = endings;
    }

    @Override
    public String type() {
        return "close";
    }

    @Override
    public void handle(Scene scene, Close command) {
        Order order = orders.get(scene, command.order());
        CloseReason reason = offered(command.reason());
        Ruling transition = guards.transition(scene, TransitionRequest.toClose(order));
        if (!transition.outcome().equals("CLOSED")) {
            throw Stale.refusal(transition.outcome(), order);
        }
        Ruling check = guards.close(scene, order, reason);
        switch (check.outcome()) {
            case "ALLOW" -> endings.closed(scene, order, new Closure(reason, true), check.reasons());
            case "NEGOTIATE_FIRST" -> endings.closed(scene, order, new Closure(reason, false), check.reasons());
            default -> throw refuse(scene, order, reason, check);
        }
    }

    private static CloseReason offered(CloseReason reason) {
        if (!CloseReason.OFFERED.contains(reason)) {
            throw Refusal.of(Refusal.Kind.INVALID, "UNKNOWN_CLOSE_REASON", reason, CloseReason.OFFERED);
        }
        return reason;
    }

    private static RuntimeException refuse(Scene scene, Order order, CloseReason reason, Ruling check) {
        String refused = "CLOSE_" + check.outcome();
        scene.append(new OrderEvents.ClosingRefused(order.number(), reason, check.reasons()), null);
        return scene.refuse(
                refused,
                Map.of("order", order.number(), "orderStatus", order.status().name()),
                order.number());
    }
}
