package xiaoer.shop;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Refusal;
import xiaoer.shift.Arrival;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** Prolongs the time in which the receipt may be confirmed: by the shop's command, or by the buyer's own wish. */
@Component
class ExtendingConfirmation implements CommandHandler<ExtendingConfirmation.Extend>, Arrival {

    /** @param days business days */
    record Extend(String key, String order, int days) implements Command {}

    private static final String KIND = "shop.buyer-extends";

    private final Orders orders;
    private final Guards guards;
    private final Confirmation confirmation;

    ExtendingConfirmation(Orders orders, Guards guards, Confirmation confirmation) {
        this.orders = orders;
        this.guards = guards;
        this.confirmation = confirmation;
    }

    @Override
    public String type() {
        return "extend";
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Plans the wish of a buyer who will prolong it so long from now. */
    static void plan(Scene scene, Order order, Duration after) {
        scene.schedule(scene.now().plus(after), KIND, order.number(), Map.of());
    }

    @Override
    public void handle(Scene scene, Extend command) {
        Order order = orders.get(scene, command.order());
        Ruling check = guards.extend(scene, order, command.days(), false);
        if (!check.outcome().equals("ALLOW")) {
            String reason = "EXTEND_" + check.outcome();
            scene.append(new OrderEvents.ExtensionRefused(order.number(), command.days(), check.reasons()), null);
            throw scene.refuse(
                    reason,
                    Map.of(
                            "order",
                            order.number(),
                            "orderStatus",
                            order.status().name()),
                    order.number(),
                    command.days());
        }
        if (order.confirmation() == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NOTHING_TO_EXTEND", order.number());
        }
        confirmation.extend(scene, order, command.days(), false);
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        int days = scene.parameter("p.buyerExtend.days").intValueExact();
        if (guards.extend(scene, order, days, true).outcome().equals("ALLOW")) {
            confirmation.extend(scene, order, days, true);
        }
    }
}
