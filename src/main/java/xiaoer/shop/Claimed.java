package xiaoer.shop;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import xiaoer.shop.events.Destination;

/** What claims mean for an order, whoever keeps them; without anybody there are none. */
@Component
class Claimed {

    /** Asked late, because whoever keeps claims works with orders too. */
    private final ObjectProvider<OrderClaims> keepers;

    Claimed(ObjectProvider<OrderClaims> keepers) {
        this.keepers = keepers;
    }

    /** The open claims of a shift, by the number of their order. */
    Map<String, OrderClaims.OpenClaim> openOf(UUID shift) {
        Map<String, OrderClaims.OpenClaim> open = new HashMap<>();
        keepers.orderedStream().forEach(keeper -> keeper.openOf(shift).forEach(open::putIfAbsent));
        return open;
    }

    OrderClaims.Standing of(Order order) {
        return keepers.orderedStream()
                .map(keeper -> keeper.standing(order.shift(), order.number()))
                .reduce(OrderClaims.Standing.NONE, OrderClaims.Standing::or);
    }

    boolean open(Order order) {
        return of(order).open();
    }

    boolean refundAsked(Order order) {
        return of(order).refundAsked();
    }

    /** Whether an open claim asks that the order goes there. */
    boolean asks(Order order, Destination address) {
        String whole = together(address.region() + address.address());
        String street = together(address.address());
        return keepers.orderedStream()
                .flatMap(keeper -> keeper.addressesAsked(order.shift(), order.number()).stream())
                .map(Claimed::together)
                .anyMatch(asked -> asked.equals(street) || asked.equals(whole));
    }

    private static String together(String text) {
        return text.replaceAll("\\s", "");
    }
}
