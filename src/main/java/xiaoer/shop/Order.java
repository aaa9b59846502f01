package xiaoer.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Payment;

/**
 * One product line with its own number: the machine T1 to T9 of the order desk. What may happen is asked of the rules;
 * the order only refuses to break its own machine.
 */
@Entity(name = "ShopOrder") // "Order" is a word of the query language
@Table(name = "shop_order")
class Order extends OrderLine {

    /** Until when it waits: to be shipped, or, as long as it is unpaid, to be paid. */
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PLACED;

    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LostReason lostReason;

    private @Nullable Closure closure;
    private @Nullable Dispatch dispatch;
    private @Nullable Receipt receipt;

    /** Null where the shop collects by itself, and as long as nothing was shipped. */
    private @Nullable ConfirmationClock confirmation;

    /** Yuan that the buyer got back. */
    private BigDecimal paidBack = BigDecimal.ZERO;

    private int collectAttempts;

    @Enumerated(EnumType.STRING)
    private Flag flag = Flag.NONE;

    private @Nullable Instant notesReadAt;

    private boolean goodsChecked;
    private boolean packingChecked;
    private boolean dataChecked;

    private @Nullable Instant toldAt;

    /** Whether the buyer had to ask what had become of it. */
    private boolean chased;

    private boolean receiptKept;

    /** Whether the parcel will be lost on its way; hidden. */
    private boolean loses;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("id")
    private Set<Note> notes = new LinkedHashSet<>();

    Order(Trade trade, String number, OrderSource source, PlannedTrade.Line line, Instant deadline, boolean loses) {
        super(trade, number, source, line);
        this.deadline = deadline;
        this.loses = loses;
        trade.add(this);
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Order() {}

    /** The same order once more, in a copy of its trade. */
    Order copy(Trade trade) {
        Order copy = new Order();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        copy.belongTo(trade);
        copy.notes = new LinkedHashSet<>(notes);
        return copy;
    }

    /** T3: leaves the shop; an address that was waiting for this becomes the order's own. */
    void ship(Dispatch dispatch) {
        leave(OrderStatus.PLACED, OrderStatus.SHIPPED);
        this.dispatch = dispatch;
        goToPending();
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

    /** T7; or the receipt was confirmed. */
    void complete(Instant at) {
        close(OrderStatus.SHIPPED, OrderStatus.COMPLETED, at);
    }

    /** Ends without a sale, by agreement or not. */
    void close(Closure closure, Instant at) {
        close(status == OrderStatus.SHIPPED ? OrderStatus.SHIPPED : OrderStatus.PLACED, OrderStatus.CLOSED, at);
        this.closure = closure;
    }

    /** The parcel was signed for; a later report of the carrier replaces an earlier one. */
    void sign(Receipt receipt) {
        this.receipt = receipt;
    }

    /** What was looked at before the shipping; what was looked at earlier stays so. */
    void check(boolean goods, boolean packing, boolean data) {
        goodsChecked |= goods;
        packingChecked |= packing;
        dataChecked |= data;
    }

    /** The parcel on its way gets a number, or comes later. */
    void follow(Dispatch changed) {
        dispatch = changed;
    }

    void tell(Instant at) {
        toldAt = at;
    }

    void chase() {
        chased = true;
    }

    void keepReceipt() {
        receiptKept = true;
    }

    void confirmBy(ConfirmationClock clock) {
        confirmation = clock;
    }

    void waitUntil(Instant deadline) {
        this.deadline = deadline;
    }

    /** Gives money back; answers what of it the shop's funds bear, because the shop has it already. */
    BigDecimal payBack(BigDecimal amount) {
        BigDecimal kept = kept();
        paidBack = paidBack.add(amount);
        return amount.subtract(kept).max(BigDecimal.ZERO);
    }

    /** What the marketplace keeps of the buyer's money until the order is completed. */
    BigDecimal kept() {
        return paid() && status != OrderStatus.COMPLETED ? due() : BigDecimal.ZERO;
    }

    /** What the shop gets for it when it is completed: the price, less what the buyer got back. */
    BigDecimal due() {
        return price().subtract(paidBack).max(BigDecimal.ZERO);
    }

    /** Whether the buyer has paid: at once, or to the carrier when the parcel was signed for. */
    boolean paid() {
        Payment payment = trade().payment();
        return payment == Payment.PAID || (payment == Payment.COD && receipt != null);
    }

    /** T8: an attempt that came too early. */
    void countAttempt() {
        collectAttempts++;
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
            throw new IllegalStateException("Order " + number() + " is " + status + ", not " + from);
        }
        status = to;
    }

    /** Whether this person has seen every note, or written it; true when there is none. */
    boolean notesRead(String reader) {
        return notes.stream()
                .filter(note -> !note.author().equals(reader))
                .allMatch(note -> notesReadAt != null && !note.writtenAt().isAfter(notesReadAt));
    }

    /** Whether the buyer wants it held back at this instant. */
    boolean held(Instant at) {
        return trade().wish().holds(at);
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
    Closure closure() {
        return closure;
    }

    @Nullable
    Dispatch dispatch() {
        return dispatch;
    }

    @Nullable
    Receipt receipt() {
        return receipt;
    }

    @Nullable
    ConfirmationClock confirmation() {
        return confirmation;
    }

    BigDecimal paidBack() {
        return paidBack;
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

    boolean goodsChecked() {
        return goodsChecked;
    }

    boolean packingChecked() {
        return packingChecked;
    }

    boolean dataChecked() {
        return dataChecked;
    }

    /** When the buyer was told that it was shipped; null before. */
    @Nullable
    Instant toldAt() {
        return toldAt;
    }

    boolean chased() {
        return chased;
    }

    boolean receiptKept() {
        return receiptKept;
    }

    boolean loses() {
        return loses;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
