package xiaoer.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import xiaoer.shift.LogEvent;
import xiaoer.shop.facts.SheetOrder;

/** A shift's log, folded into what the sheet of the order desk counts (handbook §5.3). It knows nothing but the log. */
final class OrderLog {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Map<String, OrderTally> orders = new LinkedHashMap<>();
    private Instant now = Instant.MIN;
    private long lastSeq;
    private boolean handedIn;

    static OrderLog of(List<LogEvent> log) {
        OrderLog orderLog = new OrderLog();
        log.forEach(orderLog::read);
        return orderLog;
    }

    private void read(LogEvent event) {
        now = event.at();
        lastSeq = event.seq();
        JsonNode data = event.data();
        JsonNode sealed = event.sealed() == null ? NOTHING : event.sealed();
        String order = data.path("order").asString("");
        switch (event.type()) {
            case "OrderPlaced" -> orders.put(order, new OrderTally(event, sealed));
            // What came here shipped is no work of this student, and what was closed is weighed with its claim.
            case "OrderTakenOver", "OrderClosed" -> orders.remove(order);
            case "OrderPaid", "DeadlineMoved" -> tally(order, tally -> tally.waitsToBeShipped(event));
            case "OrderShipped" -> tally(order, tally -> tally.shipped(event, sealed));
            case "OrderInvalidated" -> tally(order, tally -> tally.invalidated(event, sealed));
            case "OrderVoided" -> tally(order, tally -> tally.closed(event, sealed, "VOIDED"));
            case "OrderLost" -> tally(order, tally -> lost(tally, event, sealed));
            case "PaymentCollected", "OrderConfirmed" -> tally(order, tally -> tally.collected(event));
            case "CollectionRefused" -> {
                if (data.path("reason").asString("").equals("TOO_EARLY")) {
                    tally(order, tally -> tally.askedTooEarly(event));
                }
            }
            case "AddressQuestionSent" ->
                data.path("orders").forEach(asked -> tally(asked.asString(), OrderTally::asked));
            case "NoteAdded" -> tally(order, OrderTally::noted);
            case "FlagChanged" ->
                tally(order, tally -> tally.flagged(data.path("to").asString("NONE")));
            case "ShiftEnded" -> handedIn = data.path("reason").asString("").equals("STUDENT");
            default -> {
                // Whatever else happens in a shop is not counted on this sheet.
            }
        }
    }

    private static void lost(OrderTally tally, LogEvent event, JsonNode sealed) {
        if (tally.wasShipped()) {
            tally.lostUnderway(event);
        } else {
            tally.closed(event, sealed, "LOST");
        }
    }

    private void tally(String order, Consumer<OrderTally> change) {
        OrderTally tally = orders.get(order);
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
                .mapToLong(OrderTally::lastSeq)
                .max()
                .orElse(lastSeq);
    }
}
