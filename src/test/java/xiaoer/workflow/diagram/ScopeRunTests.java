package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Subprocesses, what watches them and what is raised in them run in the engine as the author means them. */
class ScopeRunTests {

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
    void a_subprocess_whose_watch_took_over_is_left_by_its_own_way() {
        EngineRun run = new EngineRun(watched()).start(Map.of()).send(Trigger.MESSAGE, "Withdrawn");
        assertThat(run.waiting()).containsExactly("react");

        run.complete("react");

        assertThat(run.entered).endsWith("after", "end");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void what_runs_beside_a_subprocess_ends_with_it_when_it_is_interrupted() {
        EngineRun run = new EngineRun(watched()).start(Map.of()).send(Trigger.MESSAGE, "Question");
        assertThat(run.waiting()).containsExactly("answer", "inside");

        run.send(Trigger.MESSAGE, "Withdrawn");

        assertThat(run.waiting()).containsExactly("react");
    }

    @Test
    void a_subprocess_waits_for_what_runs_beside_it() {
        EngineRun run = new EngineRun(watched()).start(Map.of()).send(Trigger.MESSAGE, "Question");

        assertThat(run.complete("inside").ended()).isFalse();
        assertThat(run.complete("answer").ended()).isTrue();
    }

    /** A subprocess in which one message is answered beside the work, and another ends the work. */
    private static Diagram watched() {
        return new Sketch("watched")
                .node("begin", Kind.START)
                .node("work", Kind.SUBPROCESS)
                .node("after", Kind.SERVICE_TASK)
                .node("end", Kind.END)
                .path("begin", "work", "after", "end")
                .within("work")
                .node("in", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("out", Kind.END)
                .node("beside", Kind.EVENT_SUBPROCESS)
                .node("instead", Kind.EVENT_SUBPROCESS)
                .path("in", "inside", "out")
                .within("beside")
                .eventStart("asked", Trigger.MESSAGE, "Question", false)
                .node("answer", Kind.USER_TASK)
                .node("answered", Kind.END)
                .path("asked", "answer", "answered")
                .within("instead")
                .eventStart("withdrawn", Trigger.MESSAGE, "Withdrawn", true)
                .node("react", Kind.USER_TASK)
                .node("reacted", Kind.END)
                .path("withdrawn", "react", "reacted")
                .drawn();
    }

    @Test
    void an_error_is_caught_two_levels_up() {
        Diagram diagram = new Sketch("deep")
                .node("begin", Kind.START)
                .node("outer", Kind.SUBPROCESS)
                .boundary("catch", "outer", Trigger.ERROR, "NoStock", true)
                .node("end", Kind.END)
                .node("caught", Kind.END)
                .path("begin", "outer", "end")
                .path("catch", "caught")
                .within("outer")
                .node("in", Kind.START)
                .node("inner", Kind.SUBPROCESS)
                .node("out", Kind.END)
                .path("in", "inner", "out")
                .within("inner")
                .node("in2", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("failed", Kind.END, Trigger.ERROR, "NoStock")
                .path("in2", "inside", "failed")
                .drawn();

        EngineRun run = new EngineRun(diagram).start(Map.of()).complete("inside");

        assertThat(run.entered).contains("failed", "caught").doesNotContain("out", "end");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void a_deadline_ends_a_subprocess_for_every_text() {
        Diagram diagram = new Sketch("lines")
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .each("work", Kind.SUBPROCESS, "", new Each("lines", "line", false))
                .boundary("late", "work", Trigger.TIMER, "", true)
                .node("end", Kind.END)
                .node("lapsed", Kind.END)
                .path("begin", "work", "end")
                .path("late", "lapsed")
                .within("work")
                .node("in", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("out", Kind.END)
                .path("in", "inside", "out")
                .drawn();
        EngineRun run = new EngineRun(diagram).start(Map.of("lines", List.of("x", "y")));
        assertThat(run.waiting()).containsExactly("inside", "inside");

        run.complete("inside").fire("late");

        assertThat(run.waiting()).isEmpty();
        assertThat(run.entered).endsWith("late", "lapsed");
        assertThat(run.ended()).isTrue();
    }
}
