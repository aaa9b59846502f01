package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** Loops wait for somebody, and none multiplies itself. */
class LoopTests {

    /** {@code begin → merge → inside → again?}, and back to the merge. */
    private static Sketch loop() {
        return new Sketch("loop")
                .variable("paid", ValueType.YES_NO)
                .variable("lines", ValueType.LIST)
                .node("begin", Kind.START)
                .node("merge", Kind.EXCLUSIVE)
                .node("again", Kind.EXCLUSIVE)
                .node("end", Kind.END)
                .path("begin", "merge", "inside", "again", "end")
                .flow("again", "merge", "paid");
    }

    private static List<String> codes(Sketch sketch, Sketch... others) {
        Diagram diagram = sketch.drawn();
        Map<String, Diagram> all = new TreeMap<>(Map.of(diagram.id(), diagram));
        Stream.of(others).map(Sketch::drawn).forEach(other -> all.put(other.id(), other));
        Report report = new Report("loop.bpmn");
        new LoopCheck(all, diagram, report).check();
        return report.problems().stream().map(Kinds::of).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVICE_TASK", "DECISION_TASK", "SEND_TASK", "PARALLEL"})
    void a_loop_that_waits_for_nobody_is_refused(Kind inside) {
        assertThat(codes(loop().node("inside", inside))).containsExactly("LOOP");
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_TASK", "RECEIVE_TASK"})
    void a_loop_may_wait_for_a_task(Kind inside) {
        assertThat(codes(loop().node("inside", inside))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMER", "MESSAGE", "SIGNAL"})
    void a_loop_may_wait_for_an_event(Trigger trigger) {
        assertThat(codes(loop().node("inside", Kind.CATCH, trigger, "Answer"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_TASK", "SERVICE_TASK"})
    void a_subprocess_or_a_called_process_waits_if_something_in_it_does(Kind kind) {
        Sketch embedded = loop().node("inside", Kind.SUBPROCESS)
                .within("inside")
                .node("in", Kind.START)
                .node("work", kind)
                .node("out", Kind.END)
                .path("in", "work", "out");
        Sketch called = new Sketch("called")
                .node("in", Kind.START)
                .node("work", kind)
                .node("out", Kind.END)
                .path("in", "work", "out");
        List<String> expected = kind == Kind.USER_TASK ? List.of() : List.of("LOOP");

        assertThat(codes(embedded)).isEqualTo(expected);
        assertThat(codes(loop().node("inside", Kind.CALL, Trigger.NONE, "called"), called))
                .isEqualTo(expected);
    }

    @Test
    void a_process_that_is_called_twice_in_a_round_waits_as_little_as_one_called_once() {
        Sketch called = new Sketch("called")
                .node("in", Kind.START)
                .node("out", Kind.END)
                .path("in", "out");
        Sketch sketch = loop().node("inside", Kind.SUBPROCESS)
                .within("inside")
                .node("i", Kind.START)
                .node("first", Kind.CALL, Trigger.NONE, "called")
                .node("second", Kind.CALL, Trigger.NONE, "called")
                .node("o", Kind.END)
                .path("i", "first", "second", "o");

        assertThat(codes(sketch, called)).containsExactly("LOOP");
    }

    @Test
    void a_way_around_the_waiting_is_found() {
        Sketch sketch = loop().node("inside", Kind.SUBPROCESS)
                .within("inside")
                .node("in", Kind.START)
                .node("choose", Kind.EXCLUSIVE)
                .node("work", Kind.USER_TASK)
                .node("out", Kind.END)
                .node("quick", Kind.END)
                .path("in", "choose", "work", "out")
                .flow("choose", "quick", "paid");

        assertThat(codes(sketch)).containsExactly("LOOP");
    }

    @Test
    void a_task_for_each_text_waits_for_nobody_when_the_list_is_empty() {
        assertThat(codes(loop().each("inside", Kind.USER_TASK, "", new Each("lines", "line", false))))
                .containsExactly("LOOP");
    }

    @Test
    void an_error_that_leads_back_waits_for_nobody() {
        Sketch sketch = new Sketch("retry")
                .node("begin", Kind.START)
                .node("merge", Kind.EXCLUSIVE)
                .node("try", Kind.SUBPROCESS)
                .boundary("failed", "try", Trigger.ERROR, "NoStock", true)
                .node("end", Kind.END)
                .path("begin", "merge", "try", "end")
                .path("failed", "merge")
                .within("try")
                .node("in", Kind.START)
                .node("out", Kind.END, Trigger.ERROR, "NoStock")
                .path("in", "out");

        assertThat(codes(sketch)).containsExactly("LOOP");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_boundary_event_that_leads_back_must_interrupt(boolean interrupting) {
        Sketch sketch = new Sketch("remind")
                .node("begin", Kind.START)
                .node("merge", Kind.EXCLUSIVE)
                .node("work", Kind.USER_TASK)
                .boundary("late", "work", Trigger.TIMER, "", interrupting)
                .node("end", Kind.END)
                .path("begin", "merge", "work", "end")
                .path("late", "merge");

        assertThat(codes(sketch)).isEqualTo(interrupting ? List.of() : List.of("MULTIPLIES"));
    }

    @Test
    void a_fork_whose_ways_go_round_again_one_by_one_is_refused() {
        Sketch sketch = new Sketch("storm")
                .node("begin", Kind.START)
                .node("merge", Kind.EXCLUSIVE)
                .node("pause", Kind.CATCH, Trigger.TIMER, "")
                .node("fork", Kind.PARALLEL)
                .node("end", Kind.END)
                .path("begin", "merge", "pause", "fork", "end")
                .node("a", Kind.USER_TASK)
                .node("b", Kind.USER_TASK)
                .path("fork", "a", "merge")
                .path("fork", "b", "merge");

        assertThat(codes(sketch)).containsExactly("MULTIPLIES");
    }

    @Test
    void a_fork_that_is_joined_before_it_goes_round_is_fine() {
        Sketch sketch = loop().node("inside", Kind.USER_TASK)
                .node("fork", Kind.PARALLEL)
                .node("a", Kind.USER_TASK)
                .node("b", Kind.USER_TASK)
                .node("join", Kind.PARALLEL)
                .path("fork", "a", "join")
                .path("fork", "b", "join");

        assertThat(codes(sketch)).isEmpty();
    }
}
