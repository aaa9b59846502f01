package xiaoer.shop;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The orders of shifts in the database; see {@link Orders}. */
interface OrderRows extends Repository<Order, Long>, OrderStore {

    @Override
    default Optional<Order> findByShiftAndNumber(UUID shift, String number) {
        return around(shift, number).stream().map(row -> (Order) row[0]).findFirst();
    }

    /** An order with all that is looked at with it: its trade and the trade's orders, its notes, the shop. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT")) // Numbers never change.
    @Query("""
            select o, s from ShopOrder o join fetch o.trade t join fetch t.orders left join fetch o.notes
            join Shop s on s.shift = o.shift where o.shift = ?1 and o.number = ?2""")
    List<Object[]> around(UUID shift, String number);

    @Override
    @Query("select o.number from ShopOrder o where o.shift = ?1 and o.trade.planned = ?2 order by o.line")
    List<String> numbersOf(UUID shift, String planned);

    @Override
    @Query("select distinct o from ShopOrder o join fetch o.trade left join fetch o.notes where o.shift = ?1"
            + " order by o.id desc")
    List<Order> ofShift(UUID shift);

    @Override
    @Query("select count(o) > 0 from ShopOrder o where o.shift = ?1 and o.trade.buyer = ?2"
            + " and o.trade.payment = xiaoer.shop.events.Payment.UNPAID"
            + " and o.status = xiaoer.shop.OrderStatus.PLACED")
    boolean hasUnpaidOf(UUID shift, String buyer);

    @Override
    @Query("select o.number from ShopOrder o where o.shift = ?1 and o.trade.buyer = ?2 order by o.id")
    List<String> numbersOfBuyer(UUID shift, String buyer);
}
