package xiaoer.shop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import xiaoer.shared.Refusal;
import xiaoer.shift.Scene;

interface Orders extends CrudRepository<Order, Long> {

    /** The longest number anybody may ask for, in characters. */
    int MAX_NUMBER = 60;

    Optional<Order> findByShiftAndNumber(UUID shift, String number);

    /**
     * The order of this shift that a command names.
     *
     * @throws Refusal {@code MISSING_FIELD} without a number, {@code UNKNOWN_ORDER} when the shift has no such order
     */
    default Order get(Scene scene, @Nullable String number) {
        if (number == null || number.isBlank()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "order");
        }
        return get(scene.shift(), number);
    }

    /** @throws Refusal {@code UNKNOWN_ORDER} */
    default Order get(UUID shift, String number) {
        String shown = number.length() > MAX_NUMBER ? number.substring(0, MAX_NUMBER) + "…" : number;
        return findByShiftAndNumber(shift, number)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_ORDER", shown));
    }

    /** The numbers of the orders of the trade that the pack calls so, by line. */
    @Query("select o.number from ShopOrder o where o.shift = ?1 and o.trade.planned = ?2 order by o.line")
    List<String> numbersOf(UUID shift, String planned);

    /** All orders of a shift with their trades and notes, newest first. */
    @Query("select distinct o from ShopOrder o join fetch o.trade left join fetch o.notes where o.shift = ?1"
            + " order by o.id desc")
    List<Order> ofShift(UUID shift);

    long countByShiftAndStatus(UUID shift, OrderStatus status);
}
