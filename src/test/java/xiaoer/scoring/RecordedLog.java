package xiaoer.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import xiaoer.aftersales.events.ClaimEvents.ClaimClosed;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurned;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurnedSealed;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.desk.events.Channel;
import xiaoer.desk.events.ConsultEvents.ConsultClosed;
import xiaoer.desk.events.ConsultEvents.ConsultClosedSealed;
import xiaoer.desk.events.ConsultEvents.CustomerArrived;
import xiaoer.desk.events.ConsultEvents.CustomerArrivedSealed;
import xiaoer.desk.events.ConsultEvents.PromiseMade;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.desk.events.ConsultEvents.ReplySentSealed;
import xiaoer.desk.events.ConsultsPlanned;
import xiaoer.desk.events.ConsultsPlanned.PlannedConsult;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.desk.events.Stage;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStarted;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;
import xiaoer.shop.events.Astray;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderEvents.AddressQuestionSent;
import xiaoer.shop.events.OrderEvents.Answer;
import xiaoer.shop.events.OrderEvents.ClosedSealed;
import xiaoer.shop.events.OrderEvents.CollectionRefused;
import xiaoer.shop.events.OrderEvents.NoteAdded;
import xiaoer.shop.events.OrderEvents.OrderInvalidated;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.OrderTakenOver;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.ParcelAstray;
import xiaoer.shop.events.OrderEvents.PaymentCollected;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.shop.events.OrderPlan;
import xiaoer.shop.events.OrderPlan.Coming;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.Wish;

/**
 * A shift's log written down by hand, with the events of the order desk in their own words. Its plan is made of the
 * orders that are placed, and of those that are said to come.
 */
final class RecordedLog {

    static final Instant EPOCH = Instant.parse("2015-07-17T08:15:00Z");

    static final Destination HOME = new Destination("张玉凤", "西宁市", "黄河路街道23号", "810000", "13800000000");

    private static final Duration DEADLINE = Duration.ofSeconds(600);
    private static final int SECONDS_PER_DAY = 60;
    private static final Answer FICTITIOUS = answer(
            "FICTITIOUS",
            new Ruling.Reason("address-03", LocalizedText.of("邮编是北京的。", "The postcode is Beijing's."), ""));

    private static final Instant PLANNED_END = EPOCH.plusSeconds(1800);

    private final List<LogEvent> events = new ArrayList<>();
    private final List<Coming> plan = new ArrayList<>();
    private final List<PlannedConsult> customers = new ArrayList<>();
    private final Set<String> uncollectable = new HashSet<>();
    private Instant now = EPOCH;

    /** Something that no sheet counts. */
    record ClockPaused() {}

    RecordedLog() {
        event(new ShiftStarted("order-basics", 1, 1, "textbook", SECONDS_PER_DAY, Mode.PRACTICE, PLANNED_END), null);
    }

    RecordedLog at(int seconds) {
        now = EPOCH.plusSeconds(seconds);
        return this;
    }

    RecordedLog genuine(String... orders) {
        for (String order : orders) {
            wished(order, Wish.NONE, false);
        }
        return this;
    }

    RecordedLog fake(String... orders) {
        for (String order : orders) {
            placed(
                    order,
                    Wish.NONE,
                    Payment.PAID,
                    new OrderPlacedSealed("FICTITIOUS", false, List.of("POSTCODE"), FICTITIOUS, order));
        }
        return this;
    }

    RecordedLog unpaid(String order) {
        return placed(order, Wish.NONE, Payment.UNPAID, genuine(order, false));
    }

    /** A genuine order with a wish. */
    RecordedLog wished(String order, Wish wish, boolean incomplete) {
        return placed(order, wish, Payment.PAID, genuine(order, incomplete));
    }

    private static OrderPlacedSealed genuine(String order, boolean incomplete) {
        return new OrderPlacedSealed(
                "GENUINE", incomplete, List.of(), answer(incomplete ? "NEEDS_CONFIRM" : "GENUINE"), order);
    }

    /** An order of the plan that does not come as long as the log goes on. */
    RecordedLog coming(String order, boolean genuine) {
        Instant deadline = now.plus(DEADLINE);
        plan.add(new Coming(order, now, genuine, deadline, !deadline.isAfter(PLANNED_END), genuine, false));
        return this;
    }

