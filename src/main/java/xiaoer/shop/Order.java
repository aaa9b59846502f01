package xiaoer.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One product line with its own number: the machine T1 to T9 of the order desk. What may happen is asked of the rules;
 * the order only refuses to break its own machine.
 */
@Entity(name = "ShopOrder") // "Order" is a word of the query language
@Table(name = "shop_order")
class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trade")
    private Trade trade;

    /** Which line of its trade it is, from 1. */
    private int line;

    @Enumerated(EnumType.STRING)
    private OrderSource source;

    private String product;
    private int quantity;
    private BigDecimal unitPrice;
    private Instant placedAt;
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PLACED;

    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LostReason lostReason;

    @Embedded
    private @Nullable Dispatch dispatch;

    private int collectAttempts;

    @Enumerated(EnumType.STRING)
    private Flag flag = Flag.NONE;

    private @Nullable Instant notesReadAt;

    /** An address of its own, once a shipment to it has succeeded. */
    private @Nullable Destination destination;

    /** An address that is saved only if the next shipment succeeds. */
    private @Nullable Destination pending;

    /** Whether the parcel will be lost on its way; hidden. */
    private boolean loses;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Note> notes = new ArrayList<>();

    Order(Trade trade, String number, OrderSource source, PlannedTrade.Line line, Instant deadline, boolean loses) {
        this.shift = trade.shift();
        this.trade = trade;
        this.line = trade.orders().size() + 1;
        this.number = number;
        this.source = source;
        this.product = line.product().name();
        this.quantity = line.quantity();
        this.unitPrice = Money.of(line.product().price());
        this.placedAt = trade.placedAt();
        this.deadline = deadline;
        this.loses = loses;
        trade.add(this);
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Order() {}

    /** T3: leaves the shop; an address that was waiting for this becomes the order's own. */
    void ship(Dispatch dispatch) {
        leave(OrderStatus.PLACED, OrderStatus.SHIPPED);
        this.dispatch = dispatch;
        if (pending != null) {
            destination = pending;
            pending = null;
        }
    }

    /** T4: shipped on a wrong judgement. */
    void invalidate(Instant at) {
        close(OrderStatus.PLACED, OrderStatus.INVALID, at);
    }

    /** T5: declared fictitious. */
    void voidIt(Instant at) {
        close(OrderStatus.PLACED, OrderStatus.VOIDED, at);
    }

    /** T6 and T9. */
    void lose(LostReason reason, Instant at) {
        close(reason == LostReason.SHIP_TIMEOUT ? OrderStatus.PLACED : OrderStatus.SHIPPED, OrderStatus.LOST, at);
        lostReason = reason;
    }

    /** T7. */
    void complete(Instant at) {
        close(OrderStatus.SHIPPED, OrderStatus.COMPLETED, at);
    }

    /** T8: an attempt that came too early. */
    void countAttempt() {
        collectAttempts++;
    }

    /** Sets an address aside for the next shipment. */
    void moveWhenShipped(Destination to) {
        pending = to;
    }

    /** Forgets the address set aside; answers it, if there was one. */
    Optional<Destination> dropPending() {
        Optional<Destination> dropped = Optional.ofNullable(pending);
        pending = null;
        return dropped;
    }

    void raise(Flag flag) {
        this.flag = flag;
    }

    void add(Note note) {
        note.of(this);
        notes.add(note);
    }

    void readNotes(Instant at) {
        notesReadAt = at;
    }

    private void close(OrderStatus from, OrderStatus to, Instant at) {
        leave(from, to);
        closedAt = at;
    }

    private void leave(OrderStatus from, OrderStatus to) {
        if (status != from) {
            throw new IllegalStateException("Order " + number + " is " + status + ", not " + from);
        }
        status = to;
    }

    BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /** Where it goes as things stand: its own address, or its trade's. */
    Destination destination() {
        return destination == null ? trade.destination() : destination;
    }

    /** Where the next shipment would go: the address set aside for it, or {@link #destination()}. */
    Destination nextDestination() {
        return pending == null ? destination() : pending;
    }

    /** Whether this person has seen every note, or written it; true when there is none. */
    boolean notesRead(String reader) {
        return notes.stream()
                .filter(note -> !note.author().equals(reader))
                .allMatch(note -> notesReadAt != null && !note.writtenAt().isAfter(notesReadAt));
    }

    /** Whether the buyer wants it held back at this instant. */
    boolean held(Instant at) {
        return trade.wish().holds(at);
    }

    String number() {
        return number;
    }

    Trade trade() {
        return trade;
    }

    int line() {
        return line;
    }

    OrderSource source() {
        return source;
    }

    String product() {
        return product;
    }

    int quantity() {
        return quantity;
    }

    BigDecimal unitPrice() {
        return unitPrice;
    }

    Instant placedAt() {
        return placedAt;
    }

    Instant deadline() {
        return deadline;
    }

    OrderStatus status() {
        return status;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    LostReason lostReason() {
        return lostReason;
    }

    @Nullable
    Dispatch dispatch() {
        return dispatch;
    }

    int collectAttempts() {
        return collectAttempts;
    }

    Flag flag() {
        return flag;
    }

    @Nullable
    Instant notesReadAt() {
        return notesReadAt;
    }

    @Nullable
    Destination pending() {
        return pending;
    }

    boolean loses() {
        return loses;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
