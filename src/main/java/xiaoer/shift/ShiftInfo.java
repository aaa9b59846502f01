package xiaoer.shift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a shift: what it pins and where it stands.
 *
 * @param student the account name of who works it
 * @param pack the pack's id
 * @param release the number of the pinned release
 * @param seed null for who must not see it
 * @param secondsPerDay how many shift seconds a business day lasts
 * @param startedAt real time
 * @param endedAt real time; null while it runs
 * @param lastEvent the sequence number of the newest event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShiftInfo(
        UUID id,
        String student,
        String pack,
        int packVersion,
        int release,
        @Nullable Long seed,
        String profile,
        Mode mode,
        State state,
        int secondsPerDay,
        Instant startedAt,
        @Nullable Instant endedAt,
        long lastEvent) {

    /** Whether commands and time still change it. A paused shift is running: only its clock stands. */
    public enum State {
        RUNNING,
        ENDED
    }

    public boolean hasEnded() {
        return state == State.ENDED;
    }
}