    /** Nobody could collect the payments of these orders in time. */
    RecordedLog notCollectable(String... orders) {
        uncollectable.addAll(List.of(orders));
        return this;
    }

    private RecordedLog placed(String order, Wish wish, Payment payment, OrderPlacedSealed sealed) {
        coming(order, sealed.truth().equals("GENUINE"));
        OrderPlaced placed = new OrderPlaced(
                order,
                order,
                1,
                OrderSource.SYSTEM,
                "dress",
                1,
                "550.00",
                "buyer",
                HOME,
                wish,
                now,
                payment,
                "0.00",
                now.plus(DEADLINE));
        return event(placed, sealed);
    }

    /** The order came here shipped, so no plan had it to be done. */
    RecordedLog takenOver(String order) {
        plan.removeIf(coming -> coming.id().equals(order));
        return event(new OrderTakenOver(order, "YTO", 3, EPOCH, null, null, null, null), null);
    }

    RecordedLog shipped(String order, String carrier, int days, String grade) {
        return shipped(order, carrier, days, null, shipping(grade, Flag.NONE, false));
    }

    /** @param confirmDue null where the shop collects the payment */
    RecordedLog shipped(String order, String carrier, int days, @Nullable Instant confirmDue, ShippedSealed sealed) {
        Instant dueAt = now.plusSeconds((long) days * SECONDS_PER_DAY);
        OrderShipped shipped = new OrderShipped(
                order,
                carrier,
                "596.00",
                days,
                SECONDS_PER_DAY,
                dueAt,
                confirmDue,
                "1000.00",
                HOME,
                Flag.NONE,
                false,
                false,
                null);
        return event(shipped, sealed);
    }

    static ShippedSealed shipping(String grade, Flag advised, boolean beforeHold) {
        List<Map<String, Object>> best = List.of(Map.of("carrier", "YTO", "fee", "596.00", "days", 3));
        return new ShippedSealed("GENUINE", grade, best, advised, beforeHold, List.of());
    }

    RecordedLog shippedFake(String order) {
        return event(
                new OrderInvalidated(order, "YTO", "0.00", "1000.00", Flag.NONE, false, false),
                new ShippedSealed("FICTITIOUS", "OPTIMAL", List.of(), Flag.NONE, false, List.of()));
    }

    RecordedLog voided(String order) {
        return event(new OrderVoided(order, Flag.NONE, false, false), closing());
    }

    RecordedLog lost(String order) {
        return lost(order, LostReason.SHIP_TIMEOUT);
    }

    RecordedLog lost(String order, LostReason reason) {
        return event(new OrderLost(order, reason, Flag.NONE, false, false), closing());
    }

    /** Its address has found nobody, and it comes back. */
    RecordedLog returned(String order, String bearer) {
        return event(new ParcelAstray(order, Astray.RETURNED, bearer, null, "0.00", "1000.00", List.of()), null)
                .lost(order, LostReason.RETURNED);
    }

    private static ClosedSealed closing() {
        return new ClosedSealed("GENUINE", null, Flag.NONE, List.of());
    }

    RecordedLog collected(String order) {
        return event(new PaymentCollected(order, "550.00", "1000.00", List.of()), null);
    }

    RecordedLog tooEarly(String order) {
        return refusedToCollect(order, "TOO_EARLY");
    }

    RecordedLog refusedToCollect(String order, String reason) {
        return event(new CollectionRefused(order, reason, 1, null, List.of()), null);
    }

    RecordedLog asked(String order) {
        return event(new AddressQuestionSent(order, List.of(order)), null);
    }

    RecordedLog noted(String order) {
        return event(new NoteAdded(order, "student", "先联系买家", "PLACED"), null);
    }

    /** A customer of the plan, by whose name the conversation is known. */
    RecordedLog customer(String planned, Stage stage, int turns, boolean deal) {
        customers.add(new PlannedConsult(planned, LocalizedText.NONE, stage, now, turns, deal));
        return this;
    }

    RecordedLog arrives(int consult, String planned) {
        return event(
                new CustomerArrived(consult, "buyer", Stage.PRE, Channel.SHOP_CHAT, "dress", null),
                new CustomerArrivedSealed(planned, LocalizedText.NONE));
    }

