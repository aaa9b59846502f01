package xiaoer.shift.events;

import java.time.Instant;
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

    /** Beside {@link ShiftStarted}. */
    public record ShiftStartedSealed(long seed) {}

    /** @param reason {@code STUDENT} or {@code TIME} */
    public record ShiftEnded(String reason) {}
}
