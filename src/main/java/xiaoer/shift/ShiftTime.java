package xiaoer.shift;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A shift's time has whole seconds: a command happens at the second its clock shows, and what is due falls on a full
 * second. So the same action within the same second gives the same log, whatever the network took.
 */
final class ShiftTime {

    private ShiftTime() {}

    static Instant roundDown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    static Instant roundUp(Instant instant) {
        Instant down = roundDown(instant);
        return down.equals(instant) ? down : down.plusSeconds(1);
    }
}
