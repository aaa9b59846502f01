package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.workflow.ProcessInfo.ValueType;

class WalkContextTests {

    private static final UUID INSTANCE = new UUID(0, 1);
    private static final WorkItemType LOOK_UP = new WorkItemType(
            "look-up",
            "查",
            "Look",
            Map.of(),
            Map.of("flag", ValueType.TEXT, "stock", ValueType.NUMBER, "shipped", ValueType.YES_NO));

    private final WalkContext context = context("[{flag: RED}, {flag: GREEN, stock: 3}]");

    @Test
    void a_work_item_answers_call_by_call_and_repeats_its_last_answer() {
        assertThat(List.of(look(), look(), look()))
                .extracting(answer -> answer.get("flag"), answer -> answer.get("stock"))
                .containsExactly(
                        tuple("RED", BigDecimal.ZERO),
                        tuple("GREEN", BigDecimal.valueOf(3)),
                        tuple("GREEN", BigDecimal.valueOf(3)));
    }

    @Test
    void what_an_answer_does_not_say_is_empty() {
        assertThat(context("{flag: RED}").work(INSTANCE, "look-up", Map.of()))
                .isEqualTo(Map.of("flag", "RED", "stock", BigDecimal.ZERO, "shipped", false));
    }

    @ParameterizedTest
    @CsvSource({"15, days, 1, P15D", "15, days, 0.5, P7DT12H", "48, hours, 1, PT48H", "90, seconds, 1, PT90S"})
    void a_wait_ends_after_its_share_of_its_length(BigDecimal amount, String unit, BigDecimal share, Duration length) {
        assertThat(Duration.between(context.now(), context.due(amount, unit, share)))
                .isEqualTo(length);
    }

    @Test
    void rows_fall_due_in_order_each_at_its_own_instant_and_none_after_the_end() {
        Instant begin = context.now();
        context.schedule(begin.plusSeconds(20), "b", Map.of());
        context.schedule(begin.plusSeconds(10), "a", Map.of());
        context.schedule(begin.plusSeconds(20), "c", Map.of());
        context.schedule(begin.plusSeconds(20), "gone", Map.of());
        context.schedule(begin.plusSeconds(21), "later", Map.of());
        context.cancel("gone");

        List<String> due = new ArrayList<>();
        for (Optional<WalkContext.Row> row = context.next(begin.plusSeconds(20));
                row.isPresent();
                row = context.next(begin.plusSeconds(20))) {
            due.add(row.get().about() + Duration.between(begin, context.now()).toSeconds());
        }

        assertThat(due).containsExactly("a10", "b20", "c20");
        assertThat(context.now()).isEqualTo(begin.plusSeconds(20));
    }

    private Map<String, Object> look() {
        return context.work(INSTANCE, "look-up", Map.of());
    }

    private static WalkContext context(String answers) {
        String text = "- {name: x, end: y, work: {look-up: " + answers + "}}";
        Walk walk = WalkFile.read("x", text.getBytes(StandardCharsets.UTF_8)).get(0);
        return new WalkContext(walk, Map.of("look-up", LOOK_UP));
    }
}
