package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.shared.Refusal;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

class TaskTests {

    private final InstanceFixture play = new InstanceFixture();

    private static Diagram refund() {
        return new Sketch("refund")
                .variable("reason", ValueType.TEXT)
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("check", Kind.USER_TASK)
                .state("WAIT_SELLER")
                .in("why", "reason")
                .out("granted", "amount")
                .node("done", Kind.END)
                .state("SUCCESS")
                .path("begin", "check", "done")
                .drawn();
    }

    @Test
    void a_task_waits_and_its_answers_become_variables() {
        UUID id = play.start(refund(), Map.of("reason", "破损"));

        Task task = play.task("check");
        assertThat(task.shown()).isEqualTo(Map.of("why", "破损"));
        assertThat(task.openedAt()).isEqualTo(play.context.now);
        Instance waiting = play.instances.get(id);
        assertThat(waiting.state()).isEqualTo("WAIT_SELLER");
        assertThat(waiting.active()).containsExactly("check");
        assertThat(waiting.hasEnded()).isFalse();
        play.context.now = play.context.now.plusSeconds(5);

        play.complete("check", Map.of("granted", 12.50));

        Instance ended = play.instances.get(id);
        assertThat(ended.variables())
                .containsEntry("amount", new BigDecimal("12.5"))
                .containsEntry("reason", "破损");
        assertThat(ended.state()).isEqualTo("SUCCESS");
        assertThat(ended.end()).isEqualTo("done");
        assertThat(ended.endedAt()).isEqualTo(play.context.now);
        assertThat(ended.active()).isEmpty();
        assertThat(play.open()).isEmpty();
    }

