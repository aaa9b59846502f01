package xiaoer.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened in an instance; all of them together replay it on its diagram.
 *
 * @param seq counts from 1 within the instance
 * @param at the owner's instant
 * @param actor who caused it
 * @param node the node's id in the diagram; for {@link Kind#STARTED} and {@link Kind#MIGRATED} the process's
 * @param data by kind: {@code ENTERED} has {@code via}, the flow's id, where one led there; {@code DECIDED} has the
 *     ruling's {@code decision}, {@code outcome}, {@code reasons}; {@code TIMER_SET} has {@code due}; {@code TASK_DONE}
 *     has {@code outputs}; {@code RECEIVED} and {@code SENT} have {@code message} and {@code data}; {@code WORKED} has
 *     {@code workItem}, {@code inputs}, {@code outputs}; {@code ENDED} has {@code state}; {@code FAILED} has
 *     {@code error}
 */
public record HistoryEntry(long seq, Instant at, String actor, Kind kind, String node, Map<String, Object> data) {

    public enum Kind {
        STARTED,
        ENTERED,
        LEFT,
        DECIDED,
        TIMER_SET,
        TIMER_FIRED,
        TASK_OPENED,
        TASK_DONE,
        /** The task went away unanswered, e.g. because its deadline took over. */
        TASK_DROPPED,
        RECEIVED,
        SENT,
        WORKED,
        MIGRATED,
        ENDED,
        FAILED
    }
}
