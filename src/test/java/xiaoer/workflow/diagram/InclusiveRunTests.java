package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** An inclusive join goes on, once, as soon as nothing can come to it any more, in whatever order things happen. */
class InclusiveRunTests {

    private static final Map<String, Object> BOTH = Map.of("a", true, "b", true, "more", false);

    private static Sketch forked() {
        return new Sketch("forked")
                .variable("a", ValueType.YES_NO)
                .variable("b", ValueType.YES_NO)
                .variable("more", ValueType.YES_NO)
                .node("begin", Kind.START)
                .node("split", Kind.INCLUSIVE)
                .node("one", Kind.USER_TASK)
                .node("two", Kind.USER_TASK)
                .node("three", Kind.USER_TASK)
                .node("join", Kind.INCLUSIVE)
                .node("after", Kind.USER_TASK)
                .node("end", Kind.END)
                .path("begin", "split")
                .flow("split", "one", "a")
                .flow("split", "two", "b")
                .flow("split", "three", "")
                .path("one", "join")
                .path("three", "join")
                .path("join", "after", "end");
    }

    @Test
    void it_goes_on_whether_the_other_branch_leaves_before_or_after() {
        Diagram diagram = forked().path("two", "join")
                .boundary("gone", "two", Trigger.MESSAGE, "Gone", true)
                .node("away", Kind.END)
                .path("gone", "away")
                .drawn();

        EngineRun before = new EngineRun(diagram).start(BOTH).send(Trigger.MESSAGE, "Gone");
        assertThat(before.waiting()).containsExactly("one");
        assertThat(before.complete("one").waiting()).containsExactly("after");
        assertThat(before.complete("after").ended()).isTrue();

        EngineRun after = new EngineRun(diagram).start(BOTH).complete("one");
        assertThat(after.waiting()).containsExactly("two");
        assertThat(after.send(Trigger.MESSAGE, "Gone").waiting()).containsExactly("after");
        assertThat(after.complete("after").ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one two", "two one"})
    void it_goes_on_once_when_all_have_come(String order) {
        EngineRun run = new EngineRun(forked().path("two", "join").drawn()).start(BOTH);
        for (String task : order.split(" ")) {
            assertThat(run.waiting()).doesNotContain("after");
            run.complete(task);
        }

        assertThat(run.waiting()).containsExactly("after");
        assertThat(run.complete("after").ended()).isTrue();
        assertThat(run.entered).containsOnlyOnce("after");
    }

    @Test
    void it_goes_on_when_the_other_branch_ends_or_is_called_off_by_a_timer() {
        Diagram ending = forked().node("choice", Kind.EXCLUSIVE)
                .node("away", Kind.END)
                .path("two", "choice")
                .flow("choice", "join", "more")
                .flow("choice", "away", "")
                .drawn();
        EngineRun ends = new EngineRun(ending).start(BOTH).complete("one").complete("two");
        assertThat(ends.waiting()).containsExactly("after");

        Diagram timed = forked().path("two", "join")
                .boundary("late", "two", Trigger.TIMER, "", true)
                .node("away", Kind.END)
                .path("late", "away")
                .drawn();
        assertThat(new EngineRun(timed).start(BOTH).complete("one").fire("late").waiting())
                .containsExactly("after");
    }

    @Test
    void it_waits_for_what_a_boundary_event_may_still_lead_to_it() {
        Diagram diagram = forked().node("away", Kind.END)
                .path("two", "away")
                .boundary("back", "two", Trigger.MESSAGE, "Back", true)
                .path("back", "join")
                .drawn();

        EngineRun back = new EngineRun(diagram).start(BOTH).complete("one");
        assertThat(back.waiting()).containsExactly("two");
        assertThat(back.send(Trigger.MESSAGE, "Back").waiting()).containsExactly("after");
        assertThat(back.complete("after").ended()).isTrue();

        EngineRun away = new EngineRun(diagram).start(BOTH).complete("one").complete("two");
        assertThat(away.waiting()).containsExactly("after");
    }

    @Test
    void it_waits_for_what_was_set_going_beside_a_task() {
        Diagram diagram = forked().node("merge", Kind.EXCLUSIVE)
                .boundary("remind", "two", Trigger.MESSAGE, "Remind", false)
                .node("reminded", Kind.USER_TASK)
                .path("remind", "reminded", "merge")
                .path("two", "merge", "join")
                .drawn();
        EngineRun run = new EngineRun(diagram)
                .start(BOTH)
                .send(Trigger.MESSAGE, "Remind")
                .complete("one")
                .complete("two");

        assertThat(run.waiting()).containsExactly("reminded");
        assertThat(run.complete("reminded").waiting()).containsExactly("after");
        assertThat(run.complete("after").ended()).isTrue();
        assertThat(run.entered).containsOnlyOnce("after");
    }

    @Test
    void an_end_that_terminates_ends_it_too() {
        Diagram diagram = forked().path("two", "join")
                .boundary("stop", "two", Trigger.MESSAGE, "Stop", true)
                .node("over", Kind.END, Trigger.TERMINATE, "")
                .path("stop", "over")
                .drawn();
        EngineRun run = new EngineRun(diagram).start(BOTH).complete("one").send(Trigger.MESSAGE, "Stop");

        assertThat(run.ended()).isTrue();
        assertThat(run.entered).doesNotContain("after");
    }

    private static Sketch nested() {
        return new Sketch("nested")
                .variable("a", ValueType.YES_NO)
                .variable("b", ValueType.YES_NO)
                .node("begin", Kind.START)
                .node("split", Kind.INCLUSIVE)
                .node("one", Kind.USER_TASK)
                .node("inner", Kind.INCLUSIVE)
                .node("two", Kind.USER_TASK)
                .node("three", Kind.USER_TASK)
                .node("meet", Kind.INCLUSIVE)
                .node("join", Kind.INCLUSIVE)
                .node("after", Kind.USER_TASK)
                .node("end", Kind.END)
                .path("begin", "split")
                .flow("split", "one", "a")
                .flow("split", "inner", "")
                .flow("inner", "two", "b")
                .flow("inner", "three", "")
                .path("one", "join")
                .path("two", "meet")
                .path("three", "meet")
                .path("meet", "join", "after", "end")
                .boundary("gone", "two", Trigger.MESSAGE, "Gone", true)
                .node("away", Kind.END)
                .path("gone", "away");
    }

    @Test
    void blocks_within_blocks_go_on_from_the_inside() {
        // The default flow is taken only when no other is.
        Diagram diagram = nested().drawn();
        EngineRun run = new EngineRun(diagram).start(Map.of("a", false, "b", true));
        assertThat(run.waiting()).containsExactly("two");
        assertThat(run.send(Trigger.MESSAGE, "Gone").ended()).isTrue();

        EngineRun other =
                new EngineRun(diagram).start(Map.of("a", false, "b", false)).complete("three");
        assertThat(other.waiting()).containsExactly("after");
    }

    @Test
    void several_splits_may_lead_into_one_join() {
        Diagram diagram = forked().node("again", Kind.INCLUSIVE)
                .node("four", Kind.USER_TASK)
                .node("five", Kind.USER_TASK)
                .path("two", "again")
                .flow("again", "four", "a")
                .flow("again", "five", "b")
                .flow("again", "join", "")
                .path("four", "join")
                .path("five", "join")
                .boundary("gone", "five", Trigger.MESSAGE, "Gone", true)
                .node("away", Kind.END)
                .path("gone", "away")
                .drawn();
        EngineRun run = new EngineRun(diagram)
                .start(BOTH)
                .complete("one")
                .complete("two")
                .complete("four");
        assertThat(run.waiting()).containsExactly("five");
        assertThat(run.send(Trigger.MESSAGE, "Gone").waiting()).containsExactly("after");
        assertThat(run.complete("after").ended()).isTrue();
    }

    @Test
    void a_loop_through_the_join_is_gone_as_often_as_wanted() {
        Diagram diagram = new Sketch("loop")
                .variable("a", ValueType.YES_NO)
                .variable("b", ValueType.YES_NO)
                .variable("more", ValueType.YES_NO)
                .node("begin", Kind.START)
                .node("enter", Kind.EXCLUSIVE)
                .node("split", Kind.INCLUSIVE)
                .node("one", Kind.USER_TASK)
                .node("two", Kind.USER_TASK)
                .boundary("gone", "two", Trigger.MESSAGE, "Gone", true)
                .node("away", Kind.END)
                .node("join", Kind.INCLUSIVE)
                .node("after", Kind.USER_TASK)
                .node("choice", Kind.EXCLUSIVE)
                .node("end", Kind.END)
                .path("begin", "enter", "split")
                .flow("split", "one", "a")
                .flow("split", "two", "b")
                .flow("split", "join", "")
                .path("one", "join")
                .path("two", "join", "after", "choice")
                .path("gone", "away")
                .flow("choice", "enter", "a")
                .flow("choice", "end", "")
                .drawn();
        EngineRun run = new EngineRun(diagram).start(BOTH);
        for (int round = 0; round < 3; round++) {
            assertThat(run.complete("one").waiting()).containsExactly("two");
            assertThat(run.send(Trigger.MESSAGE, "Gone").waiting()).containsExactly("after");
            assertThat(run.complete("after").waiting()).containsExactly("one", "two");
        }
    }

    @Test
    void two_joins_that_wait_for_each_other_do_not_stand_for_ever() {
        Diagram diagram = new Sketch("cross")
                .variable("a", ValueType.YES_NO)
                .variable("b", ValueType.YES_NO)
                .variable("more", ValueType.YES_NO)
                .node("begin", Kind.START)
                .node("split", Kind.INCLUSIVE)
                .node("one", Kind.USER_TASK)
                .node("two", Kind.USER_TASK)
                .node("left", Kind.INCLUSIVE)
                .node("right", Kind.INCLUSIVE)
                .node("left-task", Kind.USER_TASK)
                .node("right-task", Kind.USER_TASK)
                .node("left-choice", Kind.EXCLUSIVE)
                .node("right-choice", Kind.EXCLUSIVE)
                .node("left-end", Kind.END)
                .node("right-end", Kind.END)
                .path("begin", "split")
                .flow("split", "one", "a")
                .flow("split", "two", "")
                .path("one", "left", "left-task", "left-choice")
                .path("two", "right", "right-task", "right-choice")
                .flow("left-choice", "right", "more")
                .flow("left-choice", "left-end", "")
                .flow("right-choice", "left", "more")
                .flow("right-choice", "right-end", "")
                .flow("split", "left", "b")
                .flow("split", "right", "b")
                .drawn();
        EngineRun run = new EngineRun(diagram).start(BOTH).complete("one");

        while (!run.ended()) {
            List<String> waiting = run.waiting();
            assertThat(waiting).isNotEmpty();
            run.complete(waiting.get(0));
        }
    }

    @Test
    void it_goes_on_inside_a_subprocess_that_runs_for_each_text() {
        Diagram diagram = new Sketch("lines")
                .variable("a", ValueType.YES_NO)
                .variable("b", ValueType.YES_NO)
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .each("each", Kind.SUBPROCESS, "", new Each("lines", "line", false))
                .node("end", Kind.END)
                .path("begin", "each", "end")
                .within("each")
                .node("in", Kind.START)
                .node("split", Kind.INCLUSIVE)
                .node("one", Kind.USER_TASK)
                .node("two", Kind.USER_TASK)
                .boundary("gone", "two", Trigger.MESSAGE, "Gone", true)
                .node("away", Kind.END)
                .node("join", Kind.INCLUSIVE)
                .node("after", Kind.USER_TASK)
                .node("out", Kind.END)
                .path("in", "split")
                .flow("split", "one", "a")
                .flow("split", "two", "b")
                .flow("split", "join", "")
                .path("one", "join")
                .path("two", "join", "after", "out")
                .path("gone", "away")
                .drawn();
        EngineRun run = new EngineRun(diagram)
                .start(Map.of("a", true, "b", true, "lines", List.of("x", "y")))
                .complete("one");
        assertThat(run.waiting()).containsExactly("one", "two", "two");

        run.send(Trigger.MESSAGE, "Gone");
        assertThat(run.waiting()).containsExactly("after", "one");
        run.complete("one").complete("after").complete("after");
        assertThat(run.ended()).isTrue();
    }
}
