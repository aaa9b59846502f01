package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Tasks, gateways, calls and what runs for each text run in the engine as the author means them. */
class TaskRunTests {

    @ParameterizedTest
    @EnumSource(names = {"SERVICE_TASK", "DECISION_TASK", "SEND_TASK"})
    void tasks_of_the_program_are_done_at_once(Kind kind) {
        EngineRun run = new EngineRun(straight(kind)).start(Map.of());

        assertThat(run.entered).containsExactly("begin", "work", "end");
        assertThat(run.ended()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_TASK", "RECEIVE_TASK"})
    void tasks_of_others_wait_until_they_are_completed(Kind kind) {
        EngineRun run = new EngineRun(straight(kind)).start(Map.of());
        assertThat(run.waiting()).containsExactly("work");
        assertThat(run.ended()).isFalse();

        run.complete("work");

        assertThat(run.ended()).isTrue();
    }

    private static Diagram straight(Kind kind) {
        return new Sketch("straight")
                .node("begin", Kind.START)
                .node("work", kind)
                .node("end", Kind.END)
                .path("begin", "work", "end")
                .drawn();
    }

    @Test
    void an_exclusive_gateway_takes_the_first_way_that_holds_else_the_default() {
        Diagram diagram = new Sketch("choice")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("choose", Kind.EXCLUSIVE)
                .node("large", Kind.SERVICE_TASK)
                .node("middle", Kind.SERVICE_TASK)
                .node("small", Kind.SERVICE_TASK)
                .node("merge", Kind.EXCLUSIVE)
                .node("end", Kind.END)
                .path("begin", "choose")
                .flow("choose", "large", "amount > 100")
                .flow("choose", "middle", "amount > 10")
                .path("choose", "small", "merge", "end")
                .path("large", "merge")
                .path("middle", "merge")
                .drawn();

        assertThat(way(diagram, 1000)).containsExactly("begin", "choose", "large", "merge", "end");
        assertThat(way(diagram, 50)).containsExactly("begin", "choose", "middle", "merge", "end");
        assertThat(way(diagram, 5)).containsExactly("begin", "choose", "small", "merge", "end");
    }

    private static List<String> way(Diagram diagram, long amount) {
        return new EngineRun(diagram).start(Map.of("amount", BigDecimal.valueOf(amount))).entered;
    }

    @Test
    void an_inclusive_gateway_takes_every_way_that_holds_and_waits_for_them() {
        Diagram diagram = new Sketch("several")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("choose", Kind.INCLUSIVE)
                .node("a", Kind.USER_TASK)
                .node("b", Kind.USER_TASK)
                .node("c", Kind.USER_TASK)
                .node("merge", Kind.INCLUSIVE)
                .node("end", Kind.END)
                .path("begin", "choose")
                .flow("choose", "a", "amount > 10")
                .flow("choose", "b", "amount > 20")
                .path("choose", "c", "merge", "end")
                .path("a", "merge")
                .path("b", "merge")
                .drawn();

        EngineRun both = new EngineRun(diagram).start(Map.of("amount", BigDecimal.valueOf(30)));
        assertThat(both.waiting()).containsExactly("a", "b");
        assertThat(both.complete("a").ended()).isFalse();
        assertThat(both.complete("b").ended()).isTrue();
        EngineRun none = new EngineRun(diagram).start(Map.of("amount", BigDecimal.ZERO));
        assertThat(none.waiting()).containsExactly("c");
    }

    @Test
    void a_parallel_gateway_takes_all_ways_and_waits_for_them() {
        EngineRun run = new EngineRun(parallel(Trigger.NONE)).start(Map.of());
        assertThat(run.waiting()).containsExactly("a", "b");

        assertThat(run.complete("b").ended()).isFalse();
        assertThat(run.complete("a").ended()).isTrue();
    }

    private static Diagram parallel(Trigger end) {
        return new Sketch("together")
                .node("begin", Kind.START)
                .node("fork", Kind.PARALLEL)
                .node("a", Kind.USER_TASK)
                .node("b", Kind.USER_TASK)
                .node("merge", Kind.PARALLEL)
                .node("end", Kind.END, end, "")
                .path("begin", "fork", "a", "merge", "end")
                .path("fork", "b", "merge")
                .drawn();
    }

    @Test
    void a_terminate_end_ends_all_that_waits() {
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

        EngineRun run = new EngineRun(diagram).start(Map.of()).complete("b");

        assertThat(run.ended()).isTrue();
        assertThat(run.waiting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "SIGNAL"})
    void throwing_events_are_passed(Trigger trigger) {
        Diagram diagram = new Sketch("tell")
                .node("begin", Kind.START)
                .node("tell", Kind.THROW, trigger, "News")
                .node("end", Kind.END, trigger, "Done")
                .path("begin", "tell", "end")
                .drawn();

        EngineRun run = new EngineRun(diagram).start(Map.of());

        assertThat(run.entered).containsExactly("begin", "tell", "end");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void tasks_for_each_text_run_all_at_once() {
        EngineRun run = new EngineRun(forEach(false)).start(Map.of("lines", List.of("x", "y", "z")));
        assertThat(run.waiting()).hasSize(3);

        run.complete("ask").complete("ask").complete("ask");

        assertThat(run.ended()).isTrue();
    }

    @Test
    void tasks_for_each_text_run_one_after_the_other() {
        EngineRun run = new EngineRun(forEach(true)).start(Map.of("lines", List.of("x", "y", "z")));
        for (int i = 0; i < 3; i++) {
            assertThat(run.waiting()).hasSize(1);
            assertThat(run.ended()).isFalse();
            run.complete("ask");
        }

        assertThat(run.ended()).isTrue();
    }

    @Test
    void nothing_runs_for_an_empty_list() {
        assertThat(new EngineRun(forEach(false))
                        .start(Map.of("lines", List.of()))
                        .ended())
                .isTrue();
    }

    private static Diagram forEach(boolean inTurn) {
        return new Sketch("several")
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .each("ask", Kind.USER_TASK, "", new Each("lines", "line", inTurn))
                .node("end", Kind.END)
                .path("begin", "ask", "end")
                .drawn();
    }
}
