package xiaoer.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import xiaoer.shift.LogEvent;
import xiaoer.shop.facts.SheetOrder;

/** What the log tells of one order, event by event. */
final class OrderTally {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JsonNode placed;
    private final JsonNode truth;
    private final JsonNode wish;

    private String status = "PLACED";
    private boolean unpaid;
    private Instant deadline;
    private long lastSeq;
    private boolean shipped;

    /** Null before the shipping, and where the money comes by itself. */
    private @Nullable Instant collectableAt;

    private int earlyAttempts;
    private String carrier = "";
    private int days;
    private JsonNode choice;
    private boolean asked;
    private boolean noted;
    private String flag = "NONE";

    /** Null as long as nobody had to judge the flag. */
    private @Nullable String advisedFlag;

    OrderTally(LogEvent placed, JsonNode truth) {
        this.placed = placed.data();
        this.truth = truth;
        this.wish = placed.data().path("wish");
        this.choice = truth.path("none");
        this.lastSeq = placed.seq();
        this.unpaid = placed.data().path("payment").asString("").equals("UNPAID");
        this.deadline = Instant.parse(placed.data().path("deadline").asString());
    }

    /** The buyer has paid, or the time for the shipping began anew. */
    void waitsToBeShipped(LogEvent event) {
        unpaid = false;
        deadline = Instant.parse(event.data().path("deadline").asString());
    }

    void shipped(LogEvent event, JsonNode sealed) {
        decided(event, sealed, "SHIPPED");
        handedOver(event, sealed);
        days = event.data().path("days").asInt(0);
        boolean buyerConfirms = event.data().path("confirmDue").isString();
        collectableAt =
                buyerConfirms ? null : Instant.parse(event.data().path("dueAt").asString());
    }

    void invalidated(LogEvent event, JsonNode sealed) {
        decided(event, sealed, "INVALID");
        handedOver(event, sealed);
    }

    /** Voided, or not shipped in time: nobody handed it to a carrier. */
    void closed(LogEvent event, JsonNode sealed, String newStatus) {
        decided(event, sealed, newStatus);
    }

    /** The carrier lost the parcel: how the order was shipped stays as it was judged then. */
    void lostUnderway(LogEvent event) {
        status = "LOST";
        lastSeq = event.seq();
    }

    void collected(LogEvent event) {
        status = "COMPLETED";
        lastSeq = event.seq();
    }

    void askedTooEarly(LogEvent event) {
        earlyAttempts++;
        lastSeq = event.seq();
    }

    void asked() {
        asked |= isOpen();
    }

    void noted() {
        noted |= isOpen();
    }

    void flagged(String newFlag) {
        flag = isOpen() ? newFlag : flag;
    }

    /** What is written or asked after an order was decided comes too late to count. */
    private boolean isOpen() {
        return status.equals("PLACED");
    }

    boolean wasShipped() {
        return shipped;
    }

    long lastSeq() {
        return lastSeq;
    }

    private void decided(LogEvent event, JsonNode sealed, String newStatus) {
        status = newStatus;
        lastSeq = event.seq();
        asked = event.data().path("asked").asBoolean(asked);
        noted = event.data().path("noted").asBoolean(noted);
        flag = event.data().path("flag").asString(flag);
        advisedFlag = sealed.path("advisedFlag").asString(flag);
    }

    private void handedOver(LogEvent event, JsonNode sealed) {
        shipped = true;
        carrier = event.data().path("carrier").asString("");
        choice = sealed;
    }

    /**
     * The order as the sheet looks at it.
     *
     * @param now the instant of the log's last event
     * @param handedIn whether the student ended the shift, so that what was left undone counts
     */
    SheetOrder at(Instant now, boolean handedIn) {
        boolean genuine = truth.path("truth").asString("").equals("GENUINE");
        boolean decided = !isOpen() || !unpaid && (handedIn || now.isAfter(deadline));
        boolean collectable = collectableAt != null
                && (status.equals("COMPLETED") || status.equals("SHIPPED") && !now.isBefore(collectableAt));
        JsonNode best = choice.path("best").path(0);
        String holdUntil = wish.path("holdUntil").asString("");
        return new SheetOrder(
                placed.path("order").asString(),
                genuine,
                status,
                decided,
                shipped,
                collectable,
                earlyAttempts,
                carrier,
                days,
                choice.path("grade").asString(""),
                best.path("carrier").asString(best.path("about").path(0).asString("")),
                new BigDecimal(best.path("fee").asString("0")),
                best.path("days").asInt(0),
                genuine ? "" : defect("zh"),
                genuine ? "" : defect("en"),
                truth.path("incomplete").asBoolean(false),
                asked,
                wish.path("carrier").asString(""),
                wish.path("withinDays").asInt(0),
                holdUntil.isEmpty() ? "" : MINUTE.format(Instant.parse(holdUntil)),
                choice.path("beforeHold").asBoolean(false),
                wish.path("gift").asBoolean(false),
                noted,
                flag,
                advisedFlag == null ? flag : advisedFlag);
    }

    /** The sentences that say what gives a fictitious address away; none when the checks saw nothing. */
    private String defect(String language) {
        JsonNode check = truth.path("check");
        if (check.path("outcome").asString("").equals("GENUINE")) {
            return "";
        }
        return check.path("reasons")
                .valueStream()
                .map(reason -> reason.path("sentence"))
                .map(sentence ->
                        sentence.path(language).asString(sentence.path("zh").asString("")))
                .collect(Collectors.joining(language.equals("zh") ? "" : " "));
    }
}
