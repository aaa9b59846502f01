package xiaoer.shift.events;

import java.time.Instant;
import java.util.Map;
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
     * @param plan what the modules knew of what the shift would offer, by the simple names of their records; null in
     *     shifts that were begun before there were plans
     */
    public record ShiftStartedSealed(long seed, @Nullable Map<String, JsonNode> plan) {}

    /** @param reason {@code STUDENT} or {@code TIME} */
    public record ShiftEnded(String reason) {}
}
