package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Calls of processes run in the engine as the author means them. */
class CallRunTests {

    @Test
    void a_called_process_ends_before_its_caller_goes_on() {
        Diagram inner = new Sketch("straight")
                .node("in", Kind.START)
                .node("work", Kind.USER_TASK)
                .node("out", Kind.END)
                .path("in", "work", "out")
                .drawn();
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
}
