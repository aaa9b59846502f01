package xiaoer.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shifts as people and pages may use them. Every method asks who is signed in: a student reaches only their own shifts,
 * a teacher those of their classes, judges and administrators all; any other shift is unknown. None of these methods
 * may be called inside a transaction.
 */
public interface Shifts {

    /**
     * Starts a practice shift of the person signed in.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_PACK}, {@code UNKNOWN_PROFILE}, {@code ASSIGNMENT_NEEDED} (lesson and
     *     exam), {@code SEED_OUT_OF_RANGE}, {@code TOO_MANY_SHIFTS}, {@code NO_RELEASE}
     */
    UUID start(Start start);

    /**
     * Applies a command of the shift's student, once per key.
     *
     * @throws xiaoer.shared.Refusal why not; the same key answers the same again
     */
    Answer act(UUID shift, Command command);

    /** Whatever its kind of refusal, the head of a shift one may see. */
    ShiftInfo info(UUID shift);

    /** The whole visible state, as {@code GET /api/v1/shifts/{id}} shows it, caught up to the present. */
    Map<String, Object> view(UUID shift);

    /** The newest shifts of the person signed in and, for staff, of the students they may see; newest first. */
    List<ShiftInfo> list();

    /**
     * The log as the reader may see it: with what is sealed once the shift has ended.
     *
     * @param after 0 for the beginning
     * @param limit how many at most
     */
    List<LogEvent> events(UUID shift, long after, int limit);

    /** Likewise the whole of it, at least up to the last event that its head names, read a page at a time. */
    default List<LogEvent> events(ShiftInfo shift) {
        int page = 500;
        List<LogEvent> all = new ArrayList<>();
        for (long after = 0; after < shift.lastEvent(); after += page) {
            all.addAll(events(shift.id(), after, page));
        }
        return all;
    }

    /**
     * Turns the clock of a practice shift.
     *
     * @return the events this brought about, at most as many as a page of the log holds
     * @throws xiaoer.shared.Refusal {@code NO_CLOCK_RIGHTS}, {@code SHIFT_ENDED}
     */
    Turned turn(UUID shift, ClockTurn turn);

    /**
     * @param pack the pack's id
     * @param seed 0 to 2^53 − 1; null to have one drawn
     * @param profile e.g. {@code textbook}
     */
    record Start(String pack, @Nullable Long seed, Mode mode, String profile) {}

    /**
     * @param clock the clock after the turn
     * @param more whether the log has further events of this turn
     */
    record Turned(ClockView clock, List<LogEvent> events, boolean more) {}
}
