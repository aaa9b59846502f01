package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

/** What instances do, in memory. */
class InstancesTests {

    private final TestStage stage = new TestStage();
    private final Instances instances = RunningInstances.inMemory(Map.of());

    private UUID start(Diagram diagram, Map<String, Object> data) {
        return instances.start(stage, TestProcesses.release(1, diagram), diagram.id(), "7", data);
    }

    private void complete(String node, Map<String, Object> outputs) {
        Task task = instances.tasks(stage.owner()).stream()
                .filter(open -> open.node().equals(node))
                .findFirst()
                .orElseThrow();
        instances.complete(stage, task.id(), outputs);
    }

    @Test
    void a_task_waits_is_answered_and_its_answers_become_variables() {
        Diagram diagram = new Sketch("refund")
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

        UUID id = start(diagram, Map.of("reason", "破损"));

        Task task = instances.tasks(stage.owner()).get(0);
        assertThat(task.shown()).isEqualTo(Map.of("why", "破损"));
        assertThat(instances.get(id).state()).isEqualTo("WAIT_SELLER");
        assertThat(instances.get(id).active()).containsExactly("check");
        stage.now = stage.now.plusSeconds(5);
        instances.complete(stage, task.id(), Map.of("granted", 12.50));
        Instance ended = instances.get(id);
        assertThat(ended.variables()).containsEntry("amount", new BigDecimal("12.5"));
        assertThat(ended.state()).isEqualTo("SUCCESS");
        assertThat(ended.end()).isEqualTo("done");
        assertThat(ended.endedAt()).isEqualTo(stage.now);
        assertThat(ended.active()).isEmpty();
        assertThat(stage.told(id))
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
        assertThat(instances.history(id))
                .extracting(HistoryEntry::seq)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(instances.history(id))
                .filteredOn(entry -> entry.node().equals("check"))
                .first()
                .extracting(HistoryEntry::data)
                .isEqualTo(Map.of("via", "begin-to-check"));
    }

    @Test
    void a_decision_of_the_release_is_asked_with_facts_and_answers_into_variables() {
        Diagram diagram = new Sketch("decide")
                .variable("kind", ValueType.TEXT)
                .variable("amount", ValueType.NUMBER)
                .variable("answer", ValueType.TEXT)
                .variable("left", ValueType.NUMBER)
                .node("begin", Kind.START)
                .node("ask", Kind.DECISION_TASK, Trigger.NONE, "wish-check")
                .in("kind", "kind")
                .in("Wish_amount", "amount")
                .out("outcome", "answer")
                .out("left", "left")
                .node("done", Kind.END)
                .path("begin", "ask", "done")
                .drawn();

        UUID id = start(diagram, Map.of("kind", "REFUND", "amount", 60));

        assertThat(instances.get(id).variables())
                .containsEntry("answer", "GRANT")
                .containsEntry("left", new BigDecimal("40"));
        HistoryEntry decided = instances.history(id).stream()
                .filter(entry -> entry.kind() == HistoryEntry.Kind.DECIDED)
                .findFirst()
                .orElseThrow();
        assertThat(decided.data()).containsEntry("decision", "wish-check").containsEntry("outcome", "GRANT");
        assertThat(decided.data().get("reasons").toString()).contains("wish-01", "金额不大");
    }
}
