package xiaoer.shop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where orders are kept: in the database or in memory, see {@link Orders}. */
interface OrderStore {

    Optional<Order> findByShiftAndNumber(UUID shift, String number);

    /** The numbers of the orders of the trade that the pack calls so, by line. */
    List<String> numbersOf(UUID shift, String planned);

    /** All orders of a shift with their trades and notes, newest first. */
    List<Order> ofShift(UUID shift);

    boolean hasUnpaidOf(UUID shift, String buyer);

    /** The numbers of the orders of a buyer, oldest first. */
    List<String> numbersOfBuyer(UUID shift, String buyer);

    long countByShiftAndStatus(UUID shift, OrderStatus status);
}
