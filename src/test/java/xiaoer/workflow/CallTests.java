package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.TaskTests.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

/** Processes that call others. */
class CallTests {

    private final InstanceFixture play = new InstanceFixture();

    private static Diagram outer() {
        return new Sketch("outer")
                .variable("amount", ValueType.NUMBER)
                .variable("result", ValueType.TEXT)
                .node("begin", Kind.START)
                .state("WAIT_SELLER")
                .node("arbitrate", Kind.CALL, Trigger.NONE, "inner")
                .in("sum", "amount")
                .out("ruling", "result")
                .boundary("no-stock", "arbitrate", Trigger.ERROR, "NoStock", true)
                .boundary("late", "arbitrate", Trigger.TIMER, "", true)
                .lasts("p.answerDays", "")
                .node("done", Kind.END)
                .node("failed", Kind.END)
                .node("lapsed", Kind.END)
                .path("begin", "arbitrate", "done")
                .path("no-stock", "failed")
                .path("late", "lapsed")
                .drawn();
    }

    private static Diagram inner(Trigger end) {
        return new Sketch("inner")
                .variable("sum", ValueType.NUMBER)
                .variable("ruling", ValueType.TEXT)
                .node("start", Kind.START)
                .node("rule", Kind.USER_TASK)
                .state("PLATFORM")
                .out("ruling", "ruling")
                .boundary("withdrawn", "rule", Trigger.MESSAGE, "Withdrawn", true)
                .node("ruled", Kind.END, end, end == Trigger.NONE ? "" : "NoStock")
                .node("over", Kind.END)
                .path("start", "rule", "ruled")
                .path("withdrawn", "over")
                .drawn();
    }

    private UUID start(Diagram inner) {
        return play.start(TestProcesses.release(1, outer(), inner), "outer", Map.of("amount", 30));
    }

    private Instance child(UUID parent) {
        return play.instances.children(parent).get(0);
    }

    @Test
    void a_called_process_takes_values_and_gives_them_back() {
        UUID id = start(inner(Trigger.NONE));

        Instance child = child(id);
        assertThat(child.variables()).containsEntry("sum", new BigDecimal("30"));
        assertThat(child.parent()).isEqualTo(id);
        assertThat(child.key()).isEqualTo("7");
        assertThat(play.instances.get(id).active()).containsExactly("arbitrate");
        assertThat(play.instances.of(play.context.owner()))
                .extracting(Instance::id)
                .containsExactly(id);

        play.complete("rule", Map.of("ruling", "BUYER"));

        assertThat(play.variable(id, "result")).isEqualTo("BUYER");
        assertThat(play.instances.get(id).end()).isEqualTo("done");
        assertThat(child(id).hasEnded()).isTrue();
    }

    @Test
    void the_state_that_a_called_process_tells_is_its_callers_too() {
        UUID id = start(inner(Trigger.NONE));

        assertThat(play.instances.get(id).state()).isEqualTo("PLATFORM");
    }

    @Test
    void a_message_to_the_caller_reaches_the_child_that_waits() {
        UUID id = start(inner(Trigger.NONE));

        assertThat(play.instances.message(play.context, id, "Withdrawn", Map.of()))
                .isTrue();

        assertThat(child(id).end()).isEqualTo("over");
        assertThat(play.instances.get(id).end()).isEqualTo("done");
        assertThat(play.context.told(id)).doesNotContain("RECEIVED withdrawn");
    }

    @Test
    void an_error_that_the_child_ends_with_is_caught_at_the_call() {
        UUID id = start(inner(Trigger.ERROR));

        play.complete("rule", Map.of("ruling", "x"));

        assertThat(play.instances.get(id).end()).isEqualTo("failed");
        assertThat(play.context.told(id)).contains("ENTERED no-stock").doesNotContain("ENTERED done");
        assertThat(play.context.agenda).isEmpty();
    }

    @Test
    void an_error_that_nobody_catches_ends_the_caller_too() {
        Diagram outer = new Sketch("outer")
                .node("begin", Kind.START)
                .node("call", Kind.CALL, Trigger.NONE, "inner")
                .node("done", Kind.END)
                .path("begin", "call", "done")
                .drawn();
        UUID id = play.start(TestProcesses.release(1, outer, inner(Trigger.ERROR)), "outer", Map.of());

        play.complete("rule", Map.of("ruling", "x"));

        assertThat(play.instances.get(id).hasEnded()).isTrue();
        HistoryEntry last =
                play.instances.history(id).get(play.instances.history(id).size() - 1);
        assertThat(last.data()).containsEntry("state", "FAULT").containsEntry("error", "NoStock");
    }

