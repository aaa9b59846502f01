package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.CanonicalJson;

/** A log that somebody changed is found out, and the first changed event is named. */
class LogChainTests {

    private final List<StoredEvent> stored = stored(5);
    private final List<LogEvent> log = stored.stream().map(StoredEvent::open).toList();

    @Test
    void an_untouched_log_fits_opened_and_closed_and_in_parts() {
        assertThat(LogChain.firstBroken(LogChain.START, log)).isEmpty();
        assertThat(LogChain.firstBroken(
                        LogChain.START, stored.stream().map(StoredEvent::closed).toList()))
                .isEmpty();
        assertThat(LogChain.firstBroken(log.get(1).hash(), log.subList(2, 5))).isEmpty();
    }

    @Test
    void changed_data_is_found() {
        assertBrokenAt(
                3, with(3, event -> copy(event, event.at(), event.type(), json(Map.of("n", 99)), event.sealed())));
    }

    @Test
    void a_changed_instant_is_found() {
        assertBrokenAt(
                2, with(2, event -> copy(event, event.at().plusMillis(1), event.type(), event.data(), event.sealed())));
    }

    @Test
    void a_changed_type_is_found() {
        assertBrokenAt(4, with(4, event -> copy(event, event.at(), "Other", event.data(), event.sealed())));
    }

    @Test
    void a_changed_truth_is_found() {
        assertBrokenAt(
                5, with(5, event -> copy(event, event.at(), event.type(), event.data(), json(Map.of("t", "lie")))));
    }

    @Test
    void a_removed_and_a_swapped_event_are_found() {
        List<LogEvent> removed = new ArrayList<>(log);
        removed.remove(1);
        assertBrokenAt(3, removed);
        List<LogEvent> swapped = new ArrayList<>(log);
        swapped.add(1, swapped.remove(2));
        assertBrokenAt(3, swapped);
    }

    @Test
    void the_hash_covers_the_canonical_json_of_the_whole_event() {
        String data = CanonicalJson.of(Map.of("文", "é\n\"", "a", 1.50, "b", List.of(true)));
        String whole = CanonicalJson.of(Map.of(
                "seq",
                7,
                "at",
                1437120900123L,
                "type",
                "Said",
                "data",
                CanonicalJson.read(data, JsonNode.class),
                "sealedHash",
                "ab",
                "previous",
                "cd"));

        assertThat(LogChain.hashOf(7, 1437120900123L, "Said", data, "ab", "cd")).isEqualTo(CanonicalJson.sha256(whole));
    }

    private interface Change {
        LogEvent of(LogEvent event);
    }

    private List<LogEvent> with(int seq, Change change) {
        return log.stream()
                .map(event -> event.seq() == seq ? change.of(event) : event)
                .toList();
    }

    private static LogEvent copy(LogEvent event, Instant at, String type, JsonNode data, @Nullable JsonNode sealed) {
        return new LogEvent(event.seq(), at, type, data, sealed, event.salt(), event.sealedHash(), event.hash());
    }

    private static void assertBrokenAt(long seq, List<LogEvent> tampered) {
        assertThat(LogChain.firstBroken(LogChain.START, tampered)).hasValue(seq);
    }

    private static List<StoredEvent> stored(int length) {
        List<StoredEvent> log = new ArrayList<>();
        String previous = LogChain.START;
        for (int seq = 1; seq <= length; seq++) {
            StoredEvent event = StoredEvent.sealedNow(
                    UUID.randomUUID(),
                    seq,
                    TinyModule.EPOCH.plusSeconds(seq),
                    "Said",
                    CanonicalJson.of(Map.of("n", seq)),
                    CanonicalJson.of(Map.of("t", "truth " + seq)),
                    previous);
            log.add(event);
            previous = event.hash();
        }
        return log;
    }

    private static JsonNode json(Object value) {
        return CanonicalJson.read(CanonicalJson.of(value), JsonNode.class);
    }
}
