package xiaoer.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How clocks look from outside, many at once, for who shows them and changes none. */
@Component
public class ClockFaces {

    private final TrainingClocks clocks;

    ClockFaces(TrainingClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * How a clock goes: it showed {@code base} at the real instant {@code since}. It stays the same while the clock runs or
     * stands, and differs once it has been paused or resumed, or has leapt, whoever did it.
     */
    public record Going(Instant base, Instant since, boolean paused) {}

    /** @param touched the real instant at which something last happened on the clock */
    public record Face(Going going, Instant touched) {}

    public Map<UUID, Face> of(Collection<UUID> ids) {
        return clocks.readAll(ids).stream().collect(Collectors.toMap(TrainingClock::id, TrainingClock::face));
    }
}
