package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.TaskTests.refused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.Statements;
import xiaoer.testing.XiaoerTest;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

/** What instances do when all that is left between two calls is in the database. */
@OnBothDatabases
@XiaoerTest
class DurableInstancesTests {

    private final TestContext context = new TestContext();
    private final Map<Integer, Diagram[]> releases = new HashMap<>();
    private final TransactionTemplate transaction;
    private final DurableStore store;
    private final Statements statements;

    DurableInstancesTests(
            @Autowired PlatformTransactionManager transactions,
            @Autowired DurableStore store,
            @Autowired Statements statements) {
        this.transaction = new TransactionTemplate(transactions);
        this.store = store;
        this.statements = statements;
    }

    /** As after a restart: nothing is in memory, and every process is compiled anew. */
    private Instances instances() {
        return new RunningInstances(
                store, number -> TestProcesses.release(number, releases.get(number)), processes -> {}, Map::of);
    }

    private <T> T committed(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private UUID start(int release, String process, Map<String, Object> data) {
        return committed(() ->
                instances().start(context, TestProcesses.release(release, releases.get(release)), process, "7", data));
    }

    private void complete(String node, Map<String, Object> outputs) {
        UUID task = instances().tasks(context.owner()).stream()
                .filter(open -> open.node().equals(node))
                .findFirst()
                .orElseThrow()
                .id();
        committed(() -> {
            instances().complete(context, task, outputs);
            return task;
        });
    }

    private void fireNext() {
        TestContext.Row row = context.next().orElseThrow();
        committed(() -> {
            instances().fire(context, row.about(), row.payload());
            return row;
        });
    }

    /** Every kind of place where an instance can wait. */
    private static Diagram everything() {
        return new Sketch("everything")
                .variable("text", ValueType.TEXT)
                .variable("amount", ValueType.NUMBER)
                .variable("since", ValueType.TIME)
                .variable("shipped", ValueType.YES_NO)
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .node("fork", Kind.PARALLEL)
                .node("check", Kind.USER_TASK)
                .in("text", "text")
                .out("text", "text")
                .boundary("warn", "check", Trigger.TIMER, "", false)
                .lasts("p.answerDays", "p.warn")
                .boundary("lapse", "check", Trigger.TIMER, "", true)
                .lasts("p.answerDays", "")
                .each("ask", Kind.USER_TASK, "", new Each("lines", "line", true))
                .in("line", "line")
                .node("part", Kind.SUBPROCESS)
                .node("await", Kind.EVENT_BASED)
                .node("answer", Kind.CATCH, Trigger.MESSAGE, "Answer")
                .out("amount", "amount")
                .node("late", Kind.CATCH, Trigger.TIMER, "")
                .lasts("p.callHours", "")
                .node("got", Kind.EXCLUSIVE)
                .node("call", Kind.CALL, Trigger.NONE, "called")
                .node("join", Kind.PARALLEL)
                .node("done", Kind.END)
                .node("warned", Kind.END)
                .node("lapsed", Kind.END)
                .path("begin", "fork", "check", "join", "done")
                .path("fork", "ask", "join")
                .path("fork", "part", "join")
                .path("fork", "await", "answer", "got", "join")
                .path("await", "late", "got")
                .path("fork", "call", "join")
                .path("warn", "warned")
                .path("lapse", "lapsed")
                .within("part")
                .node("in", Kind.START)
                .node("receive", Kind.RECEIVE_TASK, Trigger.NONE, "Parcel")
                .node("out", Kind.END)
                .path("in", "receive", "out")
                .drawn();
    }

    private static Diagram called() {
        return new Sketch("called")
                .node("start", Kind.START)
                .node("inside", Kind.USER_TASK)
                .node("end", Kind.END)
                .path("start", "inside", "end")
                .drawn();
    }

    @Test
    void whatever_an_instance_waits_for_survives_every_restart() {
        releases.put(1, new Diagram[] {everything(), called()});
        Map<String, Object> data = Map.of(
                "text",
                "破损 🙁 \"'\\ ",
                "amount",
                new BigDecimal("550.50"),
                "since",
                Instant.parse("2015-07-17T08:15:00.123456Z"),
                "shipped",
                true,
                "lines",
                List.of("茶杯", "茶壶"));

        UUID id = start(1, "everything", data);

        assertThat(instances().get(id).variables()).isEqualTo(data);
        assertThat(instances().get(id).active())
                .containsExactlyInAnyOrder("check", "ask", "part", "receive", "answer", "late", "call");
        assertThat(instances().tasks(context.owner())).extracting(Task::node).containsExactly("check", "ask", "inside");
        fireNext();
        fireNext();
        assertThat(context.told(id)).contains("TIMER_FIRED late", "TIMER_FIRED warn");
        assertThat(committed(() -> instances().message(context, id, "Answer", Map.of("amount", 1))))
                .isFalse();
        assertThat(committed(() -> instances().message(context, id, "Parcel", Map.of())))
                .isTrue();
        complete("ask", Map.of());
        assertThat(instances().tasks(context.owner()).get(2).shown()).isEqualTo(Map.of("line", "茶壶"));
        complete("ask", Map.of());
        complete("inside", Map.of());
        assertThat(instances().get(id).hasEnded()).isFalse();
        complete("check", Map.of("text", "同意"));

        Instance ended = instances().get(id);
        assertThat(ended.end()).isEqualTo("done");
        assertThat(ended.variables()).containsEntry("text", "同意").containsEntry("amount", new BigDecimal("550.50"));
        assertThat(context.agenda).isEmpty();
        assertThat(instances().tasks(context.owner())).isEmpty();
        assertThat(instances().history(id)).containsExactlyElementsOf(context.happened.get(id));
        assertThat(instances().of(context.owner())).extracting(Instance::id).containsExactly(id);
        assertThat(instances().children(id))
                .singleElement()
                .satisfies(child -> assertThat(child.hasEnded()).isTrue());
    }

    @Test
    void an_instance_in_memory_and_one_in_the_database_tell_the_same_story() {
        releases.put(1, new Diagram[] {everything(), called()});
        Map<String, Object> data = Map.of("lines", List.of("a", "b"));
        UUID id = start(1, "everything", data);
        fireNext();
        fireNext();
        complete("inside", Map.of());
        InstanceFixture play = new InstanceFixture();
        UUID twin = play.start(TestProcesses.release(1, releases.get(1)), "everything", data);
        play.fireNext();
        play.fireNext();
        play.complete("inside");

        assertThat(context.told(id)).isEqualTo(play.context.told(twin));
        assertThat(instances().get(id).active())
                .isEqualTo(play.instances.get(twin).active());
    }

    @Test
    void a_step_that_is_refused_leaves_nothing_behind() {
        Diagram diagram = new Sketch("fail")
                .node("begin", Kind.START)
                .node("check", Kind.USER_TASK)
                .node("ask", Kind.DECISION_TASK, Trigger.NONE, "wish-check")
                .node("done", Kind.END)
                .path("begin", "check", "ask", "done")
                .drawn();
        releases.put(1, new Diagram[] {diagram});
        UUID id = start(1, "fail", Map.of());
        List<HistoryEntry> before = instances().history(id);

        assertThat(refused(() -> complete("check", Map.of()))).isEqualTo("PROCESS_FAILED");

        assertThat(instances().history(id)).isEqualTo(before);
        assertThat(instances().tasks(context.owner())).hasSize(1);
        assertThat(instances().get(id).active()).containsExactly("check");
    }

    @Test
    void a_task_can_be_finished_by_one_of_two_only() {
        releases.put(1, new Diagram[] {called()});
        start(1, "called", Map.of());
        UUID task = instances().tasks(context.owner()).get(0).id();
        complete("inside", Map.of());

        assertThat(refused(() -> committed(() -> {
                    instances().complete(context, task, Map.of());
                    return task;
                })))
                .isEqualTo("TASK_DONE");
        assertThat(instances().task(task)).isEmpty();
    }

    @Test
    void an_instance_moves_to_another_release_and_stays_there() {
        releases.put(1, new Diagram[] {called()});
        releases.put(2, new Diagram[] {
            new Sketch("called")
                    .variable("more", ValueType.NUMBER)
                    .node("start", Kind.START)
                    .node("inside", Kind.USER_TASK)
                    .node("phone", Kind.USER_TASK)
                    .node("end", Kind.END)
                    .path("start", "inside", "phone", "end")
                    .drawn()
        });
        UUID old = start(1, "called", Map.of());
        UUID moved = start(1, "called", Map.of());

        committed(() -> {
            instances().migrate(context, moved, TestProcesses.release(2, releases.get(2)));
            return moved;
        });
        complete("inside", Map.of());
        complete("inside", Map.of());

        assertThat(instances().get(old).hasEnded()).isTrue();
        assertThat(instances().get(moved).active()).containsExactly("phone");
        assertThat(instances().get(moved).release()).isEqualTo(2);
        assertThat(instances().get(moved).variables()).containsEntry("more", BigDecimal.ZERO);
    }

    @Test
    void every_row_is_written_once_per_step() throws Exception {
        releases.put(1, new Diagram[] {called()});

        assertThat(statements.during(() -> start(1, "called", Map.of())))
                .extracting(DurableInstancesTests::what)
                .containsExactly("select", "workflow_instance", "workflow_task", "workflow_step", "commit");

        UUID task = instances().tasks(context.owner()).get(0).id();
        assertThat(statements.during(() -> committed(() -> {
                    instances().complete(context, task, Map.of());
                    return task;
                })))
                .extracting(DurableInstancesTests::what)
                .containsExactly("select", "workflow_instance", "workflow_task", "workflow_step", "commit");
    }

    /** What a statement asks, or writes to. */
    private static String what(String sql) {
        String[] words = sql.split(" ");
        return words[0].equals("merge") || words[0].equals("insert") ? words[2] : words[0];
    }

    @Test
    void a_payload_names_no_class() {
        releases.put(1, new Diagram[] {everything(), called()});
        UUID id = start(1, "everything", Map.of("since", Instant.now(), "lines", List.of("x")));

        String payload = new String(store.instance(id).orElseThrow().payload(), StandardCharsets.ISO_8859_1);

        assertThat(payload).contains("\"x\"").doesNotContain("sr\u0000", "\u00ac\u00ed");
    }

    @Test
    void an_owner_sees_only_its_own() {
        releases.put(1, new Diagram[] {called()});
        UUID id = start(1, "called", Map.of());
        TestContext other = new TestContext();

        assertThat(instances().of(other.owner())).isEmpty();
        assertThat(instances().tasks(other.owner())).isEmpty();
        assertThat(refused(() -> committed(() -> instances().message(other, id, "Answer", Map.of()))))
                .isEqualTo("UNKNOWN_INSTANCE");
    }
}
