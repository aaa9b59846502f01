package xiaoer.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.shared.PerTransaction;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Payment;

/** The orders of shifts, wherever a shift lives. */
@Component
class Orders {

    /** The longest number anybody may ask for, in characters. */
    static final int MAX_NUMBER = 60;

    private final OrderRows rows;
    private final WorkingState.Register memory;
    private final TransactionTemplate reading;

    Orders(OrderRows rows, WorkingState.Register memory, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.memory = memory;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private final PerTransaction<Map<Named, Order>> met = new PerTransaction<>(HashMap::new, read -> {});

    /** What an order is asked for by. */
    private record Named(UUID shift, String number) {}

    private Optional<Order> find(UUID shift, String number) {
        OrderStore orders = of(shift);
        if (orders != rows || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return orders.findByShiftAndNumber(shift, number);
        }
        // A step comes back to its order again and again, and its number never changes.
        Map<Named, Order> known = met.get();
        Named named = new Named(shift, number);
        Optional<Order> found =
                Optional.ofNullable(known.get(named)).or(() -> orders.findByShiftAndNumber(shift, number));
        found.ifPresent(order -> known.put(named, order));
        return found;
    }

    private OrderStore of(UUID shift) {
        return memory.part(shift, ShopInMemory.class, ShopInMemory::new)
                .<OrderStore>map(inMemory -> inMemory)
                .orElse(rows);
    }

    /**
     * The order of this shift that a command names.
     *
     * @throws Refusal {@code MISSING_FIELD} without a number, {@code UNKNOWN_ORDER} when the shift has no such order
     */
    Order get(Scene scene, @Nullable String number) {
        if (number == null || TypedText.kept(number).isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "order");
        }
        return get(scene.shift(), number);
    }

    /** @throws Refusal {@code UNKNOWN_ORDER} */
    Order get(UUID shift, String number) {
        return find(shift, number).orElseThrow(() -> unknown(number));
    }

    /**
     * Looks at an order with its trade and notes, in a transaction where it needs one.
     *
     * @throws Refusal {@code UNKNOWN_ORDER}; it rolls nothing back: whoever asks decides what it means
     */
    <T> T look(UUID shift, String number, Function<Order, T> look) {
        Optional<T> seen = of(shift) == rows
                ? reading.execute(status -> find(shift, number).map(look))
                : find(shift, number).map(look);
        return seen.orElseThrow(() -> unknown(number));
    }

    private static Refusal unknown(String number) {
        String shown = number.length() > MAX_NUMBER ? number.substring(0, MAX_NUMBER) + "…" : number;
        return Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_ORDER", shown);
    }

    /** The numbers of the orders of the trade that the pack calls so, by line. */
    List<String> numbersOf(UUID shift, String planned) {
        return of(shift).numbersOf(shift, planned);
    }

    /** The numbers of the orders of a buyer, oldest first. */
    List<String> numbersOfBuyer(UUID shift, String buyer) {
        return of(shift).numbersOfBuyer(shift, buyer);
    }

    /** All orders of a shift with their trades and notes, newest first. */
    List<Order> ofShift(UUID shift) {
        return of(shift).ofShift(shift);
    }

    /** Whether its buyer has placed something else that is still to be paid. */
    boolean awaitsTopUp(Order order) {
        Trade trade = order.trade();
        return trade.payment() != Payment.UNPAID && of(order.shift()).hasUnpaidOf(order.shift(), trade.buyer());
    }

    long countByShiftAndStatus(UUID shift, OrderStatus status) {
        return of(shift).countByShiftAndStatus(shift, status);
    }
}