    RecordedLog replies(int consult, Quality grade, int seconds, int satisfaction) {
        return event(
                new ReplySent(consult, LocalizedText.NONE, "A", seconds),
                new ReplySentSealed(
                        "turn",
                        "answer",
                        grade,
                        grade.compareTo(Quality.GOOD) <= 0,
                        List.of(),
                        LocalizedText.NONE,
                        LocalizedText.NONE,
                        satisfaction));
    }

    RecordedLog promises(int consult, Promise promise) {
        return event(new PromiseMade(consult, promise, true), null);
    }

    RecordedLog closes(int consult, Ending ending, @Nullable String order, int satisfaction) {
        return event(new ConsultClosed(consult, ending, order, EPOCH), new ConsultClosedSealed(satisfaction));
    }

    /** The order of a deal, due ten minutes later. */
    RecordedLog sold(String order) {
        return event(
                new OrderPlaced(
                        order,
                        order,
                        1,
                        OrderSource.SERVICE,
                        "dress",
                        1,
                        "550.00",
                        "buyer",
                        HOME,
                        Wish.NONE,
                        now,
                        Payment.PAID,
                        "0.00",
                        now.plus(DEADLINE)),
                genuine(order, false));
    }

    RecordedLog shippedAs(String order, String carrier, int days, boolean noted, Flag flag, Flag advised) {
        return event(
                new OrderShipped(
                        order,
                        carrier,
                        "12.00",
                        days,
                        SECONDS_PER_DAY,
                        now.plusSeconds((long) days * SECONDS_PER_DAY),
                        null,
                        "1000.00",
                        HOME,
                        flag,
                        noted,
                        false,
                        null),
                shipping("OPTIMAL", advised, false));
    }

    RecordedLog claim(int claim, ClaimKind kind) {
        return event(
                new ClaimOpened(claim, "A", kind, "OTHER", true, "550.00", List.of(), LocalizedText.NONE, "buyer", 0),
                null);
    }

    RecordedLog turned(int claim, String... codes) {
        for (String code : codes) {
            event(new ClaimTurned(claim), new ClaimTurnedSealed("process", "answer", code, ""));
        }
        return this;
    }

    RecordedLog claimClosed(int... claims) {
        for (int claim : claims) {
            event(new ClaimClosed(claim, "A", "SUCCESS", EPOCH), null);
        }
        return this;
    }

    /** Lets the log reach the present instant. */
    RecordedLog paused() {
        return event(new ClockPaused(), null);
    }

    RecordedLog endedBy(String reason) {
        return event(new ShiftEnded(reason), null);
    }

    RecordedLog event(Record data, @Nullable Record sealed) {
        events.add(new LogEvent(
                events.size() + 1,
                now,
                data.getClass().getSimpleName(),
                json(data),
                json(sealed == null ? Map.of() : sealed),
                "salt",
                "sealedHash",
                "hash"));
        return this;
    }

    private static Answer answer(String outcome, Ruling.Reason... reasons) {
        return new Answer("address-check", outcome, List.of(reasons));
    }

    private static JsonNode json(Object value) {
        return CanonicalJson.tree(value);
    }

    List<LogEvent> events() {
        List<Coming> coming = plan.stream()
                .map(order -> new Coming(
                        order.id(),
                        order.at(),
                        order.genuine(),
                        order.deadline(),
                        order.due(),
                        order.collectable() && !uncollectable.contains(order.id()),
                        order.loses()))
                .toList();
        return eventsOf(new ShiftStartedSealed(
                42,
                Map.of(
                        "OrderPlan",
                        CanonicalJson.tree(new OrderPlan(coming)),
                        "ConsultsPlanned",
                        CanonicalJson.tree(new ConsultsPlanned(customers)))));
    }

    /** The log of a shift that began when there were no plans. */
    List<LogEvent> eventsWithoutPlan() {
        return eventsOf(new ShiftStartedSealed(42, null));
    }

    private List<LogEvent> eventsOf(ShiftStartedSealed start) {
        LogEvent first = events.get(0);
        List<LogEvent> whole = new ArrayList<>(events);
        whole.set(
                0,
                new LogEvent(
                        first.seq(),
                        first.at(),
                        first.type(),
                        first.data(),
                        json(start),
                        "salt",
                        "sealedHash",
                        "hash"));
        return whole;
    }
}
