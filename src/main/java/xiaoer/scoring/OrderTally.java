package xiaoer.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderEvents.ClosedSealed;
import xiaoer.shop.events.OrderEvents.OrderInvalidated;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.ParcelAstray;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.shop.events.Payment;
import xiaoer.shop.facts.SheetOrder;

/** What the log tells of one order, event by event. */
final class OrderTally {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final String PLACED = "PLACED";

    private final OrderPlaced placed;
    private final @Nullable OrderPlacedSealed truth;

    private String status = PLACED;
    private boolean unpaid;
    private boolean putOff;
    private Instant deadline;
    private long lastSeq;
    private boolean shipped;

    /** Null before the shipping, and where the money comes by itself. */
    private @Nullable Instant collectableAt;

    private int earlyAttempts;
    private String carrier = "";
    private int days;
    private @Nullable ShippedSealed choice;
    private @Nullable String wished;
    private boolean asked;
    private boolean noted;
    private Flag flag = Flag.NONE;

    /** Who answers for an address that found nobody; empty when it found the buyer. */
    private String liable = "";

    /** What the buyer complained of last about the shipment; empty when of nothing. */
    private String complaint = "";

    /** Null as long as nobody had to judge the flag. */
    private @Nullable Flag advisedFlag;

    OrderTally(long seq, OrderPlaced placed, @Nullable OrderPlacedSealed truth) {
        this.placed = placed;
        this.truth = truth;
        this.lastSeq = seq;
        this.unpaid = placed.payment() == Payment.UNPAID;
        this.deadline = placed.deadline();
    }

    /** The buyer has paid: from then on it waits to be shipped. */
    void paid(Instant newDeadline) {
        unpaid = false;
        deadline = newDeadline;
    }

    /** Somebody asked for the money back, so the time for the shipping began anew. */
    void putOff(Instant newDeadline) {
        putOff = true;
        deadline = newDeadline;
    }

    void shipped(long seq, OrderShipped event, @Nullable ShippedSealed sealed) {
        handedOver(seq, "SHIPPED", event.carrier(), sealed);
        left(event.flag(), event.noted(), event.asked());
        days = event.days();
        collectableAt = event.confirmDue() == null ? event.dueAt() : null;
    }

    void invalidated(long seq, OrderInvalidated event, @Nullable ShippedSealed sealed) {
        handedOver(seq, "INVALID", event.carrier(), sealed);
        left(event.flag(), event.noted(), event.asked());
    }

    void voided(long seq, OrderVoided event, @Nullable ClosedSealed sealed) {
        moved(seq, "VOIDED");
        left(event.flag(), event.noted(), event.asked());
        advisedFlag = sealed == null ? null : sealed.advisedFlag();
    }

    /** Not shipped in time, or lost by the carrier: then how it was shipped stays as it was judged. */
    void lost(long seq, OrderLost event, @Nullable ClosedSealed sealed) {
        moved(seq, "LOST");
        if (!shipped) {
            left(event.flag(), event.noted(), event.asked());
            advisedFlag = sealed == null ? null : sealed.advisedFlag();
        }
    }

    /** Closed without the buyer's consent, which leaves it undone. */
    void closed(long seq) {
        moved(seq, "CLOSED");
    }

    void collected(long seq) {
        moved(seq, "COMPLETED");
    }

    void askedTooEarly(long seq) {
        earlyAttempts++;
        lastSeq = seq;
    }

    /** What the buyer answered when asked; asked too late it changes nothing. */
    void wished(@Nullable String wishedCarrier) {
        wished = isOpen() ? wishedCarrier : wished;
    }

    /** Its address has found nobody. */
    void astray(long seq, ParcelAstray event) {
        liable = event.bearer();
        lastSeq = seq;
        if (collectableAt != null && event.dueAt() != null) {
            collectableAt = event.dueAt();
        }
    }

    void complained(String what) {
        complaint = what;
    }

    void asked() {
        asked |= isOpen();
    }

