package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Every construct that diagrams may hold runs in the engine as the author means it. */
class EngineTextTests {

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
    void a_catching_event_waits_for_its_own_event(Trigger trigger) {
        Diagram diagram = new Sketch("wait")
                .node("begin", Kind.START)
                .node("listen", Kind.CATCH, trigger, "Answer")
                .node("end", Kind.END)
                .path("begin", "listen", "end")
                .drawn();
        EngineRun run = new EngineRun(diagram).start(Map.of());

        assertThat(run.send(trigger, "Other").ended()).isFalse();
        assertThat(run.send(trigger, "Answer").ended()).isTrue();
    }

    @Test
    void a_timer_waits_until_it_is_fired() {
        Diagram diagram = new Sketch("wait")
                .node("begin", Kind.START)
                .node("pause", Kind.CATCH, Trigger.TIMER, "")
                .node("end", Kind.END)
                .path("begin", "pause", "end")
                .drawn();
        EngineRun run = new EngineRun(diagram).start(Map.of());
        assertThat(run.timers).containsOnlyKeys("pause");

        assertThat(run.fire("pause").ended()).isTrue();
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
    void an_event_gateway_follows_what_comes_first() {
        Diagram diagram = new Sketch("first")
                .node("begin", Kind.START)
                .node("await", Kind.EVENT_BASED)
                .node("answer", Kind.CATCH, Trigger.MESSAGE, "Answer")
                .node("late", Kind.CATCH, Trigger.TIMER, "")
                .node("good", Kind.END)
                .node("bad", Kind.END)
                .path("begin", "await", "answer", "good")
                .path("await", "late", "bad")
                .drawn();

        EngineRun answered = new EngineRun(diagram).start(Map.of()).send(Trigger.MESSAGE, "Answer");
        assertThat(answered.entered).contains("good").doesNotContain("bad");
        assertThat(answered.ended()).isTrue();
        assertThat(answered.timers).isEmpty();
        EngineRun late = new EngineRun(diagram).start(Map.of()).fire("late");
        assertThat(late.entered).contains("bad").doesNotContain("good");
        assertThat(late.ended()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_TASK", "RECEIVE_TASK", "SUBPROCESS", "CALL"})
    void boundary_timers_interrupt_an_activity_or_run_beside_it(Kind kind) {
        Sketch sketch = new Sketch("deadline")
                .node("begin", Kind.START)
                .node("work", kind, Trigger.NONE, kind == Kind.CALL ? "inner" : "")
                .boundary("warn-first", "work", Trigger.TIMER, "", false)
                .boundary("warn-last", "work", Trigger.TIMER, "", false)
                .boundary("lapse", "work", Trigger.TIMER, "", true)
                .node("end", Kind.END)
                .node("warned", Kind.END)
                .node("warned-again", Kind.END)
                .node("lapsed", Kind.END)
                .path("begin", "work", "end")
                .path("warn-first", "warned")
                .path("warn-last", "warned-again")
                .path("lapse", "lapsed");
        if (kind == Kind.SUBPROCESS) {
            sketch.within("work")
                    .node("in", Kind.START)
                    .node("inside", Kind.USER_TASK)
                    .node("out", Kind.END)
                    .path("in", "inside", "out");
        }
        Diagram inner = new Sketch("inner")
                .node("in", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("out", Kind.END)
                .path("in", "inside", "out")
                .drawn();
        EngineRun run = new EngineRun(sketch.drawn(), inner).start(Map.of());
        assertThat(run.timers).containsOnlyKeys("warn-first", "warn-last", "lapse");

        run.fire("warn-last").fire("warn-first");
        assertThat(run.entered).containsSubsequence("warned-again", "warned").doesNotContain("lapsed");
        assertThat(run.waiting()).hasSize(1);
        run.fire("lapse");

        assertThat(run.entered).contains("lapsed").doesNotContain("end");
        assertThat(run.waiting()).isEmpty();
        assertThat(run.ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void boundary_messages_and_signals_are_heard_while_the_activity_waits(boolean interrupting) {
        for (Trigger trigger : List.of(Trigger.MESSAGE, Trigger.SIGNAL)) {
            Diagram diagram = new Sketch("heard")
                    .node("begin", Kind.START)
                    .node("work", Kind.USER_TASK)
                    .boundary("hear", "work", trigger, "Withdrawn", interrupting)
                    .node("end", Kind.END)
                    .node("heard", Kind.END)
                    .path("begin", "work", "end")
                    .path("hear", "heard")
                    .drawn();
            EngineRun run = new EngineRun(diagram).start(Map.of()).send(trigger, "Withdrawn");

            assertThat(run.entered).contains("heard");
            assertThat(run.waiting()).hasSize(interrupting ? 0 : 1);
            assertThat(run.ended()).isEqualTo(interrupting);
        }
    }

    @Test
    void a_boundary_stops_listening_when_its_activity_is_done() {
        Diagram diagram = new Sketch("over")
                .node("begin", Kind.START)
                .node("work", Kind.USER_TASK)
                .boundary("hear", "work", Trigger.MESSAGE, "Withdrawn", true)
                .boundary("late", "work", Trigger.TIMER, "", true)
                .node("more", Kind.USER_TASK)
                .node("end", Kind.END)
                .node("heard", Kind.END)
                .node("lapsed", Kind.END)
                .path("begin", "work", "more", "end")
                .path("hear", "heard")
                .path("late", "lapsed")
                .drawn();

        EngineRun run = new EngineRun(diagram).start(Map.of()).complete("work").send(Trigger.MESSAGE, "Withdrawn");

        assertThat(run.entered).doesNotContain("heard");
        assertThat(run.waiting()).containsExactly("more");
        assertThat(run.timers).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE", "SIGNAL", "TIMER"})
    void an_event_subprocess_interrupts_all_or_runs_beside_it(Trigger trigger) {
        for (boolean interrupting : new boolean[] {true, false}) {
            Diagram diagram = new Sketch("watch")
                    .node("begin", Kind.START)
                    .node("work", Kind.USER_TASK)
                    .node("end", Kind.END)
                    .node("watch", Kind.EVENT_SUBPROCESS)
                    .path("begin", "work", "end")
                    .within("watch")
                    .eventStart("seen", trigger, "Withdrawn", interrupting)
                    .node("react", Kind.USER_TASK)
                    .node("reacted", Kind.END)
                    .path("seen", "react", "reacted")
                    .drawn();
            EngineRun run = new EngineRun(diagram).start(Map.of());
            if (trigger == Trigger.TIMER) {
                run.fire("seen");
            } else {
                run.send(trigger, "Withdrawn");
            }
            assertThat(run.waiting()).isEqualTo(interrupting ? List.of("react") : List.of("react", "work"));

            run.complete("react");

            assertThat(run.entered).contains("reacted");
            assertThat(run.ended()).isEqualTo(interrupting);
        }
    }

    @Test
    void an_error_end_leaves_its_subprocess_by_the_boundary() {
        EngineRun run =
                new EngineRun(failing(Trigger.ERROR, true)).start(Map.of()).complete("inside");

        assertThat(run.entered).contains("failed", "caught").doesNotContain("end");
        assertThat(run.waiting()).isEmpty();
        assertThat(run.ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_escalation_leaves_its_subprocess_only_when_it_interrupts(boolean interrupting) {
        EngineRun run = new EngineRun(failing(Trigger.ESCALATION, interrupting))
                .start(Map.of())
                .complete("inside");

        assertThat(run.entered).contains("caught");
        assertThat(run.waiting()).isEqualTo(interrupting ? List.of() : List.of("beside"));
    }

    /** A subprocess with two parallel tasks, one of which ends with an error or an escalation. */
    private static Diagram failing(Trigger trigger, boolean interrupting) {
        return new Sketch("failing")
                .node("begin", Kind.START)
                .node("work", Kind.SUBPROCESS)
                .boundary("catch", "work", trigger, "NoStock", interrupting)
                .node("end", Kind.END)
                .node("caught", Kind.END)
                .path("begin", "work", "end")
                .path("catch", "caught")
                .within("work")
                .node("in", Kind.START)
                .node("fork", Kind.PARALLEL)
                .node("inside", Kind.USER_TASK)
                .node("beside", Kind.USER_TASK)
                .node("failed", Kind.END, trigger, "NoStock")
                .node("out", Kind.END)
                .path("in", "fork", "inside", "failed")
                .path("fork", "beside", "out")
                .drawn();
    }

    @Test
    void a_thrown_escalation_is_caught_and_the_way_goes_on() {
        Diagram diagram = new Sketch("escalating")
                .node("begin", Kind.START)
                .node("work", Kind.SUBPROCESS)
                .boundary("catch", "work", Trigger.ESCALATION, "Angry", false)
                .node("end", Kind.END)
                .node("caught", Kind.END)
                .path("begin", "work", "end")
                .path("catch", "caught")
                .within("work")
                .node("in", Kind.START)
                .node("tell", Kind.THROW, Trigger.ESCALATION, "Angry")
                .node("inside", Kind.USER_TASK)
                .node("out", Kind.END)
                .path("in", "tell", "inside", "out")
                .drawn();

        EngineRun run = new EngineRun(diagram).start(Map.of());
        assertThat(run.entered).contains("caught");
        assertThat(run.complete("inside").ended()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "ESCALATION"})
    void an_event_subprocess_catches_errors_and_escalations(Trigger trigger) {
        Diagram diagram = new Sketch("rescue")
                .node("begin", Kind.START)
                .node("failed", Kind.END, trigger, "NoStock")
                .node("watch", Kind.EVENT_SUBPROCESS)
                .path("begin", "failed")
                .within("watch")
                .eventStart("seen", trigger, "NoStock", true)
                .node("react", Kind.USER_TASK)
                .node("reacted", Kind.END)
                .path("seen", "react", "reacted")
                .drawn();

        EngineRun run = new EngineRun(diagram).start(Map.of());
        assertThat(run.waiting()).containsExactly("react");
        run.complete("react");

        assertThat(run.entered).contains("reacted");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void a_called_process_ends_before_its_caller_goes_on() {
        Diagram inner = straight(Kind.USER_TASK);
        EngineRun run = new EngineRun(calling("straight"), inner).start(Map.of());
        assertThat(run.waiting()).containsExactly("work");

        run.complete("work");

        assertThat(run.entered).endsWith("after", "done");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void the_error_of_a_called_process_is_caught_at_the_call() {
        Diagram inner = new Sketch("inner")
                .node("in", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("failed", Kind.END, Trigger.ERROR, "NoStock")
                .path("in", "inside", "failed")
                .drawn();

        EngineRun run = new EngineRun(calling("inner"), inner).start(Map.of()).complete("inside");

        assertThat(run.entered).contains("failed", "caught").doesNotContain("after");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void a_caller_goes_on_when_an_event_subprocess_ended_what_it_called() {
        Diagram inner = new Sketch("inner")
                .node("in", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("out", Kind.END)
                .node("watch", Kind.EVENT_SUBPROCESS)
                .path("in", "inside", "out")
                .within("watch")
                .eventStart("seen", Trigger.MESSAGE, "Withdrawn", true)
                .node("reacted", Kind.END)
                .path("seen", "reacted")
                .drawn();

        EngineRun run = new EngineRun(calling("inner"), inner).start(Map.of()).send(Trigger.MESSAGE, "Withdrawn");

        assertThat(run.entered).contains("reacted", "after").doesNotContain("caught");
        assertThat(run.ended()).isTrue();
    }

    private static Diagram calling(String process) {
        return new Sketch("outer")
                .node("start", Kind.START)
                .node("call", Kind.CALL, Trigger.NONE, process)
                .boundary("catch", "call", Trigger.ERROR, "NoStock", true)
                .node("after", Kind.SERVICE_TASK)
                .node("done", Kind.END)
                .node("caught", Kind.END)
                .path("start", "call", "after", "done")
                .path("catch", "caught")
                .drawn();
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
