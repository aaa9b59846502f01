package xiaoer.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStarted;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;
import xiaoer.shop.events.OrderEvents.DeadlineMoved;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderPlan;
import xiaoer.shop.events.OrderPlan.Coming;
import xiaoer.shop.facts.SheetCounts;
import xiaoer.shop.facts.SheetOrder;

/** A shift's log, folded into what the sheet of the order desk counts (handbook §5.3). It knows nothing but the log. */
final class OrderLog extends OrderFolding {

    /** What there is to do within the planned length, by the plan's name for it. */
    private final Map<String, Coming> due = new LinkedHashMap<>();

    /** All that the plan knows of, due or not. */
    private final Set<String> planned = new HashSet<>();

    private boolean hasPlan;
    private Instant start = Instant.MIN;
    private Instant plannedEnd = Instant.MIN;
    private boolean ended;

    private OrderLog() {}

    static OrderLog of(List<LogEvent> log) {
        OrderLog orderLog = new OrderLog();
        orderLog.fold(log);
        return orderLog;
    }

    @Override
    EventSwitch cases() {
        return super.cases()
                .on(ShiftStarted.class, this::begin)
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
                .on(DeadlineMoved.class, moved -> tally(moved.order(), tally -> tally.putOff(moved.deadline())))
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

    /** Whether the shift began with a plan of its orders: without one nobody knows what there was to do. */
    boolean hasPlan() {
        return hasPlan;
    }

    /**
     * The orders that count, in the order of their arrival: those due within the planned length. Those not decided stay
     * out while the shift runs, for the truth of an open order must not be read off its sheet.
     */
    List<SheetOrder> decided() {
        return tallies().stream()
                .filter(tally -> !tally.isPutOffBeyond(plannedEnd))
                .flatMap(tally ->
                        Stream.ofNullable(due.get(tally.planned())).map(order -> sheet(tally, order.collectable())))
                .filter(SheetOrder::decided)
                .toList();
    }

    /** @param collectable whether good work could have collected its payment within the planned length */
    private SheetOrder sheet(OrderTally tally, boolean collectable) {
        return tally.sheet(
                !tally.isOpen() || ended || tally.isOverdue(now()),
                tally.isShipped() && !tally.isVoidShipment(),
                collectable,
                tally.hasArrived(now()));
    }

    /** What there was to do by the plan, and what became of it. */
    SheetCounts counts() {
        Map<String, Coming> toDo = new LinkedHashMap<>(due);
        tallies().stream()
                .filter(tally -> tally.isPutOffBeyond(plannedEnd))
                .forEach(tally -> toDo.remove(tally.planned()));
        List<SheetOrder> decided = decided();
        Map<String, Coming> ahead = new LinkedHashMap<>(toDo);
        decided.forEach(order -> tally(order.number(), tally -> ahead.remove(tally.planned())));
        return new OrderCounting(toDo.values(), ahead.values(), decided)
                .counts(
                        (int) tallies().stream()
                                .filter(tally -> planned.contains(tally.planned()))
                                .count(),
                        planned.size(),
                        minutes(now()),
                        minutes(plannedEnd),
                        !ended ? "RUNNING" : now().isBefore(plannedEnd) ? "EARLY" : "FULL");
    }

    private int minutes(Instant until) {
        return (int) Duration.between(start, until).toMinutes();
    }
}
