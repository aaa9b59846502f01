package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.TaskTests.refused;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

class MessageTests {

    private final InstanceFixture play = new InstanceFixture();

    private static Sketch waiting(Kind kind, Trigger trigger) {
        return new Sketch("wait")
                .variable("answer", ValueType.TEXT)
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("listen", kind, trigger, "Answer")
                .out("text", "answer")
                .out("amount", "amount")
                .node("done", Kind.END)
                .path("begin", "listen", "done");
    }

    @ParameterizedTest
    @EnumSource(names = {"CATCH", "RECEIVE_TASK"})
    void a_message_brings_its_data_to_whoever_waits_for_it(Kind kind) {
        Diagram diagram = waiting(kind, kind == Kind.CATCH ? Trigger.MESSAGE : Trigger.NONE)
                .drawn();
        UUID id = play.start(diagram, Map.of("amount", 5));

        assertThat(play.instances.message(play.context, id, "Other", Map.of())).isFalse();
        assertThat(play.instances.message(play.context, id, "Answer", Map.of("text", "好的", "more", true)))
                .isTrue();

        assertThat(play.variable(id, "answer")).isEqualTo("好的");
        assertThat(play.variable(id, "amount"))
                .as("what a message does not bring stays")
                .isEqualTo(new BigDecimal("5"));
        assertThat(play.instances.get(id).end()).isEqualTo("done");
        HistoryEntry received = play.instances.history(id).stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.RECEIVED)
                .findFirst()
                .orElseThrow();
        assertThat(received.node()).isEqualTo("listen");
        assertThat(received.data()).containsEntry("message", "Answer");
        assertThat(play.instances.message(play.context, id, "Answer", Map.of())).isFalse();
    }

    @Test
    void a_message_that_nobody_waits_for_leaves_no_trace() {
        UUID id = play.start(waiting(Kind.CATCH, Trigger.MESSAGE).drawn(), Map.of());
        var before = play.instances.history(id);

        assertThat(play.instances.message(play.context, id, "Nobody", Map.of("x", 1)))
                .isFalse();

        assertThat(play.instances.history(id)).isEqualTo(before);
        assertThat(refused(() -> play.instances.message(play.context, UUID.randomUUID(), "Answer", Map.of())))
                .isEqualTo("UNKNOWN_INSTANCE");
        assertThat(refused(() -> play.instances.message(new TestContext(), id, "Answer", Map.of())))
                .isEqualTo("UNKNOWN_INSTANCE");
    }

    @Test
    void data_of_the_wrong_type_is_refused() {
        UUID id = play.start(waiting(Kind.CATCH, Trigger.MESSAGE).drawn(), Map.of());

        assertThat(refused(() -> play.instances.message(play.context, id, "Answer", Map.of("amount", "viel"))))
                .isEqualTo("WRONG_TYPE");
    }

    @Test
    void a_message_at_the_boundary_takes_the_task_away() {
        Diagram diagram = new Sketch("withdraw")
                .variable("why", ValueType.TEXT)
                .node("begin", Kind.START)
                .node("work", Kind.USER_TASK)
                .boundary("withdrawn", "work", Trigger.MESSAGE, "Withdrawn", true)
                .out("reason", "why")
                .node("done", Kind.END)
                .node("over", Kind.END)
                .path("begin", "work", "done")
                .path("withdrawn", "over")
                .drawn();
        UUID id = play.start(diagram, Map.of());

        assertThat(play.instances.message(play.context, id, "Withdrawn", Map.of("reason", "已收到")))
                .isTrue();

        assertThat(play.instances.get(id).end()).isEqualTo("over");
        assertThat(play.variable(id, "why")).isEqualTo("已收到");
        assertThat(play.open()).isEmpty();
        assertThat(play.context.told(id))
                .containsSubsequence("RECEIVED withdrawn", "TASK_DROPPED work", "ENTERED withdrawn", "ENDED over");
    }

    @Test
    void an_event_subprocess_hears_messages_again_and_again_beside_the_rest() {
        Diagram diagram = new Sketch("chat")
                .variable("text", ValueType.TEXT)
                .node("begin", Kind.START)
                .node("work", Kind.USER_TASK)
                .node("done", Kind.END)
                .node("chat", Kind.EVENT_SUBPROCESS)
                .path("begin", "work", "done")
                .within("chat")
                .eventStart("said", Trigger.MESSAGE, "AgentMessage", false)
                .out("text", "text")
                .node("reply", Kind.SEND_TASK, Trigger.NONE, "Reply")
                .in("to", "text")
                .node("replied", Kind.END)
                .path("said", "reply", "replied")
                .drawn();
        UUID id = play.start(diagram, Map.of());

        assertThat(play.instances.message(play.context, id, "AgentMessage", Map.of("text", "a")))
                .isTrue();
        assertThat(play.instances.message(play.context, id, "AgentMessage", Map.of("text", "b")))
                .isTrue();

        assertThat(play.context.sent)
                .extracting(TestContext.Sent::data)
                .containsExactly(Map.of("to", "a"), Map.of("to", "b"));
        assertThat(play.open()).containsExactly("work");
        play.complete("work");
        assertThat(play.instances.message(play.context, id, "AgentMessage", Map.of("text", "c")))
                .isFalse();
    }

    @Test
    void an_event_subprocess_that_has_taken_over_ends_the_hearing_of_the_others() {
        Diagram diagram = new Sketch("over")
                .node("begin", Kind.START)
                .node("work", Kind.USER_TASK)
                .node("done", Kind.END)
                .node("stop", Kind.EVENT_SUBPROCESS)
                .path("begin", "work", "done")
                .within("stop")
                .eventStart("stopped", Trigger.MESSAGE, "Stop", true)
                .node("clean", Kind.USER_TASK)
                .node("cleaned", Kind.END)
                .path("stopped", "clean", "cleaned")
                .drawn();
        UUID id = play.start(diagram, Map.of());
        assertThat(play.instances.message(play.context, id, "Stop", Map.of())).isTrue();
        assertThat(play.open()).containsExactly("clean");

        assertThat(play.instances.message(play.context, id, "Stop", Map.of())).isFalse();

        play.complete("clean");
        assertThat(play.instances.get(id).end()).isEqualTo("cleaned");
    }

    @Test
    void messages_out_carry_their_inputs() {
        Diagram diagram = new Sketch("tell")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("ask", Kind.SEND_TASK, Trigger.NONE, "AskCarrier")
                .in("amount", "amount")
                .constant("urgent", ValueType.YES_NO, "true")
                .node("tell", Kind.THROW, Trigger.MESSAGE, "TellBuyer")
                .constant("text", ValueType.TEXT, "已拦截")
                .node("done", Kind.END, Trigger.MESSAGE, "Done")
                .in("amount", "amount")
                .path("begin", "ask", "tell", "done")
                .drawn();

        UUID id = play.start(diagram, Map.of("amount", 3));

        assertThat(play.context.sent)
                .containsExactly(
                        new TestContext.Sent(id, "AskCarrier", Map.of("amount", new BigDecimal("3"), "urgent", true)),
                        new TestContext.Sent(id, "TellBuyer", Map.of("text", "已拦截")),
                        new TestContext.Sent(id, "Done", Map.of("amount", new BigDecimal("3"))));
        assertThat(play.context.told(id)).contains("SENT ask", "SENT tell", "SENT done");
    }

    @Test
    void a_signal_reaches_all_of_the_owners_instances_that_wait() {
        OpenProcesses release = TestProcesses.release(
                1,
                waiting(Kind.CATCH, Trigger.SIGNAL).drawn(),
                new Sketch("caller")
                        .node("begin", Kind.START)
                        .node("shout", Kind.THROW, Trigger.SIGNAL, "Answer")
                        .constant("text", ValueType.TEXT, "all")
                        .node("done", Kind.END)
                        .path("begin", "shout", "done")
                        .drawn());
        UUID one = play.start(release, "wait", Map.of());
        UUID two = play.start(release, "wait", Map.of());
        play.start(release, "caller", Map.of());

        assertThat(play.variable(one, "answer")).isEqualTo("all");
        assertThat(play.variable(two, "answer")).isEqualTo("all");
        assertThat(play.instances.get(two).hasEnded()).isTrue();

        UUID three = play.start(release, "wait", Map.of());
        play.instances.signal(new TestContext(), "Answer", Map.of());
        assertThat(play.instances.get(three).hasEnded()).isFalse();
        play.instances.signal(play.context, "Answer", Map.of("text", "owner"));
        assertThat(play.variable(three, "answer")).isEqualTo("owner");
    }
}