    void noted() {
        noted |= isOpen();
    }

    void flagged(Flag newFlag) {
        flag = isOpen() ? newFlag : flag;
    }

    long lastSeq() {
        return lastSeq;
    }

    private void moved(long seq, String newStatus) {
        status = newStatus;
        lastSeq = seq;
    }

    private void handedOver(long seq, String newStatus, String chosen, @Nullable ShippedSealed sealed) {
        moved(seq, newStatus);
        shipped = true;
        carrier = chosen;
        choice = sealed;
        advisedFlag = sealed == null ? null : sealed.advisedFlag();
    }

    /** How the order stood when it was decided. */
    private void left(Flag withFlag, boolean withNote, boolean withAnswer) {
        flag = withFlag;
        noted = withNote;
        asked = withAnswer;
    }

    /** By which the shift's plan knows it; empty when nobody planned it. */
    String planned() {
        return truth == null ? "" : Objects.requireNonNullElse(truth.planned(), "");
    }

    /** Whether it was put off, and need not be shipped by that instant. */
    boolean isPutOffBeyond(Instant end) {
        return putOff && isOpen() && deadline.isAfter(end);
    }

    boolean isGenuine() {
        return truth != null && truth.truth().equals("GENUINE");
    }

    /** What is written or asked after an order was decided comes too late to count. */
    boolean isOpen() {
        return status.equals(PLACED);
    }

    /** Whether it waits to be shipped and should have been by that instant. */
    boolean isOverdue(Instant at) {
        return !unpaid && at.isAfter(deadline);
    }

    boolean isUnpaid() {
        return unpaid;
    }

    boolean isShipped() {
        return shipped;
    }

    /** Under the strict switch too poor a carrier makes a genuine order invalid. */
    boolean isVoidShipment() {
        return isGenuine() && status.equals("INVALID");
    }

    /** Whether its payment was, or could have been, collected by that instant. */
    boolean hasArrived(Instant at) {
        return collectableAt != null
                && (status.equals("COMPLETED") || status.equals("SHIPPED") && !at.isBefore(collectableAt));
    }

    /** The order as a sheet looks at it, which says what counts as decided, as shipped and as to be collected. */
    SheetOrder sheet(boolean decided, boolean countsAsShipped, boolean collectable, boolean arrived) {
        boolean genuine = isGenuine();
        Map<String, Object> best = choice == null || choice.best().isEmpty()
                ? Map.of()
                : choice.best().get(0);
        Instant holdUntil = placed.wish().holdUntil();
        return new SheetOrder(
                placed.order(),
                genuine,
                status,
                decided,
                countsAsShipped,
                collectable,
                arrived,
                earlyAttempts,
                carrier,
                days,
                choice == null ? "" : choice.grade(),
                text(best, "carrier"),
                new BigDecimal(best.containsKey("fee") ? text(best, "fee") : "0"),
                best.get("days") instanceof Number number ? number.intValue() : 0,
                genuine ? "" : defect(LocalizedText.CHINESE),
                genuine ? "" : defect(LocalizedText.ENGLISH),
                truth != null && truth.incomplete(),
                asked,
                Objects.requireNonNullElse(
                        wished, Objects.requireNonNullElse(placed.wish().carrier(), "")),
                placed.wish().withinDays(),
                holdUntil == null ? "" : MINUTE.format(holdUntil),
                choice != null && choice.beforeHold(),
                placed.wish().gift(),
                noted,
                flag.name(),
                (advisedFlag == null ? flag : advisedFlag).name(),
                liable,
                complaint);
    }

    private static String text(Map<String, Object> offer, String member) {
        return Objects.toString(offer.get(member), "");
    }

    /** The sentences that say what gives a fictitious address away; none when the checks saw nothing. */
    private String defect(String language) {
        if (truth == null || truth.check().outcome().equals("GENUINE")) {
            return "";
        }
        return LocalizedText.joined(
                truth.check().reasons().stream().map(Ruling.Reason::sentence).toList(), language);
    }
}
