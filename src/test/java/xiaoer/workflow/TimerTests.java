package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Literal;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Sketch;

class TimerTests {

    private final InstanceFixture play = new InstanceFixture();

    private static Diagram deadline() {
        return new Sketch("deadline")
                .node("begin", Kind.START)
                .node("answer", Kind.USER_TASK)
                .boundary("warn", "answer", Trigger.TIMER, "", false)
                .lasts("p.answerDays", "p.warn")
                .boundary("lapse", "answer", Trigger.TIMER, "", true)
                .lasts("p.answerDays", "")
                .node("warned", Kind.END)
                .node("answered", Kind.END)
                .node("lapsed", Kind.END)
                .path("begin", "answer", "answered")
                .path("warn", "warned")
                .path("lapse", "lapsed")
                .drawn();
    }

    @Test
    void timers_last_as_long_as_the_parameter_says_on_the_owners_clock() {
        UUID id = play.start(deadline(), Map.of());
        Instant begin = play.context.now;

        List<Instance.Timer> timers = play.instances.get(id).timers();
        assertThat(timers).extracting(Instance.Timer::node).containsExactly("warn", "lapse");
        assertThat(timers)
                .extracting(Instance.Timer::due)
                .containsExactly(begin.plusSeconds(450), begin.plusSeconds(900));
        assertThat(timers).extracting(Instance.Timer::setAt).containsOnly(begin);
        assertThat(timers).extracting(Instance.Timer::interrupting).containsExactly(false, true);
        assertThat(play.context.agenda.stream().map(TestContext.Row::due).sorted())
                .containsExactly(begin.plusSeconds(450), begin.plusSeconds(900));
        assertThat(play.task("answer").due()).isEqualTo(begin.plusSeconds(900));
    }

    @Test
    void a_wait_that_stands_in_the_diagram_runs_on_the_owners_clock_too() {
        play.start(
                new Sketch("pause")
                        .node("begin", Kind.START)
                        .node("wait", Kind.CATCH, Trigger.TIMER, "")
                        .lasts(new Literal(BigDecimal.valueOf(2), "days"))
                        .node("over", Kind.END)
                        .path("begin", "wait", "over")
                        .drawn(),
                Map.of());

        assertThat(play.context.agenda.stream().map(TestContext.Row::due))
                .containsExactly(play.context.due(BigDecimal.valueOf(2), "days", BigDecimal.ONE));
    }

    @Test
    void a_warning_goes_beside_the_task_and_a_deadline_takes_it_away() {
        UUID id = play.start(deadline(), Map.of());
        play.fireNext();
        assertThat(play.context.told(id)).containsSubsequence("TIMER_FIRED warn", "ENTERED warn", "ENTERED warned");
        assertThat(play.open()).containsExactly("answer");
        assertThat(play.instances.get(id).timers())
                .extracting(Instance.Timer::node)
                .containsExactly("lapse");

        play.fireNext();

        assertThat(play.context.told(id))
                .contains("TIMER_FIRED lapse", "TASK_DROPPED answer")
                .endsWith("ENDED lapsed");
        assertThat(play.open()).isEmpty();
        assertThat(play.context.agenda).isEmpty();
    }

    @Test
    void an_answer_in_time_takes_the_timers_away() {
        UUID id = play.start(deadline(), Map.of());

        play.complete("answer");

        assertThat(play.context.agenda).isEmpty();
        assertThat(play.instances.get(id).timers()).isEmpty();
        assertThat(play.instances.get(id).end()).isEqualTo("answered");
    }

    @Test
    void a_row_that_has_become_pointless_does_nothing() {
        UUID id = play.start(deadline(), Map.of());
        List<TestContext.Row> rows = List.copyOf(play.context.agenda);
        rows.stream()
                .max(Comparator.comparing(TestContext.Row::due))
                .ifPresent(lapse -> play.instances.fire(play.context, lapse.about(), lapse.payload()));
        List<String> told = play.context.told(id);

        rows.forEach(row -> play.instances.fire(play.context, row.about(), row.payload()));
        play.instances.fire(play.context, UUID.randomUUID() + ":1", Map.of());

        assertThat(play.context.told(id)).isEqualTo(told);
        assertThat(play.instances.get(id).end()).isEqualTo("lapsed");
    }

