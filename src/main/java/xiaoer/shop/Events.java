package xiaoer.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Ruling;

/**
 * What the order desk writes into a shift's log: the simple name of a record is the type of its event, money is text in
 * yuan. The records named {@code …Sealed} lie beside the data of their event and open when the shift has ended.
 */
final class Events {

    private Events() {}

    /** What a decision answered, and by which rules: a guard's answer is history. */
    record Answer(String decision, String outcome, List<Ruling.Reason> reasons) {

        static Answer of(Ruling ruling) {
            return new Answer(ruling.decision(), ruling.outcome(), ruling.reasons());
        }
    }

    /**
     * @param trade number of the trade's first order, by which its orders are found together
     * @param placedAt before the event when the order comes with a history
     * @param deadline until when it is to be shipped, or first to be paid
     */
    record OrderPlaced(
            String order,
            String trade,
            int line,
            OrderSource source,
            String product,
            int quantity,
            String unitPrice,
            String buyer,
            Destination to,
            Wish wish,
            Instant placedAt,
            Payment payment,
            String postage,
            Instant deadline) {}

    /**
     * @param truth GENUINE or FICTITIOUS
     * @param incomplete genuine, but the buyer must be asked
     * @param defects codes of what was made wrong
     * @param check what the address shows, with the sentences that explain it
     */
    record OrderPlacedSealed(String truth, boolean incomplete, List<String> defects, Answer check) {}

    /** @param asked whether the buyer had been asked about the address */
    /** @param confirmDue when the receipt is confirmed by the clock; null where the shop collects the payment */
    record OrderShipped(
            String order,
            String carrier,
            String fee,
            int days,
            int secondsPerDay,
            Instant dueAt,
            @Nullable Instant confirmDue,
            String funds,
            Destination to,
            Flag flag,
            boolean noted,
            boolean asked) {}

    /** T4: the shipment was a wrong judgement. */
    record OrderInvalidated(
            String order, String carrier, String fee, String funds, Flag flag, boolean noted, boolean asked) {}

    /**
     * Beside {@link OrderShipped} and {@link OrderInvalidated}.
     *
     * @param grade what the choice of the carrier was worth
     * @param best the best offers first: carrier, fee, days
     * @param advisedFlag the flag the order called for
     * @param beforeHold whether it was shipped before the buyer wished
     */
    record ShippedSealed(
            String truth, String grade, Object best, Flag advisedFlag, boolean beforeHold, List<Answer> answers) {}

    /** A wrong turn: the order was not to be shipped so. */
    record ShippingBlocked(String order, String carrier, String reason, Flag flag, List<Ruling.Reason> reasons) {}

    record OrderVoided(String order, Flag flag, boolean noted, boolean asked) {}

    record OrderLost(String order, LostReason reason, Flag flag, boolean noted, boolean asked) {}

    /**
     * Beside {@link OrderVoided} and {@link OrderLost}.
     *
     * @param judgement CORRECT or WRONG; null when nobody judged
     */
    record ClosedSealed(String truth, @Nullable String judgement, Flag advisedFlag, List<Answer> answers) {}

    /** What had become of an order that comes here shipped; it is no work of this student. */
    record OrderTakenOver(
            String order,
            String carrier,
            int days,
            Instant shippedAt,
            @Nullable Instant signedAt,
            OrderBook.@Nullable SignedBy signedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant confirmDue) {}

    /** @param deadline until when it is to be shipped now */
    record DeadlineMoved(String order, Instant deadline) {}

    /** @param deadline until when it is to be shipped */
    record OrderPaid(String order, String amount, Instant deadline) {}

    /**
     * @param agreed whether buyer and shop had agreed on it
     * @param reasons of the rules that answered
     */
    record OrderClosed(String order, CloseReason reason, boolean agreed, Flag flag, List<Ruling.Reason> reasons) {}

    record ClosingRefused(String order, CloseReason reason, List<Ruling.Reason> reasons) {}

    /** @param by BUYER or SELLER */
    record OrderExtended(
            String order,
            int days,
            String by,
            int extensions,
            @Nullable Instant confirmDue) {}

    record ExtensionRefused(String order, int days, List<Ruling.Reason> reasons) {}

    /** @param confirmDue null while the clock is held */
    record ConfirmationMoved(String order, @Nullable Instant confirmDue) {}

    record OrderConfirmed(String order, String amount, String funds) {}

    record ParcelSigned(String order, OrderBook.SignedBy by) {}

    record ParcelRerouted(String order, Destination from, Destination to) {}

    record ReplacementSent(String order, String what, String carrier, String fee, String funds) {}

    /** @param fromFunds what of it the shop's funds bear; the rest was still with the marketplace */
    record RefundPaid(String order, String amount, String fromFunds, String funds) {}

    record MoneyPaidOut(String order, String amount, String reason, String funds) {}

    record PriceEdited(String order, String unitPriceBefore, String unitPrice, String postageBefore, String postage) {}

    record PaymentCollected(String order, String amount, String funds, List<Ruling.Reason> reasons) {}

    /** @param attempts how often this order's payment was asked for too early, this time included */
    record CollectionRefused(
            String order,
            String reason,
            int attempts,
            @Nullable Instant dueAt,
            List<Ruling.Reason> reasons) {}

    /** The parcel has come as far as this; with {@link Stage#DELIVERED} the payment may be collected. */
    record ParcelTracked(String order, Stage stage, int day) {}

    record HoldReached(String order) {}

    record NotesRead(String order, int notes) {}

    record NoteAdded(String order, String author, String text, String situation) {}

    record FlagChanged(String order, Flag from, Flag to, List<Ruling.Reason> reasons) {}

    record FlagRefused(String order, Flag from, Flag to, String reason, List<Ruling.Reason> reasons) {}

    /** @param orders all orders of the trade, which share the address */
    record AddressQuestionSent(String order, List<String> orders) {}

    /** @param changed whether the buyer gave another address than the one on the order */
    record AddressAnswered(String order, List<String> orders, boolean changed, Destination address) {}

    record AddressChanged(String order, AddressScope scope, List<String> orders, Destination from, Destination to) {}

    record AddressChangePending(String order, Destination to) {}

    record AddressChangeDropped(String order, Destination to, List<Ruling.Reason> reasons) {}

    record AddressChangeRefused(
            String order, AddressScope scope, Destination to, String reason, List<Ruling.Reason> reasons) {}
}
