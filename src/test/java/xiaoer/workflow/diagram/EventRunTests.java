package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Events run in the engine as the author means them. */
class EventRunTests {

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
}
