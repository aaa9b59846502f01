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
import xiaoer.shop.events.OrderEvents.AddressQuestionSent;
import xiaoer.shop.events.OrderEvents.ClosedSealed;
import xiaoer.shop.events.OrderEvents.CollectionRefused;
import xiaoer.shop.events.OrderEvents.FlagChanged;
import xiaoer.shop.events.OrderEvents.NoteAdded;
import xiaoer.shop.events.OrderEvents.OrderConfirmed;
import xiaoer.shop.events.OrderEvents.OrderInvalidated;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPaid;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.ParcelAstray;
import xiaoer.shop.events.OrderEvents.PaymentCollected;
import xiaoer.shop.events.OrderEvents.ShipmentComplained;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.shop.events.OrderEvents.WishAnswered;

/** A shift's log, folded into what its orders went through. It knows nothing but the log. */
abstract class OrderFolding {

    /** By number, in the order of their arrival. */
    private final Map<String, OrderTally> orders = new LinkedHashMap<>();

    private Instant now = Instant.MIN;
    private long lastSeq;

    final void fold(List<LogEvent> log) {
        EventSwitch cases = cases();
        for (LogEvent event : log) {
            now = event.at();
            lastSeq = event.seq();
            cases.accept(event);
        }
    }

    /** What every sheet takes note of; each adds what it alone does. */
    EventSwitch cases() {
        return new EventSwitch()
                .on(
                        OrderPlaced.class,
                        (event, placed) -> orders.put(
                                placed.order(),
                                new OrderTally(event.seq(), placed, event.sealedAs(OrderPlacedSealed.class))))
                .on(OrderPaid.class, paid -> tally(paid.order(), tally -> tally.paid(paid.deadline())))
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
                .on(
                        WishAnswered.class,
                        answered -> answered.orders()
                                .forEach(order -> tally(order, tally -> tally.wished(answered.carrier()))))
                .on(
                        ParcelAstray.class,
                        (event, astray) -> tally(astray.order(), tally -> tally.astray(event.seq(), astray)))
                .on(
                        ShipmentComplained.class,
                        complained -> tally(complained.order(), tally -> tally.complained(complained.what())))
                .on(NoteAdded.class, added -> tally(added.order(), OrderTally::noted))
                .on(FlagChanged.class, changed -> tally(changed.order(), tally -> tally.flagged(changed.to())));
    }

    final void tally(String order, Consumer<OrderTally> change) {
        OrderTally tally = orders.get(order);
        if (tally != null) {
            change.accept(tally);
        }
    }

    final void forget(String order) {
        orders.remove(order);
    }

    final Collection<OrderTally> tallies() {
        return orders.values();
    }

    /** The instant of the log's last event. */
    final Instant now() {
        return now;
    }

    /** The last event that decided about one of these orders; the log's last when there is none. */
    final long lastAbout(Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(orders.get(number)))
                .mapToLong(OrderTally::lastSeq)
                .max()
                .orElse(lastSeq);
    }
}
