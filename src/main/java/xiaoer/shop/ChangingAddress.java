package xiaoer.shop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.AddressScope;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;

/** Sends a trade, or one of its orders, to another address. */
@Component
class ChangingAddress implements CommandHandler<ChangingAddress.ChangeAddress> {

    record ChangeAddress(String key, String order, AddressScope scope, Destination address) implements Command {}

    private final Orders orders;
    private final Guards guards;
    private final Watchers watchers;

    ChangingAddress(Orders orders, Guards guards, Watchers watchers) {
        this.orders = orders;
        this.guards = guards;
        this.watchers = watchers;
    }

    @Override
    public String type() {
        return "change-address";
    }

    @Override
    public void handle(Scene scene, ChangeAddress command) {
        Order order = orders.get(scene, command.order());
        if (command.scope() == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "scope");
        }
        Stale.ifTerminal(order);
        if (command.scope() == AddressScope.ORDER) {
            setAside(scene, order, command.address());
            return;
        }
        Destination to = checked(command.address());
        allow(scene, order, AddressScope.TRADE, to);
        Trade trade = order.trade();
        Destination from = trade.destination();
        trade.move(to);
        List<String> numbers = trade.numbers();
        scene.append(new OrderEvents.AddressChanged(order.number(), AddressScope.TRADE, numbers, from, to), null);
        trade.orders().forEach(moved -> changed(scene, moved, AddressScope.TRADE));
    }

    /** Keeps an address for the order's next shipment. */
    void setAside(Scene scene, Order order, @Nullable Destination address) {
        Destination to = checked(address);
        allow(scene, order, AddressScope.ORDER, to);
        order.moveWhenShipped(to);
        scene.append(new OrderEvents.AddressChangePending(order.number(), to), null);
    }

    /** Tells that the address set aside is the order's own from now on. */
    void saved(Scene scene, Order order, Destination from, Destination to) {
        scene.append(
                new OrderEvents.AddressChanged(order.number(), AddressScope.ORDER, List.of(order.number()), from, to),
                null);
        changed(scene, order, AddressScope.ORDER);
    }

    private void changed(Scene scene, Order order, AddressScope scope) {
        watchers.tell(scene, order, OrderWatch.What.ADDRESS_CHANGED, Map.of("scope", scope.name()));
    }

    /** Forgets the address set aside, because the shipment it was for does not succeed; asked before it fails. */
    void drop(Scene scene, Order order) {
        order.dropPending().ifPresent(to -> {
            Ruling ruling = guards.move(scene, order, AddressScope.ORDER, to, false);
            scene.append(new OrderEvents.AddressChangeDropped(order.number(), to, ruling.reasons()), null);
        });
    }

    private void allow(Scene scene, Order order, AddressScope scope, Destination to) {
        Ruling ruling = guards.move(scene, order, scope, to, true);
        if (!ruling.outcome().equals("ALLOW")) {
            String reason = "ADDRESS_" + ruling.outcome();
            scene.append(
                    new OrderEvents.AddressChangeRefused(order.number(), scope, to, reason, ruling.reasons()), null);
            throw scene.refuse(
                    reason,
                    Map.of(
                            "order",
                            order.number(),
                            "orderStatus",
                            order.status().name()),
                    order.number());
        }
    }

    private static Destination checked(@Nullable Destination address) {
        if (address == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "address");
        }
        int max = Destination.MAX_TEXT;
        return new Destination(
                Texts.required("address.recipient", address.recipient(), max),
                Texts.required("address.region", address.region(), max),
                Texts.required("address.address", address.address(), max),
                Texts.required("address.postcode", address.postcode(), max),
                Texts.optional("address.phone", address.phone(), max));
    }
}
