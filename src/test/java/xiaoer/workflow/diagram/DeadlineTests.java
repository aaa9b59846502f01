package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xiaoer.testing.Kinds;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Trigger;

/** A user task ends in time, wherever the timer stands. */
class DeadlineTests {

    private static Sketch asking() {
        return new Sketch("asking").node("ask", Kind.USER_TASK);
    }

    private static Sketch caller(String id) {
        return new Sketch(id).node("call", Kind.CALL, Trigger.NONE, "asking");
    }

    private static List<String> waiting(Sketch sketch, Sketch... others) {
        Diagram diagram = sketch.drawn();
        Map<String, Diagram> all = new TreeMap<>(Map.of(diagram.id(), diagram));
        Stream.of(others).map(Sketch::drawn).forEach(other -> all.put(other.id(), other));
        Report report = new Report("asking.bpmn");
        new DeadlineCheck(all, diagram, new HashMap<>(), report).check();
        return report.problems().stream().map(Kinds::of).toList();
    }

    @Test
    void a_task_that_no_timer_ends_is_refused() {
        assertThat(waiting(asking())).containsExactly("TASK_WITHOUT_DEADLINE");
    }

    @Test
    void a_warning_ends_nothing() {
        assertThat(waiting(asking().boundary("warn", "ask", Trigger.TIMER, "", false)))
                .containsExactly("TASK_WITHOUT_DEADLINE");
    }

    @Test
    void a_message_ends_nothing_for_certain() {
        assertThat(waiting(asking().boundary("said", "ask", Trigger.MESSAGE, "Said", true)))
                .containsExactly("TASK_WITHOUT_DEADLINE");
    }

    @Test
    void a_timer_on_the_task_or_on_what_is_around_it_ends_it() {
        assertThat(waiting(asking().boundary("late", "ask", Trigger.TIMER, "", true)))
                .isEmpty();
        assertThat(waiting(new Sketch("asking")
                        .node("inside", Kind.SUBPROCESS)
                        .boundary("late", "inside", Trigger.TIMER, "", true)
                        .within("inside")
                        .node("ask", Kind.USER_TASK)))
                .isEmpty();
        assertThat(waiting(asking().node("over", Kind.EVENT_SUBPROCESS)
                        .within("over")
                        .eventStart("late", Trigger.TIMER, "", true)))
                .isEmpty();
    }

    @Test
    void a_timer_on_a_call_ends_the_tasks_of_what_is_called_if_every_call_has_one() {
        Sketch timed = caller("timed").boundary("late", "call", Trigger.TIMER, "", true);

        assertThat(waiting(asking(), timed)).isEmpty();
        assertThat(waiting(asking(), timed, caller("patient"))).containsExactly("TASK_WITHOUT_DEADLINE");
    }

    @Test
    void callers_of_callers_count() {
        Sketch outer = new Sketch("outer")
                .node("call", Kind.CALL, Trigger.NONE, "middle")
                .boundary("late", "call", Trigger.TIMER, "", true);

        assertThat(waiting(asking(), caller("middle"), outer)).isEmpty();
    }

    /** There are more ways down than could be gone in the age of the world. */
    @Test
    void callers_that_call_twice_are_asked_once() {
        int layers = 100;
        Sketch[] callers = IntStream.range(0, layers)
                .mapToObj(layer -> {
                    String called = layer == 0 ? "asking" : "layer" + (layer - 1);
                    Sketch sketch = new Sketch("layer" + layer)
                            .node("once", Kind.CALL, Trigger.NONE, called)
                            .node("twice", Kind.CALL, Trigger.NONE, called);
                    return layer < layers - 1
                            ? sketch
                            : sketch.boundary("late", "once", Trigger.TIMER, "", true)
                                    .boundary("later", "twice", Trigger.TIMER, "", true);
                })
                .toArray(Sketch[]::new);

        assertThat(waiting(asking(), callers)).isEmpty();
    }
}
