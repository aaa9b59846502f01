package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.HistoryEntry.Kind;

/** What the way of a claim tells while its shift goes on. */
class ClaimHistoriesTests {

    @Test
    void a_decision_shows_its_name_but_neither_its_outcome_nor_its_reasons() {
        assertThat(shown(entry(
                        Kind.DECIDED, "judge", Map.of("decision", "refund-check", "outcome", "DENY", "reasons", 1))))
                .containsExactly(entry(Kind.DECIDED, "judge", Map.of("decision", "refund-check")));
    }

    @Test
    void messages_and_starting_values_keep_what_they_carry_to_themselves() {
        assertThat(shown(
                        entry(Kind.STARTED, "refundOnly", Map.of("condition", "WORN")),
                        entry(Kind.SENT, "ask", Map.of("message", "AskBuyer", "data", Map.of("lawful", false))),
                        entry(Kind.RECEIVED, "hear", Map.of("message", "Answer", "data", Map.of("a", 1)))))
                .containsExactly(
                        entry(Kind.STARTED, "refundOnly", Map.of()),
                        entry(Kind.SENT, "ask", Map.of("message", "AskBuyer")),
                        entry(Kind.RECEIVED, "hear", Map.of("message", "Answer")));
    }

    @Test
    void a_node_that_marks_a_wrong_turn_does_not_appear_at_all() {
        assertThat(shown(
                        entry(Kind.ENTERED, "refuse", Map.of("via", "to-refuse")),
                        entry(Kind.ENTERED, "mark", Map.of("via", "to-mark")),
                        entry(Kind.WORKED, "mark", Map.of("workItem", "turn", "inputs", Map.of("code", "X"))),
                        entry(Kind.LEFT, "mark", Map.of()),
                        entry(Kind.ENTERED, "tell", Map.of("via", "mark-to-tell")),
                        entry(Kind.ENTERED, "end", Map.of("via", "tell-to-end"))))
                .containsExactly(
                        entry(Kind.ENTERED, "refuse", Map.of("via", "to-refuse")),
                        entry(Kind.ENTERED, "tell", Map.of()),
                        entry(Kind.ENTERED, "end", Map.of("via", "tell-to-end")));
    }

    @Test
    void what_the_student_has_done_is_shown_whole() {
        HistoryEntry done = entry(Kind.TASK_DONE, "answer", Map.of("outputs", Map.of("answer", "AGREE")));

        assertThat(shown(done)).containsExactly(done);
    }

    private static List<HistoryEntry> shown(HistoryEntry... entries) {
        return ClaimHistories.shown(List.of(entries));
    }

    private static HistoryEntry entry(Kind kind, String node, Map<String, Object> data) {
        return new HistoryEntry(1, Instant.EPOCH, "clock", kind, node, data);
    }
}
