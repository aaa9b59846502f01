package xiaoer.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import xiaoer.aftersales.events.ClaimEvents.ClaimStateChanged;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurned;
import xiaoer.aftersales.events.ClaimEvents.TaskCompleted;
import xiaoer.desk.events.ConsultEvents.ConsultOpened;
import xiaoer.desk.events.ConsultEvents.CustomerSaid;
import xiaoer.desk.events.ConsultEvents.PromiseMade;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.shift.LogEvent;
import xiaoer.shop.events.OrderEvents.AddressChangeRefused;
import xiaoer.shop.events.OrderEvents.ClosedSealed;
import xiaoer.shop.events.OrderEvents.ClosingRefused;
import xiaoer.shop.events.OrderEvents.CollectionRefused;
import xiaoer.shop.events.OrderEvents.ExtensionRefused;
import xiaoer.shop.events.OrderEvents.FlagRefused;
import xiaoer.shop.events.OrderEvents.NotesRead;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderEvents.OrderConfirmed;
import xiaoer.shop.events.OrderEvents.OrderInvalidated;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderVoided;
import xiaoer.shop.events.OrderEvents.ParcelTracked;
import xiaoer.shop.events.OrderEvents.PaymentCollected;
import xiaoer.shop.events.OrderEvents.ShippingBlocked;

/**
 * What happened in a shift, in the reader's words.
 *
 * @param orders the numbers of all orders of the shift, to choose one
 * @param entries what happened, oldest first
 */
record Timeline(Set<String> orders, List<Entry> entries) {

    /** What is told only to who asks about one order, or on the page of its own; there would be too much of it otherwise. */
    private static final Set<String> DETAILS = types(
            ParcelTracked.class,
            NotesRead.class,
            TaskCompleted.class,
            ClaimStateChanged.class,
            ConsultOpened.class,
            CustomerSaid.class,
            ReplySent.class,
            PromiseMade.class);

    private static final Set<String> GOOD = types(PaymentCollected.class, OrderConfirmed.class);

    private static final Set<String> BAD = types(OrderInvalidated.class, OrderLost.class, ClaimTurned.class);

    private static final Set<String> WAIT = types(
            CollectionRefused.class,
            ShippingBlocked.class,
            FlagRefused.class,
            AddressChangeRefused.class,
            ClosingRefused.class,
            ExtensionRefused.class);

    /**
     * @param seq the event's number in the log
     * @param clock what the shift's clock showed
     * @param tone {@code good}, {@code bad} or {@code wait}; empty for what is none of them. Always beside its words.
     * @param truth what has been revealed with the shift's end; empty when nothing was hidden
     */
    record Entry(long seq, String clock, String tone, Set<String> orders, String text, Truth truth) {}

    /**
     * @param key of the message that tells it; empty when there is nothing to tell
     * @param why the sentences that explain it
     */
    record Truth(String key, List<String> why) {
        static final Truth NONE = new Truth("", List.of());
    }

    /** @param order the number of the order to tell about; empty for all */
    static Timeline of(List<LogEvent> log, String order, EventWords words, CarrierWords names, Locale locale) {
        Set<String> orders = new TreeSet<>();
        List<Entry> entries = new ArrayList<>();
        Map<String, String> claims = new HashMap<>();
        for (LogEvent event : log) {
            if (isSecret(event)) {
                continue;
            }
            Set<String> about = about(event.data(), claims);
            orders.addAll(about);
            if (order.isEmpty() ? !DETAILS.contains(event.type()) : about.contains(order)) {
                entries.add(new Entry(
                        event.seq(),
                        EventWords.CLOCK.format(event.at()),
                        tone(event),
                        about,
                        words.of(event, names, locale),
                        truth(event, locale)));
            }
        }
        return new Timeline(orders, List.copyOf(entries));
    }

    /** That a step was wrong is told with the end, not while it can be mended. */
    private static boolean isSecret(LogEvent event) {
        return event.is(ClaimTurned.class) && event.sealed() == null;
    }

    /**
     * Whatever the event is, its members {@code order}, {@code orders} and {@code claim} say what it is about.
     *
     * @param claims the order of each claim, which only its first event names
     */
    private static Set<String> about(JsonNode data, Map<String, String> claims) {
        Set<String> orders = new TreeSet<>();
        String claim = data.path("claim").asString("");
        if (data.path("order").isString()) {
            String order = data.path("order").asString();
            orders.add(order);
            claims.put(claim, order);
        } else if (claims.containsKey(claim)) {
            orders.add(claims.get(claim));
        }
        data.path("orders").forEach(order -> orders.add(order.asString()));
        return orders;
    }

    private static String tone(LogEvent event) {
        if (event.is(OrderClosed.class)) {
            return event.as(OrderClosed.class).agreed() ? "" : "bad";
        }
        if (event.is(OrderVoided.class)) {
            return judged(event);
        }
        String type = event.type();
        return GOOD.contains(type) ? "good" : BAD.contains(type) ? "bad" : WAIT.contains(type) ? "wait" : "";
    }

    @SafeVarargs
    private static Set<String> types(Class<? extends Record>... events) {
        return Stream.of(events).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it was right to void an order is known when the log has been opened. */
    private static String judged(LogEvent event) {
        ClosedSealed sealed = event.sealedAs(ClosedSealed.class);
        return sealed == null || sealed.judgement() == null
                ? ""
                : sealed.judgement().equals("CORRECT") ? "good" : "bad";
    }

    private static Truth truth(LogEvent event, Locale locale) {
        OrderPlacedSealed sealed = event.is(OrderPlaced.class) ? event.sealedAs(OrderPlacedSealed.class) : null;
        if (sealed == null) {
            return Truth.NONE;
        }
        boolean fictitious = sealed.truth().equals("FICTITIOUS");
        if (!fictitious && !sealed.incomplete()) {
            return Truth.NONE;
        }
        List<String> why = sealed.check().outcome().equals("GENUINE")
                ? List.of()
                : sealed.check().reasons().stream()
                        .map(reason -> RulePhrase.of(reason.sentence(), locale).text())
                        .toList();
        return new Truth(fictitious ? "scoring.truth.fictitious" : "scoring.truth.incomplete", why);
    }
}
