package xiaoer.shop;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.Payment;

/**
 * What there is to work, and in which order: what can be collected, then what is nearest its deadline, then what others
 * have to do, and of what is over the latest.
 *
 * @param now what the shift's clock shows
 */
record WorkFirst(Instant now) implements Comparator<OrderView> {

    @Override
    public int compare(OrderView one, OrderView other) {
        return Comparator.comparing((OrderView order) -> !collectable(order))
                .thenComparing(order -> waitsForPayment(order))
                .thenComparing(WorkFirst::until, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(OrderView::closedAt, Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(OrderView::orderNo)
                .compare(one, other);
    }

    /** Whether its payment can be collected now. */
    boolean collectable(OrderView order) {
        return order.status() == OrderStatus.SHIPPED
                && !order.market().confirms()
                && order.market().claim() == null
                && order.shipment().dueAt() != null
                && !order.shipment().dueAt().isAfter(now);
    }

    /** Whether the buyer's answer about the address waits to be acted upon. */
    static boolean answered(OrderView order) {
        return order.status() == OrderStatus.PLACED && order.inquiry().answer() != null;
    }

    private static boolean waitsForPayment(OrderView order) {
        return order.status() == OrderStatus.PLACED && order.market().payment() == Payment.UNPAID;
    }

    private static boolean waitsForTheBuyer(OrderView order) {
        return waitsForPayment(order)
                || (order.inquiry().askedAt() != null && order.inquiry().answer() == null);
    }

    /** How long the order as it stands goes on by itself; null when it does not. */
    private static @Nullable Instant until(OrderView order) {
        return switch (order.status()) {
            case PLACED -> order.deadline();
            case SHIPPED ->
                order.market().confirms()
                        ? order.market().confirmDue()
                        : order.shipment().dueAt();
            default -> null;
        };
    }

    /** The order to work after this one: more of the same kind of work, then the other kind. */
    Optional<OrderView> after(OrderView done, List<OrderView> orders) {
        List<OrderView> others = orders.stream()
                .filter(order -> !order.orderNo().equals(done.orderNo()))
                .sorted(this)
                .toList();
        Stream<OrderView> toCollect = others.stream().filter(this::collectable);
        Stream<OrderView> toShip =
                others.stream().filter(order -> order.status() == OrderStatus.PLACED && !waitsForTheBuyer(order));
        boolean collected = done.status() == OrderStatus.COMPLETED;
        return (collected ? Stream.concat(toCollect, toShip) : Stream.concat(toShip, toCollect)).findFirst();
    }
}
