package xiaoer.shop.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;

/**
 * What the order desk writes into a shift's log: the simple name of a record is the type of its event, money is text in
 * yuan. The records named {@code …Sealed} lie beside the data of their event and open when the shift has ended.
 */
public final class OrderEvents {

    private OrderEvents() {}

    /** What a decision answered, and by which rules: a guard's answer is history. */
    public record Answer(String decision, String outcome, List<Ruling.Reason> reasons) {

        public static Answer of(Ruling ruling) {
            return new Answer(ruling.decision(), ruling.outcome(), ruling.reasons());
        }
    }

    /**
     * @param trade number of the trade's first order, by which its orders are found together
     * @param placedAt before the event when the order comes with a history
     * @param deadline until when it is to be shipped, or first to be paid
     */
    public record OrderPlaced(
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
     * @param planned by which the shift's plan knows the order; null when nobody planned it
     * @param check what the address shows, with the sentences that explain it
     */
    public record OrderPlacedSealed(
            String truth,
            boolean incomplete,
            List<String> defects,
            Answer check,
            @Nullable String planned) {}

    /**
     * @param confirmDue when the receipt is confirmed by the clock; null where the shop collects the payment
     * @param asked whether the buyer had been asked about the address
     * @param waybill the carrier's number for it; null in a log from before there were any
     */
    public record OrderShipped(
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
            boolean asked,
            @Nullable String waybill) {}

    /** T4: the shipment was a wrong judgement. */
    public record OrderInvalidated(
            String order, String carrier, String fee, String funds, Flag flag, boolean noted, boolean asked) {}

    /**
     * Beside {@link OrderShipped} and {@link OrderInvalidated}.
     *
     * @param grade what the choice of the carrier was worth
     * @param best the best offers first: carrier, fee, days
     * @param advisedFlag the flag the order called for
     * @param beforeHold whether it was shipped before the buyer wished
     */
    public record ShippedSealed(
            String truth,
            String grade,
            List<Map<String, Object>> best,
            Flag advisedFlag,
            boolean beforeHold,
            List<Answer> answers) {}

    /** A wrong turn: the order was not to be shipped so. */
    public record ShippingBlocked(
            String order, String carrier, String reason, Flag flag, List<Ruling.Reason> reasons) {}

    public record OrderVoided(String order, Flag flag, boolean noted, boolean asked) {}

    public record OrderLost(String order, LostReason reason, Flag flag, boolean noted, boolean asked) {}

    /**
     * Beside {@link OrderVoided} and {@link OrderLost}.
     *
     * @param judgement CORRECT or WRONG; null when nobody judged
     */
    public record ClosedSealed(String truth, @Nullable String judgement, Flag advisedFlag, List<Answer> answers) {}

    /** What had become of an order that comes here shipped; it is no work of this student. */
    public record OrderTakenOver(
            String order,
            String carrier,
            int days,
            Instant shippedAt,
            @Nullable Instant signedAt,
            @Nullable SignedBy signedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant confirmDue) {}

    /** @param deadline until when it is to be shipped now */
    public record DeadlineMoved(String order, Instant deadline) {}

    /** @param deadline until when it is to be shipped */
    public record OrderPaid(String order, String amount, Instant deadline) {}

    /**
     * @param agreed whether buyer and shop had agreed on it
     * @param reasons of the rules that answered
     */
    public record OrderClosed(
            String order, CloseReason reason, boolean agreed, Flag flag, List<Ruling.Reason> reasons) {}

    public record ClosingRefused(String order, CloseReason reason, List<Ruling.Reason> reasons) {}

    /** @param by BUYER or SELLER */
    public record OrderExtended(
            String order,
            int days,
            String by,
            int extensions,
            @Nullable Instant confirmDue) {}

    public record ExtensionRefused(String order, int days, List<Ruling.Reason> reasons) {}

    /** The clock of the receipt stands, so nothing is due. */
    public record ConfirmationHeld(String order, @Nullable Instant confirmDue) {}

    public record ConfirmationResumed(
            String order, @Nullable Instant confirmDue) {}

    public record OrderConfirmed(String order, String amount, String funds) {}

    public record ParcelSigned(String order, SignedBy by) {}

    public record ParcelRerouted(String order, Destination from, Destination to) {}

    public record ReplacementSent(String order, String what, String carrier, String fee, String funds) {}

    /** @param fromFunds what of it the shop's funds bear; the rest was still with the marketplace */
    public record RefundPaid(String order, String amount, String fromFunds, String funds) {}

    public record MoneyPaidOut(String order, String amount, String reason, String funds) {}

    public record PriceEdited(
            String order, String unitPriceBefore, String unitPrice, String postageBefore, String postage) {}

    public record PaymentCollected(String order, String amount, String funds, List<Ruling.Reason> reasons) {}

    /** @param attempts how often this order's payment was asked for too early, this time included */
    public record CollectionRefused(
            String order,
            String reason,
            int attempts,
            @Nullable Instant dueAt,
            List<Ruling.Reason> reasons) {}

    /** The parcel has come as far as this; with {@link ParcelStage#DELIVERED} the payment may be collected. */
    public record ParcelTracked(String order, ParcelStage stage, int day) {}

    public record HoldReached(String order) {}

    public record NotesRead(String order, int notes) {}

    public record NoteAdded(String order, String author, String text, String situation) {}

    public record FlagChanged(String order, Flag from, Flag to, List<Ruling.Reason> reasons) {}

    /** @param advisedFlag the flag the order called for */
    public record FlagChangedSealed(Flag advisedFlag) {}

    public record FlagRefused(String order, Flag from, Flag to, String reason, List<Ruling.Reason> reasons) {}

    /** @param orders all orders of the trade, which share the address */
    public record AddressQuestionSent(String order, List<String> orders) {}

    /** @param changed whether the buyer gave another address than the one on the order */
    public record AddressAnswered(String order, List<String> orders, boolean changed, Destination address) {}

    /** @param orders all orders of the trade, which the answer concerns */
    public record WishQuestionSent(String order, List<String> orders) {}

    /** @param carrier code of the carrier the buyer asks for from now on; null when any will do */
    public record WishAnswered(
            String order, List<String> orders, @Nullable String carrier) {}

    /**
     * Something said in the talk with the buyer.
     *
     * @param author who says it: the student, the buyer's nick; empty for what the program tells
     * @param words per language
     */
    public record OrderMessage(String order, Speaker from, String author, LocalizedText words) {}

    /**
     * Beside what a buyer says.
     *
     * @param voice in which the buyer speaks
     * @param outcome how the buyer takes it
     * @param satisfaction how fairly the buyer feels treated so far, 0 to 100
     */
    public record OrderMessageSealed(String voice, String outcome, int satisfaction) {}

    /** The buyer was told of the shipment. */
    public record ShipmentTold(String order, String carrier, String waybill) {}

    /** What has been looked at before the shipping, this time and earlier. */
    public record PackingChecked(String order, boolean goods, boolean packing, boolean data) {}

    /** The carrier's receipt of the parcel was put by. */
    public record ReceiptKept(String order, String waybill) {}

    /**
     * An address that finds nobody has caught up with its parcel.
     *
     * @param bearer SELLER or BUYER
     * @param dueAt when it arrives now; null when it does not
     * @param cost yuan that the shop bears for it
     * @param reasons why, by the rules
     */
    public record ParcelAstray(
            String order,
            Astray what,
            String bearer,
            @Nullable Instant dueAt,
            String cost,
            String funds,
            List<Ruling.Reason> reasons) {}

    /**
     * The buyer speaks up about a shipment that was not looked after.
     *
     * @param what UNTOLD, PIECE_MISSING or DAMAGED
     * @param bearer SELLER or CARRIER; empty where there is nothing to bear
     */
    public record ShipmentComplained(String order, String what, String bearer, List<Ruling.Reason> reasons) {}

    public record AddressChanged(
            String order, AddressScope scope, List<String> orders, Destination from, Destination to) {}

    public record AddressChangePending(String order, Destination to) {}

    public record AddressChangeDropped(String order, Destination to, List<Ruling.Reason> reasons) {}

    public record AddressChangeRefused(
            String order, AddressScope scope, Destination to, String reason, List<Ruling.Reason> reasons) {}
}
