package xiaoer.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.WorkingState;
import xiaoer.shop.events.Payment;

/** The shop of a shift that lives in memory, with its trades in the order of their arrival. */
final class ShopInMemory implements WorkingState.Part<ShopInMemory>, OrderStore {

    private @Nullable Shop shop;
    private final List<Trade> trades = new ArrayList<>();

    @Override
    public ShopInMemory copy() {
        ShopInMemory copy = new ShopInMemory();
        copy.shop = shop == null ? null : shop.copy();
        trades.forEach(trade -> copy.trades.add(trade.copy()));
        return copy;
    }

    void open(Shop shop) {
        this.shop = shop;
    }

    Optional<Shop> shop() {
        return Optional.ofNullable(shop);
    }

    void add(Trade trade) {
        trades.add(trade);
    }

    private Stream<Order> orders() {
        return trades.stream().flatMap(trade -> trade.orders().stream());
    }

    @Override
    public Optional<Order> findByShiftAndNumber(UUID shift, String number) {
        return orders().filter(order -> order.number().equals(number)).findFirst();
    }

    @Override
    public List<String> numbersOf(UUID shift, String planned) {
        return trades.stream()
                .filter(trade -> Objects.equals(trade.planned(), planned))
                .flatMap(trade -> trade.orders().stream())
                .sorted(Comparator.comparingInt(Order::line))
                .map(Order::number)
                .toList();
    }

    @Override
    public List<Order> ofShift(UUID shift) {
        List<Order> all = new ArrayList<>();
        orders().forEach(order -> all.add(0, order));
        return all;
    }

    @Override
    public List<String> numbersOfBuyer(UUID shift, String buyer) {
        return orders().filter(order -> order.trade().buyer().equals(buyer))
                .map(Order::number)
                .toList();
    }

    @Override
    public boolean hasUnpaidOf(UUID shift, String buyer) {
        return orders().anyMatch(order -> order.status() == OrderStatus.PLACED
                && order.trade().payment() == Payment.UNPAID
                && order.trade().buyer().equals(buyer));
    }

    @Override
    public long countByShiftAndStatus(UUID shift, OrderStatus status) {
        return orders().filter(order -> order.status() == status).count();
    }
}
