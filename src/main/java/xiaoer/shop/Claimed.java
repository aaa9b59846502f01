package xiaoer.shop;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

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

    boolean open(Order order) {
        return any(order, (keeper, asked) -> keeper.open(asked.shift(), asked.number()));
    }

    boolean refundAsked(Order order) {
        return any(order, (keeper, asked) -> keeper.refundAsked(asked.shift(), asked.number()));
    }

    boolean closingAgreed(Order order) {
        return any(order, (keeper, asked) -> keeper.closingAgreed(asked.shift(), asked.number()));
    }

    boolean returnVerified(Order order) {
        return any(order, (keeper, asked) -> keeper.returnVerified(asked.shift(), asked.number()));
    }

    private boolean any(Order order, BiPredicate<OrderClaims, Order> answer) {
        return keepers.orderedStream().anyMatch(keeper -> answer.test(keeper, order));
    }
}