    @Test
    void a_deadline_of_the_call_ends_the_child_and_its_tasks() {
        UUID id = start(inner(Trigger.NONE));

        play.fireNext();

        assertThat(play.instances.get(id).end()).isEqualTo("lapsed");
        Instance child = child(id);
        assertThat(child.hasEnded()).isTrue();
        assertThat(child.end()).isNull();
        assertThat(play.open()).isEmpty();
    }

    @Test
    void cancelling_the_caller_cancels_the_child() {
        UUID id = start(inner(Trigger.NONE));

        play.instances.cancel(play.context, id, "WITHDRAWN");

        assertThat(child(id).hasEnded()).isTrue();
        assertThat(play.open()).isEmpty();
        assertThat(play.context.agenda).isEmpty();
    }

    @Test
    void two_releases_run_side_by_side_each_calling_its_own() {
        OpenProcesses old = TestProcesses.release(1, outer(), inner(Trigger.NONE));
        OpenProcesses next = TestProcesses.release(
                2,
                outer(),
                new Sketch("inner")
                        .variable("sum", ValueType.NUMBER)
                        .variable("ruling", ValueType.TEXT)
                        .node("start", Kind.START)
                        .node("phone", Kind.USER_TASK)
                        .node("rule", Kind.USER_TASK)
                        .node("ruled", Kind.END)
                        .path("start", "phone", "rule", "ruled")
                        .drawn());

        UUID first = play.start(old, "outer", Map.of());
        UUID second = play.start(next, "outer", Map.of());

        assertThat(play.open()).containsExactly("rule", "phone");
        assertThat(child(first).release()).isEqualTo(1);
        assertThat(child(second).release()).isEqualTo(2);
        play.complete("rule", Map.of("ruling", "SELLER"));
        assertThat(play.variable(first, "result")).isEqualTo("SELLER");
        assertThat(play.instances.get(second).hasEnded()).isFalse();
    }

    @Test
    void a_process_that_calls_itself_comes_to_an_end() {
        Diagram endless = new Sketch("endless")
                .node("begin", Kind.START)
                .node("again", Kind.CALL, Trigger.NONE, "endless")
                .node("done", Kind.END)
                .path("begin", "again", "done")
                .drawn();

        assertThat(refused(() -> play.start(endless, Map.of()))).isEqualTo("PROCESS_FAILED");
        assertThat(play.instances.of(play.context.owner())).isEmpty();
    }

    @Test
    void an_owner_has_room_for_so_many_instances_and_no_more() {
        Diagram waiting = new Sketch("wait")
                .node("begin", Kind.START)
                .node("listen", Kind.CATCH, Trigger.MESSAGE, "Never")
                .node("done", Kind.END)
                .path("begin", "listen", "done")
                .drawn();
        OpenProcesses release = TestProcesses.release(1, waiting);
        for (int i = 0; i < 500; i++) {
            play.start(release, "wait", Map.of());
        }

        assertThat(refused(() -> play.start(release, "wait", Map.of()))).isEqualTo("TOO_MANY_INSTANCES");

        UUID one = play.instances.of(play.context.owner()).get(0).id();
        play.instances.cancel(play.context, one, "ROOM");
        assertThat(play.start(release, "wait", Map.of())).isNotNull();
    }

    @Test
    void a_storm_of_signals_comes_to_an_end() {
        Diagram storm = new Sketch("storm")
                .node("begin", Kind.START)
                .node("work", Kind.USER_TASK)
                .node("done", Kind.END)
                .node("echo", Kind.EVENT_SUBPROCESS)
                .path("begin", "work", "done")
                .within("echo")
                .eventStart("heard", Trigger.SIGNAL, "Echo", false)
                .node("shout", Kind.THROW, Trigger.SIGNAL, "Echo")
                .node("shouted", Kind.END)
                .path("heard", "shout", "shouted")
                .drawn();
        List<UUID> ids = List.of(play.start(storm, Map.of()), play.start(storm, Map.of()));

        play.instances.signal(play.context, "Echo", Map.of());

        assertThat(ids)
                .anySatisfy(id -> assertThat(play.instances.get(id).error()).contains("TOO_MUCH"));
        assertThat(play.open()).containsExactly("work", "work");
    }
}
