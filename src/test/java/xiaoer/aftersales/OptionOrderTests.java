package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task;

/** The place of an option tells nothing of it. */
class OptionOrderTests {

    private static final List<String> OPTIONS = List.of("AGREE", "HELP", "REFUSE", "WAIT");
    private static final int CLAIMS = 2_000;

    @Test
    void each_option_stands_first_in_about_as_many_claims_as_any_other() {
        Map<String, Long> first = IntStream.rangeClosed(1, CLAIMS)
                .mapToObj(claim -> shown(7, String.valueOf(claim), "answer-request", "answer"))
                .collect(Collectors.groupingBy(options -> options.get(0), Collectors.counting()));

        assertThat(first).containsOnlyKeys(OPTIONS);
        assertThat(first.values()).allMatch(times -> Math.abs(times - CLAIMS / OPTIONS.size()) < CLAIMS / 20);
    }

    @Test
    void the_order_hangs_on_seed_claim_task_and_field_and_on_nothing_else() {
        assertThat(shown(7, "1", "answer-request", "answer")).isEqualTo(shown(7, "1", "answer-request", "answer"));
        assertThat(orders(i -> shown(i, "1", "answer-request", "answer"))).isGreaterThan(1);
        assertThat(orders(i -> shown(7, "" + i, "answer-request", "answer"))).isGreaterThan(1);
        assertThat(orders(i -> shown(7, "1", "task-" + i, "answer"))).isGreaterThan(1);
        assertThat(orders(i -> shown(7, "1", "answer-request", "field-" + i))).isGreaterThan(1);
    }

    private static long orders(Function<Integer, List<String>> shown) {
        return Stream.iterate(1, i -> i + 1).limit(10).map(shown).distinct().count();
    }

    private static List<String> shown(long seed, String claim, String node, String field) {
        Task task = new Task(
                UUID.randomUUID(),
                UUID.randomUUID(),
                claim,
                UUID.randomUUID(),
                "returnRefund",
                node,
                LocalizedText.NONE,
                LocalizedText.NONE,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(new Task.Field(
                        field,
                        ValueType.TEXT,
                        LocalizedText.NONE,
                        OPTIONS.stream()
                                .map(value -> new Task.Option(value, LocalizedText.NONE))
                                .toList(),
                        true,
                        0,
                        null,
                        null,
                        false)),
                Instant.EPOCH,
                null);
        return new OptionOrder(seed)
                .of(task).get(0).options().stream().map(Task.Option::value).toList();
    }
}
