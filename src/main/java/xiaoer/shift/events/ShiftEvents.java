package xiaoer.shift.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import xiaoer.shift.Mode;

/** What every shift's log begins and ends with: the simple name of a record is the type of its event. */
public final class ShiftEvents {

    private ShiftEvents() {}

    /** @param plannedEnd when the pack's planned length will have passed */
    public record ShiftStarted(
            String pack,
            int packVersion,
            int release,
            String profile,
            int secondsPerDay,
            Mode mode,
            Instant plannedEnd) {}

    /**
     * Beside {@link ShiftStarted}.
     *
     * @param plan what the shift will bring by itself and what will be right about it, each part under the simple name of
     *     its record; null in shifts that began before there were plans
     */
    public record ShiftStartedSealed(long seed, @Nullable Map<String, JsonNode> plan) {

        /** A module's part of the plan; empty when it planned nothing. */
        public <R extends Record> Optional<R> plan(Class<R> part) {
            return Optional.ofNullable(plan)
                    .map(parts -> parts.get(part.getSimpleName()))
                    .map(stored -> StoredRecord.read(stored, part));
        }
    }

    /** From here on what has been finished is judged before the end, or no longer is. */
    public record CoachSwitched(boolean on) {}

    /**
     * The shift's own time did not pass between two real instants: nobody could work.
     *
     * @param from when the program was last known to run, or all shifts were paused
     * @param until when the shift went on
     */
    public record ClockStood(Instant from, Instant until) {}

    /** Something that was due did not happen, because a rule or process of the release fails at it. */
    public record ArrivalParked() {}

    /**
     * Beside {@link ArrivalParked}: the row of the agenda, and what is wrong with the release.
     *
     * @param kind of the row; {@code close} for what a module does at the end
     */
    public record ArrivalParkedSealed(String kind, String about, String payload, String why) {}

    /** @param reason {@code STUDENT} or {@code TIME} */
    public record ShiftEnded(String reason) {}
}
