package xiaoer.shop;

import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderEvents;

/** Changes the flag on an order, explained by its newest note. */
@Component
class FlaggingOrder implements CommandHandler<FlaggingOrder.ChangeFlag> {

    record ChangeFlag(String key, String order, Flag flag) implements Command {}

    private final Orders orders;
    private final Guards guards;
    private final Claimed claimed;
    private final Watchers watchers;

    FlaggingOrder(Orders orders, Guards guards, Claimed claimed, Watchers watchers) {
        this.orders = orders;
        this.guards = guards;
        this.claimed = claimed;
        this.watchers = watchers;
    }

    @Override
    public String type() {
        return "flag";
    }

    @Override
    public void handle(Scene scene, ChangeFlag command) {
        Order order = orders.get(scene, command.order());
        Stale.ifTerminal(order, claimed);
        if (command.flag() == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "flag");
        }
        change(scene, order, command.flag());
    }

    void change(Scene scene, Order order, Flag to) {
        Flag from = order.flag();
        Ruling ruling = guards.flag(scene, order, to);
        if (!ruling.outcome().equals("ALLOW")) {
            String reason = "FLAG_" + ruling.outcome();
            scene.append(new OrderEvents.FlagRefused(order.number(), from, to, reason, ruling.reasons()), null);
            throw scene.refuse(
                    reason,
                    Map.of("order", order.number(), "flag", from.name()),
                    order.number(),
                    from.ordinal(),
                    to.ordinal());
        }
        order.raise(to);
        scene.append(
                new OrderEvents.FlagChanged(order.number(), from, to, ruling.reasons()),
                new OrderEvents.FlagChangedSealed(guards.advisedFlag(scene, order)));
        watchers.tell(scene, order, OrderWatch.What.FLAGGED, Map.of("flag", to.name()));
    }
}
