package xiaoer.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.Wish;

/** What one buyer placed at once: the address, the payment, the wish, and an order for every line. */
@Entity
@Table(name = "shop_trade")
class Trade {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private String buyer;
    private Instant placedAt;

    /** The pack's name for it; null when it has none. */
    private @Nullable String planned;

    @Enumerated(EnumType.STRING)
    private Payment payment;

    private @Nullable Instant paidAt;

    /** Yuan that the buyer pays for the postage of all its orders. */
    private BigDecimal postage;

    private Destination destination;

    /** Whether the buyer had it sent to another address than first given. */
    private boolean moved;

    private Wish wish;

    @Enumerated(EnumType.STRING)
    private AddressTruth truth;

    /** What the buyer gives when asked about the address; null when the address is right as it stands. */
    private @Nullable Destination trueAddress;

    private @Nullable Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Destination answer;

    private @Nullable Instant wishAskedAt;
    private @Nullable Instant wishAnsweredAt;

    /** Whether the buyer has an address in mind at which nobody is to be found; hidden, and no asking helps. */
    private boolean mistaken;

    @OneToMany(mappedBy = "trade", cascade = CascadeType.ALL)
    @OrderBy("line")
    private List<Order> orders = new ArrayList<>();

    /** @param placedAt in the past when it comes with a history */
    Trade(UUID shift, Instant placedAt, NewTrade wanted) {
        TradeTerms terms = wanted.terms();
        this.shift = shift;
        this.buyer = wanted.buyer();
        this.placedAt = placedAt;
        this.planned = terms.id();
        this.payment = terms.payment();
        this.paidAt = terms.payment() == Payment.PAID ? placedAt : null;
        this.postage = Money.of(terms.postage());
        this.destination = wanted.to();
        this.wish = wanted.wish();
        this.truth = wanted.truth();
        this.trueAddress = wanted.whole();
        this.mistaken = terms.mistaken();
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Trade() {}

    /** Adds a line, which is an order of its own. */
    void add(Order order) {
        orders.add(order);
    }

    /** @throws IllegalStateException when it is not waiting to be paid */
    void pay(Instant at) {
        mustBeUnpaid();
        payment = Payment.PAID;
        paidAt = at;
    }

    /** @throws IllegalStateException when the buyer has paid, or will pay the carrier, as agreed */
    void postAt(BigDecimal postage) {
        mustBeUnpaid();
        this.postage = Money.of(postage);
    }

    void mustBeUnpaid() {
        if (payment != Payment.UNPAID) {
            throw new IllegalStateException("The trade of " + buyer + " is " + payment);
        }
    }

    /** @throws IllegalStateException when the buyer was asked before */
    void ask(Instant at) {
        if (askedAt != null) {
            throw new IllegalStateException("The buyer was asked at " + askedAt);
        }
        askedAt = at;
    }

    /** The buyer's answer: the missing part, or the same address again (also from a buyer who does not exist). */
    Destination answer(Instant at) {
        answeredAt = at;
        answer = trueAddress == null ? destination : trueAddress;
        return answer;
    }

    /** Whether the buyer is not to be found there. */
    boolean missedAt(Destination to, int line) {
        Wish.Move move = wish.move();
        boolean wanted = move != null && move.concerns(line) && to.equals(move.to());
        return mistaken || (trueAddress != null && !to.equals(trueAddress) && !wanted);
    }

    /** @throws IllegalStateException when the buyer was asked before */
    void askWishes(Instant at) {
        if (wishAskedAt != null) {
            throw new IllegalStateException("The buyer was asked for wishes at " + wishAskedAt);
        }
        wishAskedAt = at;
    }

    /** The buyer's answer: from now on this is the carrier the buyer asked for, if it is one. */
    void answerWishes(@Nullable String carrier, Instant at) {
        wishAnsweredAt = at;
        wish = carrier == null ? wish : wish.by(carrier);
    }

    /** Saves another address for the whole trade. */
    void move(Destination to) {
        destination = to;
        moved = true;
    }

    /** Whether this is an address the buyer gave: with the order, in the wish for this line, or when asked. */
    boolean gave(Destination address, int line) {
        Wish.Move move = wish.move();
        return address.equals(destination)
                || address.equals(answer)
                || (move != null && move.to().equals(address) && move.concerns(line));
    }

    /** The same trade with its orders once more. */
    Trade copy() {
        Trade copy = new Trade();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        copy.orders = new ArrayList<>();
        orders.forEach(order -> copy.orders.add(order.copy(copy)));
        return copy;
    }

    UUID shift() {
        return shift;
    }

    /** The pack's name for it; null when it has none. */
    @Nullable
    String planned() {
        return planned;
    }

    String buyer() {
        return buyer;
    }

    Instant placedAt() {
        return placedAt;
    }

    Payment payment() {
        return payment;
    }

    @Nullable
    Instant paidAt() {
        return paidAt;
    }

    BigDecimal postage() {
        return postage;
    }

    Destination destination() {
        return destination;
    }

    boolean moved() {
        return moved;
    }

    Wish wish() {
        return wish;
    }

    AddressTruth truth() {
        return truth;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Destination answer() {
        return answer;
    }

    @Nullable
    Instant wishAskedAt() {
        return wishAskedAt;
    }

    @Nullable
    Instant wishAnsweredAt() {
        return wishAnsweredAt;
    }

    /** The number of its first order, by which people call it. */
    String number() {
        return orders.get(0).number();
    }

    /** The numbers of its orders, in their order. */
    List<String> numbers() {
        return orders.stream().map(Order::number).toList();
    }

    List<Order> orders() {
        return List.copyOf(orders);
    }
}
