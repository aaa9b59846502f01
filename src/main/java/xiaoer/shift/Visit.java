package xiaoer.shift;

import java.time.Instant;
import java.util.Optional;

/**
 * Who comes to the door of a shift, and what for. A long catch-up takes several portions, so each of these may be asked more
 * than once, always under the shift's lock.
 *
 * @param <T> what the visit comes to
 */
interface Visit<T> {

    /** The key of the command that it brings; empty when it brings none. */
    default String key() {
        return "";
    }

    /**
     * Answers at once, or refuses, before anything is applied; empty when there is something to be done.
     *
     * @param known whether its key has been answered before
     */
    default Optional<T> answer(Shift shift, boolean known) {
        return Optional.empty();
    }

    /** How far to apply what is due. */
    Instant until(Shift shift);

    /**
     * Does what it has come for.
     *
     * @param reached the instant up to which all that is due has been applied
     */
    T act(Shift shift, Instant reached, Parking parking);
}
