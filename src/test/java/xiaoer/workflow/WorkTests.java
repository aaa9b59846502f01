package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.TaskTests.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Refusal;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

/** Decisions and work items, and what happens when they fail. */
class WorkTests {

    private static final WorkItemType LOOK_UP = new WorkItemType(
            "look-up",
            "查看",
            "look up",
            Map.of("order", ValueType.TEXT, "since", ValueType.TIME, "lines", ValueType.LIST),
            Map.of("shipped", ValueType.YES_NO, "stock", ValueType.NUMBER));

    private final InstanceFixture play = new InstanceFixture(Map.of("look-up", LOOK_UP));

    private static Diagram deciding(Kind before) {
        return new Sketch("decide")
                .variable("kind", ValueType.TEXT)
                .variable("amount", ValueType.NUMBER)
                .variable("shipped", ValueType.YES_NO)
                .variable("answer", ValueType.TEXT)
                .variable("left", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("wait", before, before == Kind.CATCH ? Trigger.MESSAGE : Trigger.NONE, "Go")
                .node("ask", Kind.DECISION_TASK, Trigger.NONE, "wish-check")
                .in("kind", "kind")
                .in("amount", "amount")
                .in("shipped", "shipped")
                .out("outcome", "answer")
                .out("left", "left")
                .node("after", Kind.USER_TASK)
                .node("done", Kind.END)
                .path("begin", "wait", "ask", "after", "done")
                .drawn();
    }

    @Test
    void a_decision_of_the_release_is_asked_and_answers_into_variables() {
        UUID id = play.start(deciding(Kind.SEND_TASK), Map.of("kind", "REFUND", "amount", 60));

        assertThat(play.variable(id, "answer")).isEqualTo("GRANT");
        assertThat(play.variable(id, "left")).isEqualTo(new BigDecimal("40"));
        HistoryEntry decided = play.instances.history(id).stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.DECIDED)
                .findFirst()
                .orElseThrow();
        assertThat(decided.data()).containsEntry("decision", "wish-check").containsEntry("outcome", "GRANT");
        assertThat(decided.data().get("reasons").toString()).contains("wish-01", "金额不大");
    }

    @Test
    void who_starts_a_process_that_cannot_decide_is_told_and_nothing_is_left() {
        Diagram diagram = deciding(Kind.SEND_TASK);

        Refusal refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                Refusal.class, () -> play.start(diagram, Map.of("kind", "REFUND", "amount", 500)));

