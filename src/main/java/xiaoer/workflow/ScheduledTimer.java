package xiaoer.workflow;

import java.time.Instant;
import xiaoer.workflow.engine.Timer;

/**
 * A timer that runs; as a part of JSON, hence the texts.
 *
 * @param name its row of the agenda is about this
 * @param event the timer event of the diagram
 * @param holder the place in the engine that waits for it
 * @param setAt an instant in ISO 8601
 * @param due an instant in ISO 8601
 */
record ScheduledTimer(String name, String event, String holder, String setAt, String due) {

    static ScheduledTimer of(Timer timer, Instant setAt, Instant due) {
        return new ScheduledTimer(timer.name(), timer.event(), timer.holder(), setAt.toString(), due.toString());
    }

    Timer timer() {
        return new Timer(name, event, holder);
    }

    Instant since() {
        return Instant.parse(setAt);
    }

    Instant until() {
        return Instant.parse(due);
    }
}
