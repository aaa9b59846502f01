package xiaoer.shift;

import java.util.List;
import java.util.UUID;

/** A shift's log with its truth, for the program's own modules: nothing of {@code sealed} may reach a student before the end. */
public interface Log {

    /**
     * The events after a number, in order.
     *
     * @param after 0 for the beginning
     * @param limit how many at most, so that nobody loads a whole log by accident
     */
    List<LogEvent> read(UUID shift, long after, int limit);

    /** The head of a shift, with its seed, for whoever is entitled by other means. */
    ShiftInfo head(UUID shift);
}
