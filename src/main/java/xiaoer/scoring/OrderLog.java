package xiaoer.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStarted;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;
import xiaoer.shop.events.OrderEvents.AddressQuestionSent;
import xiaoer.shop.events.OrderEvents.ClosedSealed;
import xiaoer.shop.events.OrderEvents.CollectionRefused;
import xiaoer.shop.events.OrderEvents.DeadlineMoved;
import xiaoer.shop.events.OrderEvents.FlagChanged;
import xiaoer.shop.events.OrderEvents.NoteAdded;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderEvents.OrderConfirmed;
import xiaoer.shop.events.OrderEvents.OrderInvalidated;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPaid;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.PaymentCollected;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.shop.events.OrderPlan;
import xiaoer.shop.events.OrderPlan.Coming;
import xiaoer.shop.facts.SheetCounts;
import xiaoer.shop.facts.SheetOrder;

/** A shift's log, folded into what the sheet of the order desk counts (handbook §5.3). It knows nothing but the log. */
final class OrderLog {

    /** By number, in the order of their arrival. */
    private final Map<String, OrderTally> orders = new LinkedHashMap<>();

    /** What there is to do within the planned length, by the plan's name for it. */
    private final Map<String, Coming> due = new LinkedHashMap<>();

    /** All that the plan knows of, due or not. */
    private final Set<String> planned = new HashSet<>();

    private boolean hasPlan;
    private Instant start = Instant.MIN;
    private Instant plannedEnd = Instant.MIN;
    private Instant now = Instant.MIN;
    private long lastSeq;
    private boolean ended;

    static OrderLog of(List<LogEvent> log) {
        OrderLog orderLog = new OrderLog();
        EventSwitch cases = orderLog.cases();
        for (LogEvent event : log) {
            orderLog.now = event.at();
            orderLog.lastSeq = event.seq();
            cases.accept(event);
        }
        return orderLog;
    }

    private EventSwitch cases() {
        return new EventSwitch()
                .on(ShiftStarted.class, this::begin)
                .on(
                        OrderPlaced.class,
                        (event, placed) -> orders.put(
                                placed.order(),
                                new OrderTally(event.seq(), placed, event.sealedAs(OrderPlacedSealed.class))))
                .on(
                        OrderClosed.class,
                        (event, closed) -> tally(closed.order(), tally -> {
                            // What both sides agreed to close is no longer to be done; the rest is left undone.
                            if (closed.agreed()) {
                                due.remove(tally.planned());
                            } else {
                                tally.closed(event.seq());
                            }
                        }))
                .on(OrderPaid.class, paid -> tally(paid.order(), tally -> tally.paid(paid.deadline())))
                .on(DeadlineMoved.class, moved -> tally(moved.order(), tally -> tally.putOff(moved.deadline())))
                .on(
                        OrderShipped.class,
                        (event, shipped) -> tally(
                                shipped.order(),
                                tally -> tally.shipped(event.seq(), shipped, event.sealedAs(ShippedSealed.class))))
                .on(
                        OrderInvalidated.class,
                        (event, invalid) -> tally(
                                invalid.order(),
                                tally -> tally.invalidated(event.seq(), invalid, event.sealedAs(ShippedSealed.class))))
                .on(
                        OrderVoided.class,
                        (event, voided) -> tally(
                                voided.order(),
                                tally -> tally.voided(event.seq(), voided, event.sealedAs(ClosedSealed.class))))
                .on(
                        OrderLost.class,
                        (event, lost) -> tally(
                                lost.order(),
                                tally -> tally.lost(event.seq(), lost, event.sealedAs(ClosedSealed.class))))
                .on(PaymentCollected.class, (event, paid) -> tally(paid.order(), tally -> tally.collected(event.seq())))
                .on(OrderConfirmed.class, (event, paid) -> tally(paid.order(), tally -> tally.collected(event.seq())))
                .on(CollectionRefused.class, (event, refused) -> {
                    if (refused.reason().equals("TOO_EARLY")) {
                        tally(refused.order(), tally -> tally.askedTooEarly(event.seq()));
                    }
                })
                .on(AddressQuestionSent.class, sent -> sent.orders().forEach(asked -> tally(asked, OrderTally::asked)))
                .on(NoteAdded.class, added -> tally(added.order(), OrderTally::noted))
                .on(FlagChanged.class, changed -> tally(changed.order(), tally -> tally.flagged(changed.to())))
                .on(ShiftEnded.class, end -> ended = true);
    }

    private void begin(LogEvent event, ShiftStarted started) {
        start = event.at();
        plannedEnd = started.plannedEnd();
        ShiftStartedSealed sealed = event.sealedAs(ShiftStartedSealed.class);
        Optional<OrderPlan> plan = sealed == null ? Optional.empty() : sealed.plan(OrderPlan.class);
        plan.map(OrderPlan::orders).ifPresent(coming -> {
            hasPlan = true;
            coming.forEach(order -> planned.add(order.id()));
            coming.stream().filter(Coming::due).forEach(order -> due.put(order.id(), order));
        });
    }

    private void tally(String order, Consumer<OrderTally> change) {
        OrderTally tally = orders.get(order);
        if (tally != null) {
            change.accept(tally);
        }
    }

    /** Whether the shift began with a plan of its orders: without one nobody knows what there was to do. */
    boolean hasPlan() {
        return hasPlan;
    }

    /**
     * The orders that count, in the order of their arrival: those due within the planned length. Those not decided stay
     * out while the shift runs, for the truth of an open order must not be read off its sheet.
     */
    List<SheetOrder> decided() {
        return orders.values().stream()
                .filter(tally -> !tally.isPutOffBeyond(plannedEnd))
                .flatMap(tally -> Stream.ofNullable(due.get(tally.planned()))
                        .map(order -> tally.at(now, ended, order.collectable())))
                .filter(SheetOrder::decided)
                .toList();
    }

    /** What there was to do by the plan, and what became of it. */
    SheetCounts counts() {
        Map<String, Coming> toDo = new LinkedHashMap<>(due);
        orders.values().stream()
                .filter(tally -> tally.isPutOffBeyond(plannedEnd))
                .forEach(tally -> toDo.remove(tally.planned()));
        List<SheetOrder> decided = decided();
        Map<String, Coming> ahead = new LinkedHashMap<>(toDo);
        decided.forEach(order -> tally(order.number(), tally -> ahead.remove(tally.planned())));
        return new OrderCounting(toDo.values(), ahead.values(), decided)
                .counts(
                        (int) orders.values().stream()
                                .filter(tally -> planned.contains(tally.planned()))
                                .count(),
                        planned.size(),
                        minutes(now),
                        minutes(plannedEnd),
                        !ended ? "RUNNING" : now.isBefore(plannedEnd) ? "EARLY" : "FULL");
    }

    private int minutes(Instant until) {
        return (int) Duration.between(start, until).toMinutes();
    }

    /** The last event that decided about one of these orders; the log's last when there is none. */
    long lastAbout(Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(orders.get(number)))
                .mapToLong(OrderTally::lastSeq)
                .max()
                .orElse(lastSeq);
    }
}
