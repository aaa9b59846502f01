package xiaoer.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.ConsultEvents.ConsultClosed;
import xiaoer.desk.events.ConsultEvents.ConsultClosedSealed;
import xiaoer.desk.events.ConsultEvents.CustomerArrived;
import xiaoer.desk.events.ConsultEvents.CustomerArrivedSealed;
import xiaoer.desk.events.ConsultEvents.CustomerUrged;
import xiaoer.desk.events.ConsultEvents.PromiseMade;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.desk.events.ConsultEvents.ReplySentSealed;
import xiaoer.desk.events.ConsultEvents.SupervisorAnswered;
import xiaoer.desk.events.ConsultsPlanned;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStarted;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;
import xiaoer.shop.events.OrderEvents.DeadlineMoved;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderEvents.OrderInvalidated;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPaid;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.shop.events.OrderSource;

/** A shift's log beside its plan of customers at the consult desk (handbook §5.1). It knows nothing but the log. */
final class ConsultLog {

    private final Map<String, ConsultTally> planned = new LinkedHashMap<>();
    private final Map<Integer, ConsultTally> byNumber = new HashMap<>();
    private final Map<String, PromisedOrder> orders = new HashMap<>();
    private Instant plannedEnd = Instant.MIN;
    private Instant now = Instant.MIN;
    private boolean ended;

    private ConsultLog() {}

    static ConsultLog of(List<LogEvent> log) {
        ConsultLog consultLog = new ConsultLog();
        EventSwitch cases = consultLog.cases();
        for (LogEvent event : log) {
            consultLog.now = event.at();
            cases.accept(event);
        }
        return consultLog;
    }

    private EventSwitch cases() {
        return new EventSwitch()
                .on(ShiftStarted.class, this::started)
                .on(CustomerArrived.class, this::arrived)
                .on(
                        ReplySent.class,
                        (event, reply) -> tally(
                                reply.consult(),
                                one -> one.replied(event.seq(), reply, event.sealedAs(ReplySentSealed.class))))
                .on(PromiseMade.class, made -> tally(made.consult(), one -> one.promised(made.promise())))
                .on(SupervisorAnswered.class, answered -> {
                    if (answered.approved()) {
                        tally(answered.consult(), one -> one.promised(answered.promise()));
                    }
                })
                .on(CustomerUrged.class, (event, urged) -> tally(urged.consult(), one -> one.urged(event.seq())))
                .on(ConsultClosed.class, this::closed)
                .on(OrderPlaced.class, placed -> {
                    if (placed.source() == OrderSource.SERVICE) {
                        orders.put(placed.order(), new PromisedOrder(placed));
                    }
                })
                .on(OrderPaid.class, paid -> order(paid.order(), order -> order.due(paid.deadline())))
                .on(DeadlineMoved.class, moved -> order(moved.order(), order -> order.due(moved.deadline())))
                .on(
                        OrderShipped.class,
                        (event, shipped) -> order(
                                shipped.order(), order -> order.shipped(shipped, event.sealedAs(ShippedSealed.class))))
                .on(OrderInvalidated.class, invalid -> order(invalid.order(), PromisedOrder::gone))
                .on(OrderVoided.class, voided -> order(voided.order(), PromisedOrder::gone))
                .on(OrderLost.class, lost -> order(lost.order(), PromisedOrder::gone))
                .on(OrderClosed.class, closed -> order(closed.order(), PromisedOrder::gone))
                .on(ShiftEnded.class, end -> ended = true);
    }

    private void started(LogEvent event, ShiftStarted started) {
        plannedEnd = started.plannedEnd();
        ShiftStartedSealed sealed = event.sealedAs(ShiftStartedSealed.class);
        if (sealed != null) {
            sealed.plan(ConsultsPlanned.class)
                    .map(ConsultsPlanned::consults)
                    .ifPresent(all -> all.forEach(one -> planned.put(one.planned(), new ConsultTally(one))));
        }
    }

    private void arrived(LogEvent event, CustomerArrived customer) {
        CustomerArrivedSealed sealed = event.sealedAs(CustomerArrivedSealed.class);
        ConsultTally tally = sealed == null ? null : planned.get(sealed.planned());
        if (tally != null) {
            tally.arrived(event.seq(), customer.consult());
            byNumber.put(customer.consult(), tally);
        }
    }

    private void closed(LogEvent event, ConsultClosed closed) {
        ConsultClosedSealed sealed = event.sealedAs(ConsultClosedSealed.class);
        PromisedOrder sold =
                closed.ending() == Ending.DEAL && closed.order() != null ? orders.get(closed.order()) : null;
        tally(
                closed.consult(),
                one -> one.closed(event.seq(), closed.ending(), sealed == null ? 0 : sealed.satisfaction(), sold));
    }

    private void tally(int consult, Consumer<ConsultTally> change) {
        ConsultTally tally = byNumber.get(consult);
        if (tally != null) {
            change.accept(tally);
        }
    }

    private void order(String number, Consumer<PromisedOrder> change) {
        PromisedOrder order = orders.get(number);
        if (order != null) {
            change.accept(order);
        }
    }

    /** The order of this number if it is a service order that the log tells of. */
    @Nullable
    PromisedOrder order(String number) {
        return orders.get(number);
    }

    String outcome(PromisedOrder order, List<Promise> promises) {
        return order.outcome(promises, now, ended, plannedEnd);
    }

    String outcome(PromisedOrder order, Promise promise) {
        return order.outcome(promise, now, ended, plannedEnd);
    }

    /** Whether the shift plans any customer. */
    boolean isPlanned() {
        return !planned.isEmpty();
    }

    /**
     * The customers who are judged, in the order of their coming: all when the shift has ended, before that those whose
     * consult has.
     */
    Collection<ConsultTally> judged() {
        return planned.values().stream().filter(one -> ended || one.hasEnded()).toList();
    }

    /** The last event about one of these consults; 0 when there is none. */
    long lastAbout(Collection<String> numbers) {
        return planned.values().stream()
                .filter(one -> numbers.contains(one.number()))
                .mapToLong(ConsultTally::lastSeq)
                .max()
                .orElse(0);
    }
}
