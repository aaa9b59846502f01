package xiaoer.shop;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** T7 and T8: collects the payment of a shipped order, once the carrier's days have passed. */
@Component
class CollectingPayment implements CommandHandler<CollectingPayment.Collect> {

    record Collect(String key, String order) implements Command {}

    private final Orders orders;
    private final Shops shops;
    private final Guards guards;

    CollectingPayment(Orders orders, Shops shops, Guards guards) {
        this.orders = orders;
        this.shops = shops;
        this.guards = guards;
    }

    @Override
    public String type() {
        return "collect";
    }

    @Override
    public void handle(Scene scene, Collect command) {
        Order order = orders.get(scene, command.order());
        Ruling check = guards.collect(scene, order);
        Ruling answer = guards.transition(scene, TransitionRequest.toCollect(order, check.outcome()));
        switch (answer.outcome()) {
            case "COMPLETED" -> complete(scene, order, check);
            case "TOO_EARLY", "HOLD", "BUYER_CONFIRMS" -> throw refuse(scene, order, check);
            default -> throw Stale.refusal(answer.outcome(), order);
        }
    }

    private void complete(Scene scene, Order order, Ruling check) {
        Shop shop = shops.of(scene);
        shop.receive(order.due());
        order.complete(scene.now());
        scene.append(
                new OrderEvents.PaymentCollected(
                        order.number(), Money.text(order.due()), Money.text(shop.funds()), check.reasons()),
                null);
    }

    private RuntimeException refuse(Scene scene, Order order, Ruling check) {
        Dispatch dispatch = order.dispatch();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("order", order.number());
        details.put("orderStatus", order.status().name());
        Instant dueAt = null;
        if (dispatch != null && check.outcome().equals("TOO_EARLY")) {
            order.countAttempt();
            dueAt = dispatch.dueAt();
            details.put("dueAt", dueAt);
            details.put("attempts", order.collectAttempts());
        }
        scene.append(
                new OrderEvents.CollectionRefused(
                        order.number(), check.outcome(), order.collectAttempts(), dueAt, check.reasons()),
                null);
        return scene.refuse(check.outcome(), details, order.number(), dueAt == null ? "" : ShopTime.clock(dueAt));
    }
}
