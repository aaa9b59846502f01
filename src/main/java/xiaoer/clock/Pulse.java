package xiaoer.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Real time for whoever is about to change a clock: each reading is looked at before it is used, so that a time in which
 * nobody could work enters no clock, however late it comes between two readings.
 */
@Component
class Pulse {

    private final InstantSource wall;
    private final Duration outage;

    private volatile Instant felt = Instant.EPOCH;

    /** @param outage the silence that is taken for an outage; a beat comes every ten seconds */
    Pulse(InstantSource wall, @Value("${xiaoer.clock.outage:30s}") Duration outage) {
        this.wall = wall;
        this.outage = outage;
    }

    /** When this node last knew that somebody lived. */
    Instant felt() {
        return felt;
    }

    void feel(Instant now) {
        felt = now;
    }

    Duration outage() {
        return outage;
    }

    boolean isSilent() {
        return isSilent(felt, wall.instant());
    }

    boolean isSilent(Instant since, Instant now) {
        return since.plus(outage).isBefore(now);
    }

    /** @throws Silence when nobody is known to have lived shortly before; {@link Heartbeat#alive} mends it */
    Instant now() {
        Instant now = wall.instant();
        if (isSilent(felt, now)) {
            throw new Silence();
        }
        return now;
    }

    /** Rolls back what has met an outage, so that it can be done again once the clocks have stood. */
    static final class Silence extends RuntimeException {}
}