        assertThat(refusal.reason()).isEqualTo("PROCESS_FAILED");
        assertThat(refusal.arguments().subList(0, 2)).isEqualTo(List.of("decide", "ask"));
        assertThat(refusal.arguments().get(2).toString()).contains("wish-check").doesNotContain("500");
        assertThat(play.instances.of(play.context.owner())).isEmpty();
        assertThat(play.context.happened).isEmpty();
    }

    @Test
    void an_inclusive_join_that_was_stored_goes_on_when_its_last_token_goes_elsewhere() {
        Diagram diagram = new Sketch("several")
                .variable("both", ValueType.YES_NO)
                .node("begin", Kind.START)
                .node("split", Kind.INCLUSIVE)
                .node("a", Kind.USER_TASK)
                .node("b", Kind.USER_TASK)
                .boundary("gone", "b", Trigger.MESSAGE, "Gone", true)
                .node("away", Kind.END)
                .node("join", Kind.INCLUSIVE)
                .node("done", Kind.END)
                .path("begin", "split")
                .flow("split", "a", "both")
                .flow("split", "b", "both")
                .flow("split", "join", "")
                .path("a", "join")
                .path("b", "join", "done")
                .path("gone", "away")
                .drawn();
        UUID id = play.start(diagram, Map.of("both", true));

        play.complete("a");
        assertThat(play.instances.get(id).active()).containsExactlyInAnyOrder("b", "join");
        play.instances.message(play.context, id, "Gone", Map.of());

        assertThat(play.instances.get(id).end()).isEqualTo("done");
        assertThat(play.context.told(id)).contains("ENTERED away", "ENTERED done");
    }

    @Test
    void a_way_that_rests_on_a_division_by_zero_is_not_taken_and_not_left_but_told() {
        Diagram diagram = new Sketch("shares")
                .variable("amount", ValueType.NUMBER)
                .variable("parts", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("wait", Kind.CATCH, Trigger.MESSAGE, "Go")
                .node("much", Kind.EXCLUSIVE)
                .node("yes", Kind.END)
                .node("no", Kind.END)
                .path("begin", "wait", "much")
                .flow("much", "yes", "amount / parts > 1")
                .flow("much", "no", "")
                .drawn();
        UUID id = play.start(diagram, Map.of("amount", 10, "parts", 0));

        play.instances.message(play.context, id, "Go", Map.of());

        Instance stands = play.instances.get(id);
        assertThat(stands.hasEnded()).isFalse();
        assertThat(stands.error()).contains("much-to-yes", "divided by zero", "shares.bpmn:0");
    }

    /** Nobody could put a message off that comes from the agenda; it must not come again and again. */
    @Test
    void an_instance_that_fails_on_its_own_stands_still_where_it_failed() {
        Diagram diagram = deciding(Kind.CATCH);
        UUID id = play.start(diagram, Map.of("kind", "REFUND", "amount", 500));

        assertThat(play.instances.message(play.context, id, "Go", Map.of())).isTrue();

        Instance still = play.instances.get(id);
        assertThat(still.error()).contains("UNDECIDED", "wish-check");
        assertThat(still.active()).containsExactly("ask");
        assertThat(still.hasEnded()).isFalse();
        assertThat(play.context.told(id)).endsWith("ENTERED ask", "FAILED ask");
    }

    @Test
    void two_rules_that_contradict_each_other_decide_nothing() {
        UUID id = play.start(deciding(Kind.CATCH), Map.of("kind", "REFUND", "amount", 50, "shipped", true));

        play.instances.message(play.context, id, "Go", Map.of());

        assertThat(play.instances.get(id).error()).contains("GRANT", "REFUSE");
    }

    @Test
    void a_work_item_is_given_all_its_inputs_and_its_outputs_become_variables() {
        Diagram diagram = looking().drawn();
        play.context.work.put("look-up", inputs -> Map.of("shipped", true, "stock", 7, "secret", "x"));

        UUID id = play.start(diagram, Map.of("order", "A-1"));

        assertThat(play.context.worked)
                .containsExactly(Map.of("order", "A-1", "since", Instant.EPOCH, "lines", List.of()));
        assertThat(play.variable(id, "shipped")).isEqualTo(true);
        assertThat(play.variable(id, "stock")).isEqualTo(new BigDecimal("7"));
        HistoryEntry worked = play.instances.history(id).stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.WORKED)
                .findFirst()
                .orElseThrow();
        assertThat(worked.data()).containsEntry("workItem", "look-up");
        assertThat(worked.data().get("inputs")).isEqualTo(play.context.worked.get(0));
    }

    private static Sketch looking() {
        return new Sketch("look")
                .variable("order", ValueType.TEXT)
                .variable("shipped", ValueType.YES_NO)
                .variable("stock", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("look", Kind.SERVICE_TASK, Trigger.NONE, "look-up")
                .in("order", "order")
                .out("shipped", "shipped")
                .out("stock", "stock")
                .boundary("withdrawn", "look", Trigger.MESSAGE, "Withdrawn", true)
                .node("done", Kind.END)
                .node("over", Kind.END)
                .path("begin", "look", "done")
                .path("withdrawn", "over");
    }

    @Test
    void what_refuses_a_work_item_refuses_the_call() {
        play.context.work.put("look-up", inputs -> {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NO_FUNDS");
        });

        assertThat(refused(() -> play.start(looking().drawn(), Map.of()))).isEqualTo("NO_FUNDS");
        assertThat(play.instances.of(play.context.owner())).isEmpty();
    }

    /** E.g. closing a trade tells all claims of it, also the one that closes it. */
    @Test
    void work_may_come_back_to_the_instance_that_asked_for_it() {
        List<Map<String, Object>> seen = new ArrayList<>();
        play.context.work.put("look-up", inputs -> {
            UUID self = UUID.fromString((String) inputs.get("order"));
            seen.add(play.instances.get(self).variables());
            assertThat(play.instances.message(play.context, self, "Withdrawn", Map.of()))
                    .isTrue();
            assertThat(play.instances.message(play.context, self, "Withdrawn", Map.of()))
                    .isFalse();
            return Map.of("stock", 7);
        });
        Diagram diagram = new Sketch("look")
                .variable("order", ValueType.TEXT)
                .variable("stock", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("wait", Kind.CATCH, Trigger.MESSAGE, "Go")
                .out("id", "order")
                .node("look", Kind.SERVICE_TASK, Trigger.NONE, "look-up")
                .in("order", "order")
                .out("stock", "stock")
                .boundary("withdrawn", "look", Trigger.MESSAGE, "Withdrawn", true)
                .node("done", Kind.END)
                .node("over", Kind.END)
                .path("begin", "wait", "look", "done")
                .path("withdrawn", "over")
                .drawn();
        UUID id = play.start(diagram, Map.of());

        play.instances.message(play.context, id, "Go", Map.of("id", id.toString()));

        assertThat(seen).singleElement().satisfies(values -> assertThat(values).containsEntry("order", id.toString()));
        assertThat(play.instances.get(id).end()).isEqualTo("over");
        assertThat(play.variable(id, "stock"))
                .as("nobody waits for it any more")
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void work_may_start_another_instance() {
        OpenProcesses release = TestProcesses.release(1, looking().drawn(), deciding(Kind.CATCH));
        List<UUID> started = new ArrayList<>();
        play.context.work.put("look-up", inputs -> {
            started.add(play.start(release, "decide", Map.of()));
            return Map.of();
        });

        UUID id = play.start(release, "look", Map.of());

        assertThat(play.instances.of(play.context.owner()))
                .extracting(Instance::id)
                .containsExactly(id, started.get(0));
        assertThat(play.instances.get(started.get(0)).active()).containsExactly("wait");
    }

    @Test
    void an_instance_that_the_engine_gives_up_is_as_it_was_before() {
        Diagram diagram = new Sketch("lost")
                .variable("amount", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("wait", Kind.CATCH, Trigger.TIMER, "")
                .lasts("p.callHours", "")
                .node("choose", Kind.EXCLUSIVE)
                .node("large", Kind.END)
                .node("small", Kind.END)
                .path("begin", "wait", "choose")
                .flow("choose", "large", "amount > 10")
                .flow("choose", "small", "amount < 10")
                .drawn();
        UUID id = play.start(diagram, Map.of("amount", 10));

        play.fireNext();

        Instance still = play.instances.get(id);
        assertThat(still.error()).contains("choose");
        assertThat(still.active()).containsExactly("wait");
        assertThat(still.timers()).isEmpty();
        assertThat(play.context.told(id)).endsWith("FAILED choose").doesNotContain("TIMER_FIRED wait");
    }
}
