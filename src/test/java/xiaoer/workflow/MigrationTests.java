package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Refusal;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

/** Instances that go on in another release. */
class MigrationTests {

    private final InstanceFixture play = new InstanceFixture();

    private static Sketch before() {
        return new Sketch("refund")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("check", Kind.USER_TASK)
                .out("amount", "amount")
                .boundary("lapse", "check", Trigger.TIMER, "", true)
                .lasts("p.answerDays", "")
                .node("lapsed", Kind.END)
                .path("lapse", "lapsed");
    }

    private static Diagram old() {
        return before().node("done", Kind.END).path("begin", "check", "done").drawn();
    }

    /** Calls the customer first, and calls after the check too. */
    private static Diagram next() {
        return before().variable("called", ValueType.YES_NO)
                .node("call-first", Kind.USER_TASK)
                .boundary("warn", "check", Trigger.TIMER, "", false)
                .lasts("p.answerDays", "p.warn")
                .node("warned", Kind.END)
                .node("call-after", Kind.USER_TASK)
                .node("done", Kind.END)
                .path("begin", "call-first", "check", "call-after", "done")
                .path("warn", "warned")
                .drawn();
    }

    @Test
    void an_instance_goes_on_where_it_stands_on_the_way_of_the_other_release() {
        UUID id = play.start(old(), Map.of("amount", 5));
        TestContext.Row lapse = play.context.agenda.get(0);

        play.instances.migrate(play.context, id, TestProcesses.release(2, next()));

        Instance moved = play.instances.get(id);
        assertThat(moved.release()).isEqualTo(2);
        assertThat(moved.variables()).containsEntry("called", false).containsEntry("amount", new BigDecimal("5"));
        assertThat(play.context.agenda).as("timers keep their time").containsExactly(lapse);
        assertThat(play.context.told(id)).endsWith("MIGRATED refund");
        play.complete("check", Map.of("amount", 6));
        assertThat(play.open()).containsExactly("call-after");
        play.complete("call-after");
        assertThat(play.instances.get(id).end()).isEqualTo("done");
    }

    @Test
    void a_timer_that_was_set_in_one_release_fires_in_the_other() {
        UUID id = play.start(old(), Map.of());
        play.instances.migrate(play.context, id, TestProcesses.release(2, next()));

        play.fireNext();

        assertThat(play.instances.get(id).end()).isEqualTo("lapsed");
    }

    @Test
    void what_does_not_fit_is_refused_with_all_reasons() {
        UUID id = play.start(old(), Map.of());
        Diagram other = new Sketch("refund")
                .variable("amount", ValueType.TEXT)
                .node("begin", Kind.START)
                .node("check", Kind.RECEIVE_TASK, Trigger.NONE, "Answer")
                .node("done", Kind.END)
                .path("begin", "check", "done")
                .drawn();
        List<String> told = play.context.told(id);

        assertThat(reasons(id, other))
                .containsExactly(
                        "refund: variable amount was NUMBER, is TEXT",
                        "refund: check was USER_TASK NONE, is RECEIVE_TASK NONE",
                        "refund: timer lapse is gone");
        assertThat(play.instances.get(id).release()).isEqualTo(1);
        assertThat(play.context.told(id)).isEqualTo(told);
        assertThat(play.open()).containsExactly("check");
    }

    @Test
    void a_node_that_is_gone_or_stands_elsewhere_is_refused() {
        UUID id = play.start(old(), Map.of());
        Diagram gone = new Sketch("refund")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("done", Kind.END)
                .path("begin", "done")
                .drawn();
        Diagram inside = new Sketch("refund")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("part", Kind.SUBPROCESS)
                .node("done", Kind.END)
                .path("begin", "part", "done")
                .within("part")
                .node("in", Kind.START)
                .node("check", Kind.USER_TASK)
                .out("amount", "amount")
                .boundary("lapse", "check", Trigger.TIMER, "", true)
                .node("out", Kind.END)
                .node("lapsed", Kind.END)
                .path("in", "check", "out")
                .path("lapse", "lapsed")
                .drawn();

        assertThat(reasons(id, gone)).contains("refund: check is gone");
        assertThat(reasons(id, inside)).containsExactly("refund: check stands in another scope");
    }

    @Test
    void called_processes_move_with_their_caller_or_not_at_all() {
        Diagram outer = new Sketch("outer")
                .node("begin", Kind.START)
                .node("call", Kind.CALL, Trigger.NONE, "refund")
                .node("done", Kind.END)
                .path("begin", "call", "done")
                .drawn();
        UUID id = play.start(TestProcesses.release(1, outer, old()), "outer", Map.of());
        UUID child = play.instances.children(id).get(0).id();
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> play.instances.migrate(play.context, id, TestProcesses.release(2, outer)));
        assertThat(refusal.details().get("reasons")).isEqualTo(List.of("refund: process is gone"));
        assertThat(play.instances.get(id).release()).isEqualTo(1);

        play.instances.migrate(play.context, id, TestProcesses.release(3, outer, next()));

        assertThat(play.instances.get(id).release()).isEqualTo(3);
        assertThat(play.instances.get(child).release()).isEqualTo(3);
        play.complete("check", Map.of("amount", 1));
        play.complete("call-after");
        assertThat(play.instances.get(id).hasEnded()).isTrue();
    }

    @Test
    void several_runs_of_one_node_move_together() {
        Sketch sketch = new Sketch("lines")
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .each("ask", Kind.USER_TASK, "", new Each("lines", "line", false))
                .in("which", "line")
                .node("done", Kind.END)
                .path("begin", "ask", "done");
        UUID id = play.start(sketch.drawn(), Map.of("lines", List.of("a", "b")));

        play.instances.migrate(play.context, id, TestProcesses.release(2, sketch.drawn()));

        play.complete("ask");
        play.complete("ask");
        assertThat(play.instances.get(id).hasEnded()).isTrue();
    }

    @Test
    void what_stood_still_tries_again_in_the_release_that_was_put_right() {
        Diagram broken = asking("nobody");
        UUID id = play.start(broken, Map.of());
        play.instances.message(play.context, id, "Go", Map.of());
        assertThat(play.instances.get(id).error()).contains("UNDECIDED");

        play.instances.migrate(play.context, id, TestProcesses.release(2, asking("REFUND")));

        assertThat(play.instances.get(id).error()).isNull();
        assertThat(play.instances.get(id).end()).isEqualTo("done");
    }

    private static Diagram asking(String kind) {
        return new Sketch("ask")
                .node("begin", Kind.START)
                .node("wait", Kind.CATCH, Trigger.MESSAGE, "Go")
                .node("ask", Kind.DECISION_TASK, Trigger.NONE, "wish-check")
                .constant("kind", ValueType.TEXT, kind)
                .constant("amount", ValueType.NUMBER, "5")
                .node("done", Kind.END)
                .path("begin", "wait", "ask", "done")
                .drawn();
    }

    private List<Object> reasons(UUID id, Diagram to) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> play.instances.migrate(play.context, id, TestProcesses.release(2, to)));
        assertThat(refusal.reason()).isEqualTo("CANNOT_MIGRATE");
        return List.copyOf((List<?>) refusal.details().get("reasons"));
    }
}
