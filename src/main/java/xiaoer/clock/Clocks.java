package xiaoer.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Training clocks and what is due on them. A clock runs one second a second from its epoch, stands while paused, and
 * leaps when advanced. All methods but {@link #read} take part in the caller's transaction, and the caller holds the
 * lock of whatever the clock belongs to; what changes a running clock is done within {@link Heartbeat#alive}.
 *
 * <p>The clock distinguishes <em>reached</em> time (the instant up to which everything due has been applied) from
 * <em>running</em> time (what the clock on the wall shows). Handlers see the due instant of the item they apply, so a
 * late wake-up changes nothing.
 */
public interface Clocks {

    /** The kind of an agenda row that nobody scheduled: the clock has stood, its payload says {@code from} and {@code until} when. */
    String STOOD = "clock.stood";

    /** Opens a running clock that shows {@code epoch} now. */
    void open(UUID clock, Instant epoch);

    /** What the clock shows at this moment, to the millisecond. */
    Reading read(UUID clock);

    /** What the clock shows, holding it until the caller's transaction ends: for who is about to change it. */
    Instant now(UUID clock);

    /** Stops the clock; nothing becomes due until {@link #resume}. Idempotent. */
    void pause(UUID clock);

    void resume(UUID clock);

    /** Whether the clock stands because all were made to stand; held like {@link #now}. */
    boolean isHalted(UUID clock);

    /** Whether the clock stands, for whatever reason; held likewise. */
    boolean isPaused(UUID clock);

    /** Moves the running clock forward so that it shows {@code instant}; never backwards. */
    void leap(UUID clock, Instant instant);

    /** Stops for good and drops the agenda. */
    void close(UUID clock);

    /**
     * Writes an agenda row. Rows due at the same instant are taken in the order in which they were written.
     *
     * @param about what the row is about (e.g. an order number), by which it can be cancelled
     * @param payload JSON
     */
    void schedule(UUID clock, Instant due, String kind, String about, String payload);

    /** Drops the rows of this kind about this thing; no row is no error. */
    void cancel(UUID clock, String kind, String about);

    /** Removes and returns the earliest row due at or before {@code until}. */
    Optional<Due> take(UUID clock, Instant until);

    /** The instant of the earliest row, if any. */
    Optional<Instant> next(UUID clock);

    /**
     * @param now to the millisecond
     * @param ahead of real time; stays the same as long as the clock runs, or stands, undisturbed
     */
    record Reading(Instant now, boolean paused, Duration ahead) {}

    record Due(Instant at, String kind, String about, String payload) {}

    /** Told, outside any transaction, that something on a clock has become due; possibly late, possibly twice. */
    interface Listener {
        void due(UUID clock);
    }
}
