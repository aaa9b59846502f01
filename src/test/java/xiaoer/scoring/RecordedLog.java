package xiaoer.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.shift.LogEvent;

/** A shift's log written down by hand, with the events of the order desk in their own words. */
final class RecordedLog {

    static final Instant EPOCH = Instant.parse("2015-07-17T08:15:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration DEADLINE = Duration.ofSeconds(600);
    private static final int SECONDS_PER_DAY = 60;

    private final List<LogEvent> events = new ArrayList<>();
    private Instant now = EPOCH;

    RecordedLog() {
        event("ShiftStarted", Map.of("pack", "order-basics"), Map.of());
    }

    RecordedLog at(int seconds) {
        now = EPOCH.plusSeconds(seconds);
        return this;
    }

    RecordedLog genuine(String... orders) {
        for (String order : orders) {
            placed(order, Map.of(), Map.of("truth", "GENUINE", "incomplete", false));
        }
        return this;
    }

    RecordedLog fake(String... orders) {
        for (String order : orders) {
            placed(
                    order,
                    Map.of(),
                    Map.of(
                            "truth",
                            "FICTITIOUS",
                            "incomplete",
                            false,
                            "check",
                            Map.of(
                                    "outcome",
                                    "FICTITIOUS",
                                    "reasons",
                                    List.of(Map.of(
                                            "rule",
                                            "address-03",
                                            "sentence",
                                            Map.of("zh", "邮编是北京的。", "en", "The postcode is Beijing's."))))));
        }
        return this;
    }

    RecordedLog placed(String order, Map<String, ?> wish, Map<String, ?> sealed) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "order",
                order,
                "trade",
                order,
                "line",
                1,
                "deadline",
                now.plus(DEADLINE).toString()));
        if (!wish.isEmpty()) {
            data.put("wish", wish);
        }
        return event("OrderPlaced", data, sealed);
    }

    RecordedLog shipped(String order, String carrier, int days, String grade) {
        return shipped(order, carrier, days, Map.of("grade", grade, "advisedFlag", "NONE", "beforeHold", false));
    }

    RecordedLog shipped(String order, String carrier, int days, Map<String, ?> sealed) {
        Map<String, Object> truth = new HashMap<>(sealed);
        truth.put("best", List.of(Map.of("carrier", "YTO", "fee", "596.00", "days", 3)));
        return event(
                "OrderShipped",
                Map.of(
                        "order",
                        order,
                        "carrier",
                        carrier,
                        "days",
                        days,
                        "dueAt",
                        now.plusSeconds((long) days * SECONDS_PER_DAY).toString(),
                        "flag",
                        "NONE",
                        "noted",
                        false,
                        "asked",
                        false),
                truth);
    }

    RecordedLog shippedFake(String order) {
        return event(
                "OrderInvalidated",
                Map.of("order", order, "carrier", "YTO", "flag", "NONE", "noted", false, "asked", false),
                Map.of("grade", "OPTIMAL", "advisedFlag", "NONE"));
    }

    RecordedLog voided(String order) {
        return event(
                "OrderVoided",
                Map.of("order", order, "flag", "NONE", "noted", false, "asked", false),
                Map.of("advisedFlag", "NONE"));
    }

    RecordedLog lost(String order) {
        return event(
                "OrderLost",
                Map.of("order", order, "reason", "SHIP_TIMEOUT", "flag", "NONE", "noted", false, "asked", false),
                Map.of("advisedFlag", "NONE"));
    }

    RecordedLog collected(String order) {
        return event("PaymentCollected", Map.of("order", order), Map.of());
    }

    RecordedLog tooEarly(String order) {
        return event("CollectionRefused", Map.of("order", order, "reason", "TOO_EARLY"), Map.of());
    }

    RecordedLog claim(int claim, String kind) {
        return event("ClaimOpened", Map.of("claim", claim, "order", "A", "kind", kind), Map.of("truth", Map.of()));
    }

    RecordedLog turned(int claim, String... codes) {
        for (String code : codes) {
            event("ClaimTurned", Map.of("claim", claim), Map.of("code", code, "detail", "", "node", "answer"));
        }
        return this;
    }

    RecordedLog claimClosed(int... claims) {
        for (int claim : claims) {
            event("ClaimClosed", Map.of("claim", claim, "order", "A", "state", "SUCCESS"), Map.of());
        }
        return this;
    }

    RecordedLog endedBy(String reason) {
        return event("ShiftEnded", Map.of("reason", reason), Map.of());
    }

    RecordedLog event(String type, Map<String, ?> data, Map<String, ?> sealed) {
        events.add(new LogEvent(events.size() + 1, now, type, json(data), json(sealed), "salt", "sealedHash", "hash"));
        return this;
    }

    private static JsonNode json(Map<String, ?> value) {
        return JSON.valueToTree(value);
    }

    List<LogEvent> events() {
        return List.copyOf(events);
    }
}