    @Test
    void a_timer_fires_once_though_its_row_comes_twice() {
        UUID id = play.start(deadline(), Map.of());
        TestContext.Row warn = play.context.next().orElseThrow();

        play.instances.fire(play.context, warn.about(), warn.payload());
        play.instances.fire(play.context, warn.about(), warn.payload());

        assertThat(play.context.told(id)).containsOnlyOnce("TIMER_FIRED warn");
        assertThat(play.instances.get(id).hasEnded()).isFalse();
    }

    /** A timer begins when the one before it fell due, however late it was noticed. */
    @Test
    void chained_timers_keep_exact_time() {
        Sketch sketch = new Sketch("chain").variable("days", ValueType.NUMBER).node("begin", Kind.START);
        for (int i = 1; i <= 3; i++) {
            sketch.node("wait-" + i, Kind.CATCH, Trigger.TIMER, "").lasts("days", "");
        }
        Diagram diagram = sketch.node("done", Kind.END)
                .path("begin", "wait-1", "wait-2", "wait-3", "done")
                .drawn();
        UUID id = play.start(diagram, Map.of("days", new BigDecimal("2.5")));
        Instant begin = play.context.now;

        for (int i = 1; i <= 3; i++) {
            assertThat(play.instances.get(id).timers())
                    .extracting(Instance.Timer::due)
                    .containsExactly(begin.plusSeconds(150L * i));
            play.fireNext();
        }

        assertThat(play.instances.get(id).endedAt()).isEqualTo(begin.plusSeconds(450));
    }

    @Test
    void hours_are_the_owners_to_fold() {
        Diagram diagram = new Sketch("call")
                .node("begin", Kind.START)
                .node("wait", Kind.CATCH, Trigger.TIMER, "")
                .lasts("p.callHours", "p.warn")
                .node("done", Kind.END)
                .path("begin", "wait", "done")
                .drawn();
        play.start(diagram, Map.of());

        assertThat(play.context.agenda)
                .extracting(TestContext.Row::due)
                .containsExactly(play.context.now.plusSeconds(120));
    }

    @Test
    void the_first_of_several_events_takes_the_others_away() {
        Diagram diagram = new Sketch("first")
                .node("begin", Kind.START)
                .node("await", Kind.EVENT_BASED)
                .node("answer", Kind.CATCH, Trigger.MESSAGE, "Answer")
                .node("late", Kind.CATCH, Trigger.TIMER, "")
                .lasts("p.callHours", "")
                .node("good", Kind.END)
                .node("bad", Kind.END)
                .path("begin", "await", "answer", "good")
                .path("await", "late", "bad")
                .drawn();
        UUID answered = play.start(diagram, Map.of());
        assertThat(play.instances.message(play.context, answered, "Answer", Map.of()))
                .isTrue();
        assertThat(play.instances.get(answered).end()).isEqualTo("good");
        assertThat(play.context.agenda).isEmpty();

        UUID late = play.start(diagram, Map.of());
        play.fireNext();

        assertThat(play.instances.get(late).end()).isEqualTo("bad");
        assertThat(play.instances.message(play.context, late, "Answer", Map.of()))
                .isFalse();
    }

    @Test
    void the_timer_of_an_event_subprocess_runs_from_the_start_of_its_scope() {
        Diagram diagram = new Sketch("watch")
                .node("begin", Kind.START)
                .node("first", Kind.USER_TASK)
                .node("second", Kind.USER_TASK)
                .boundary("slow", "second", Trigger.TIMER, "", true)
                .lasts("p.callHours", "")
                .node("end", Kind.END)
                .node("lapsed", Kind.END)
                .node("watch", Kind.EVENT_SUBPROCESS)
                .path("begin", "first", "second", "end")
                .path("slow", "lapsed")
                .within("watch")
                .eventStart("over", Trigger.TIMER, "", true)
                .lasts("p.answerDays", "")
                .node("given-up", Kind.END)
                .path("over", "given-up")
                .drawn();
        UUID id = play.start(diagram, Map.of());
        Instant whole = play.context.now.plusSeconds(900);
        assertThat(play.task("first").due()).isEqualTo(whole);
        play.context.now = play.context.now.plusSeconds(700);
        play.complete("first");
        assertThat(play.task("second").due()).isEqualTo(whole);
        assertThat(play.context.agenda).hasSize(2);

        play.fireNext();

        assertThat(play.instances.get(id).end()).isEqualTo("given-up");
        assertThat(play.context.told(id))
                .contains("TASK_DROPPED second")
                .containsSubsequence("TIMER_FIRED over", "ENTERED over", "ENTERED watch", "ENTERED given-up");
        assertThat(play.context.agenda).isEmpty();
    }
}
