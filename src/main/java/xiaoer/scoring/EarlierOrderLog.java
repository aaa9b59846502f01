package xiaoer.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
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
import xiaoer.shop.events.OrderEvents.OrderTakenOver;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.PaymentCollected;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.shop.facts.SheetOrder;

/** A shift's log, folded into what the sheet of the order desk counts (handbook §5.3). It knows nothing but the log. */
final class EarlierOrderLog {

    private final Map<String, EarlierOrderTally> orders = new LinkedHashMap<>();
    private Instant now = Instant.MIN;
    private long lastSeq;
    private boolean handedIn;

    static EarlierOrderLog of(List<LogEvent> log) {
        EarlierOrderLog orderLog = new EarlierOrderLog();
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
                .on(
                        OrderPlaced.class,
                        (event, placed) -> orders.put(
                                placed.order(),
                                new EarlierOrderTally(event.seq(), placed, event.sealedAs(OrderPlacedSealed.class))))
                // What came here shipped is no work of this student, and what was closed is weighed with its claim.
                .on(OrderTakenOver.class, taken -> orders.remove(taken.order()))
                .on(OrderClosed.class, closed -> orders.remove(closed.order()))
                .on(OrderPaid.class, paid -> tally(paid.order(), tally -> tally.waitsToBeShipped(paid.deadline())))
                .on(
                        DeadlineMoved.class,
                        moved -> tally(moved.order(), tally -> tally.waitsToBeShipped(moved.deadline())))
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
                .on(
                        AddressQuestionSent.class,
                        sent -> sent.orders().forEach(asked -> tally(asked, EarlierOrderTally::asked)))
                .on(NoteAdded.class, added -> tally(added.order(), EarlierOrderTally::noted))
                .on(FlagChanged.class, changed -> tally(changed.order(), tally -> tally.flagged(changed.to())))
                .on(ShiftEnded.class, ended -> handedIn = ended.reason().equals("STUDENT"));
    }

    private void tally(String order, Consumer<EarlierOrderTally> change) {
        EarlierOrderTally tally = orders.get(order);
        if (tally != null) {
            change.accept(tally);
        }
    }

    /**
     * The orders that count, in the order of their arrival. Those not decided stay out: while a practice shift runs, its
     * sheet can be read, and the truth of an open order must not be read off it.
     */
    List<SheetOrder> decided() {
        return orders.values().stream()
                .map(tally -> tally.at(now, handedIn))
                .filter(SheetOrder::decided)
                .toList();
    }

    /** The last event that decided about one of these orders; the log's last when there is none. */
    long lastAbout(Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(orders.get(number)))
                .mapToLong(EarlierOrderTally::lastSeq)
                .max()
                .orElse(lastSeq);
    }
}