    @Test
    void the_history_tells_every_node_with_the_flow_that_led_there() {
        UUID id = play.start(refund(), Map.of());
        play.context.actor = "li";
        play.complete("check", Map.of("granted", 1));

        assertThat(play.context.told(id))
                .containsExactly(
                        "STARTED refund",
                        "ENTERED begin",
                        "LEFT begin",
                        "ENTERED check",
                        "TASK_OPENED check",
                        "TASK_DONE check",
                        "LEFT check",
                        "ENTERED done",
                        "LEFT done",
                        "ENDED done");
        List<HistoryEntry> history = play.instances.history(id);
        assertThat(history).containsExactlyElementsOf(play.context.happened.get(id));
        assertThat(history).extracting(HistoryEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(history.get(3).data()).isEqualTo(Map.of("via", "begin-to-check"));
        assertThat(history.get(3).actor()).isEqualTo("student01");
        assertThat(history.get(5).data()).containsEntry("outputs", Map.of("granted", new BigDecimal("1")));
        assertThat(history.get(5).actor()).isEqualTo("li");
        assertThat(history.get(9).data()).isEqualTo(Map.of("state", "COMPLETED"));
    }

    @Test
    void a_task_is_finished_once() {
        play.start(refund(), Map.of());
        UUID task = play.task("check").id();
        play.complete("check", Map.of("granted", 1));

        assertThat(refused(() -> play.instances.complete(play.context, task, Map.of("granted", 2))))
                .isEqualTo("TASK_DONE");
        assertThat(play.instances.task(task)).isEmpty();
    }

    @Test
    void a_task_of_another_owner_is_unknown() {
        play.start(refund(), Map.of());
        UUID task = play.task("check").id();

        assertThat(refused(() -> play.instances.complete(new TestContext(), task, Map.of("granted", 1))))
                .isEqualTo("UNKNOWN_TASK");
        assertThat(refused(() -> play.instances.complete(play.context, UUID.randomUUID(), Map.of())))
                .isEqualTo("UNKNOWN_TASK");
        assertThat(play.open()).containsExactly("check");
    }

    @Test
    void refused_answers_leave_the_task_open() {
        UUID id = play.start(refund(), Map.of());
        List<String> before = play.context.told(id);

        assertThat(refused(() -> play.complete("check", Map.of()))).isEqualTo("MISSING_FIELD");
        assertThat(refused(() -> play.complete("check", Map.of("granted", "viel"))))
                .isEqualTo("WRONG_TYPE");
        assertThat(refused(() -> play.complete("check", Map.of("granted", 1, "more", 2))))
                .isEqualTo("UNKNOWN_FIELD");

        assertThat(play.open()).containsExactly("check");
        assertThat(play.context.told(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550.00", "550", "550.5", "0", "+3.10", "1000000"})
    void an_amount_may_come_as_text_as_money_travels(String amount) {
        UUID id = play.start(refund(), Map.of());

        play.complete("check", Map.of("granted", amount));

        assertThat((BigDecimal) play.variable(id, "amount")).isEqualByComparingTo(amount);
    }

    static Stream<Arguments> numbersThatAreNoAmounts() {
        return Stream.of(
                Arguments.of(new BigDecimal("550.005"), "TOO_MANY_DECIMALS"),
                Arguments.of("550.005", "TOO_MANY_DECIMALS"),
                Arguments.of(0.001, "TOO_MANY_DECIMALS"),
                Arguments.of(1e18, "OUT_OF_RANGE"),
                Arguments.of(new BigDecimal("1000000.01"), "OUT_OF_RANGE"),
                Arguments.of("1000000.01", "OUT_OF_RANGE"),
                Arguments.of(-1e18, "OUT_OF_RANGE"),
                Arguments.of("1e3", "WRONG_TYPE"),
                Arguments.of("NaN", "WRONG_TYPE"),
                Arguments.of(Double.NaN, "WRONG_TYPE"),
                Arguments.of(Double.POSITIVE_INFINITY, "WRONG_TYPE"),
                Arguments.of("", "WRONG_TYPE"),
                Arguments.of(" 1", "WRONG_TYPE"),
                Arguments.of("1,000", "WRONG_TYPE"),
                Arguments.of("￥5", "WRONG_TYPE"),
                Arguments.of(true, "WRONG_TYPE"));
    }

    @ParameterizedTest
    @MethodSource("numbersThatAreNoAmounts")
    void a_number_that_is_no_amount_is_refused_and_the_refusal_names_it(Object number, String reason) {
        play.start(refund(), Map.of());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> play.complete("check", Map.of("granted", number)));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.arguments().get(0)).isEqualTo("granted");
        assertThat(play.open()).containsExactly("check");
    }

    @Test
    void values_that_no_variable_has_room_for_are_refused_at_the_start() {
        OpenProcesses release = TestProcesses.release(1, refund());

        assertThat(refused(() -> play.start(release, "refund", Map.of("colour", "red"))))
                .isEqualTo("UNKNOWN_VARIABLE");
        assertThat(refused(() -> play.start(release, "refund", Map.of("amount", "zwölf"))))
                .isEqualTo("WRONG_TYPE");
        assertThat(refused(() -> play.start(release, "refund", Map.of("amount", Double.NaN))))
                .isEqualTo("WRONG_TYPE");
        assertThat(refused(() -> play.start(release, "refund", Map.of("amount", new BigDecimal("1e999")))))
                .isEqualTo("WRONG_TYPE");
        assertThat(refused(() -> play.start(release, "refund", Map.of("reason", "x".repeat(10_001)))))
                .isEqualTo("WRONG_TYPE");
        assertThat(refused(() -> play.start(release, "exchange", Map.of()))).isEqualTo("UNKNOWN_PROCESS");
        assertThat(play.instances.of(play.context.owner())).isEmpty();
    }

    @Test
    void tasks_for_each_text_know_their_text() {
        Diagram diagram = new Sketch("lines")
                .variable("lines", ValueType.LIST)
                .variable("last", ValueType.TEXT)
                .node("begin", Kind.START)
                .each("ask", Kind.USER_TASK, "", new Each("lines", "line", false))
                .in("which", "line")
                .out("answer", "last")
                .node("done", Kind.END)
                .path("begin", "ask", "done")
                .drawn();
        UUID id = play.start(diagram, Map.of("lines", List.of("茶杯", "茶壶", "托盘")));

        assertThat(play.instances.tasks(play.context.owner()))
                .extracting(task -> task.shown().get("which"))
                .containsExactly("茶杯", "茶壶", "托盘");
        play.complete("ask", Map.of("answer", "a"));
        play.complete("ask", Map.of("answer", "b"));
        assertThat(play.instances.get(id).hasEnded()).isFalse();
        play.complete("ask", Map.of("answer", "c"));

        assertThat(play.variable(id, "last")).isEqualTo("c");
        assertThat(play.instances.get(id).hasEnded()).isTrue();
    }

    @Test
    void a_list_is_bounded() {
        Diagram diagram = new Sketch("lines")
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .node("done", Kind.END)
                .path("begin", "done")
                .drawn();

        assertThat(refused(() -> play.start(diagram, Map.of("lines", java.util.Collections.nCopies(21, "x")))))
                .isEqualTo("WRONG_TYPE");
    }

    @Test
    void parallel_branches_begin_in_the_order_of_the_file() {
        Sketch sketch = new Sketch("fork").node("begin", Kind.START).node("fork", Kind.PARALLEL);
        List<String> names = List.of("d", "a", "h", "c", "g", "b", "f", "e");
        names.forEach(name -> sketch.node(name, Kind.USER_TASK));
        sketch.node("join", Kind.PARALLEL)
                .node("done", Kind.END)
                .path("begin", "fork")
                .path("join", "done");
        names.forEach(name -> sketch.path("fork", name, "join"));

        UUID id = play.start(sketch.drawn(), Map.of());

        assertThat(play.open()).isEqualTo(names);
        names.forEach(play::complete);
        assertThat(play.instances.get(id).end()).isEqualTo("done");
    }

    @Test
    void a_terminate_end_drops_the_open_tasks() {
        Diagram diagram = new Sketch("stop")
                .node("begin", Kind.START)
                .node("fork", Kind.PARALLEL)
                .node("a", Kind.USER_TASK)
                .node("b", Kind.USER_TASK)
                .node("end", Kind.END)
                .node("stop", Kind.END, Trigger.TERMINATE, "")
                .path("begin", "fork", "a", "end")
                .path("fork", "b", "stop")
                .drawn();
        UUID id = play.start(diagram, Map.of());
        UUID dropped = play.task("a").id();

        play.complete("b");

        assertThat(play.open()).isEmpty();
        assertThat(play.context.told(id)).contains("TASK_DROPPED a").endsWith("ENDED stop");
        assertThat(refused(() -> play.instances.complete(play.context, dropped, Map.of())))
                .isEqualTo("TASK_DONE");
    }

    @Test
    void cancelling_drops_all_and_tells_why() {
        UUID id = play.start(refund(), Map.of());

        play.instances.cancel(play.context, id, "WITHDRAWN");

        Instance cancelled = play.instances.get(id);
        assertThat(cancelled.hasEnded()).isTrue();
        assertThat(cancelled.end()).isNull();
        assertThat(play.open()).isEmpty();
        HistoryEntry last =
                play.instances.history(id).get(play.instances.history(id).size() - 1);
        assertThat(last.kind()).isEqualTo(HistoryEntry.Kind.ENDED);
        assertThat(last.data()).isEqualTo(Map.of("state", "CANCELLED", "reason", "WITHDRAWN"));
        play.instances.cancel(play.context, id, "AGAIN");
        assertThat(play.instances.history(id)).endsWith(last);
    }

    static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).reason();
    }
}
