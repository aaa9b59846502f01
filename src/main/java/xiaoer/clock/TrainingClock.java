package xiaoer.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clock: it showed {@code base} at the real instant {@code since} and runs one second a second from there. It also
 * numbers its agenda rows and its wake-ups, so that neither depends on a counter shared with other clocks.
 */
@Entity
@Table(name = "clock_clock")
class TrainingClock {

    @Id
    private UUID id;

    private Instant base;
    private Instant since;
    private Instant reached;
    private boolean paused;

    /** Paused because all clocks are, not by its owner. */
    private boolean halted;

    private boolean closed;
    private long rowsWritten;
    private long wakes;

    /** No row of the agenda is due before it, though the one that was may be gone; null when there is none. */
    private @Nullable Instant nextDue;

    /** The real instant of the planned wake-up, number {@code wakes}; null when none is planned. */
    private @Nullable Instant wakeAt;

    @SuppressWarnings("NullAway.Init")
    protected TrainingClock() {}

    TrainingClock(UUID id, Instant epoch, Instant real) {
        this.id = id;
        this.base = toMillis(epoch);
        this.since = toMillis(real);
        this.reached = base;
    }

    UUID id() {
        return id;
    }

    boolean isPaused() {
        return paused;
    }

    /** How far it went ahead of real time when it was last disturbed. */
    Duration ahead() {
        return Duration.between(since, base);
    }

    /** Never before what has been reached: real clocks may be set back, and those of two nodes differ. */
    Instant shows(Instant real) {
        Instant running = running(real);
        return running.isBefore(reached) ? reached : running;
    }

    private Instant running(Instant real) {
        return paused ? base : base.plus(Duration.between(since, toMillis(real)));
    }

    void pause(Instant real) {
        if (!paused) {
            setTo(shows(real), real);
            paused = true;
        }
    }

    void resume(Instant real) {
        if (paused && !closed) {
            paused = false;
            setTo(base, real);
        }
    }

    boolean isHalted() {
        return halted;
    }

    /** Pauses a running clock until {@link #goOn}; one that its owner has paused stays as it is. */
    void halt(Instant real) {
        if (!paused) {
            pause(real);
            halted = true;
        }
    }

    void goOn(Instant real) {
        if (halted) {
            halted = false;
            resume(real);
        }
    }

    /** The last real instant at which this clock is known to have run: by a sign of life, or by what it did itself. */
    Instant lastKnownToRun(Instant signOfLife) {
        Instant touched = realInstantOf(reached);
        Instant last = signOfLife.isAfter(since) ? signOfLife : since;
        return touched.isAfter(last) ? touched : last;
    }

    ClockFaces.Face face() {
        return new ClockFaces.Face(new ClockFaces.Going(base, since, paused), realInstantOf(reached));
    }

    /** Shows, from one real instant on, what it showed at an earlier one. */
    void stand(Instant from, Instant until) {
        setTo(shows(from), until);
    }

    /**
     * Notes that everything due up to this instant is being applied; moves the clock there if it shows less.
     *
     * @return whether it had to be moved
     */
    boolean reach(Instant instant, Instant real) {
        Instant target = toMillis(instant);
        boolean leaps = running(real).isBefore(target);
        if (leaps) {
            setTo(target, real);
        }
        if (reached.isBefore(target)) {
            reached = target;
        }
        return leaps;
    }

    private void setTo(Instant shown, Instant real) {
        base = shown;
        since = toMillis(real);
        reached = shown.isAfter(reached) ? shown : reached;
    }

    void close(Instant real) {
        pause(real);
        nextDue = null;
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether a row may be due at or before an instant; else the agenda need not be asked. */
    boolean mayBeDue(Instant until) {
        return nextDue != null && !nextDue.isAfter(until);
    }

    /** A row has been added to the agenda. */
    void expects(Instant due) {
        if (nextDue == null || due.isBefore(nextDue)) {
            nextDue = due;
        }
    }

    /** The agenda has been asked; null when it is empty. */
    void nextIs(@Nullable Instant due) {
        nextDue = due;
    }

    /** When, in real time, something may become due if nobody touches the clock; null for never. */
    @Nullable
    Instant nextReal() {
        return paused || nextDue == null ? null : realInstantOf(nextDue);
    }

    /** An agenda row cannot be due before what has been reached. */
    Instant dueNoEarlierThanReached(Instant due) {
        return due.isBefore(reached) ? reached : toMillis(due);
    }

    long nextRow() {
        return ++rowsWritten;
    }

    /** When, in real time, this clock will show an instant, if nobody touches it. */
    Instant realInstantOf(Instant shown) {
        return since.plus(Duration.between(base, shown));
    }

    /** Whether a wake-up is planned that comes no later than the clock will show an instant. */
    boolean wakesBy(Instant shown) {
        return wakeAt != null && !wakeAt.isAfter(realInstantOf(shown));
    }

    @Nullable
    Instant wakeAt() {
        return wakeAt;
    }

    long wakes() {
        return wakes;
    }

    void planWake(Instant real) {
        wakes++;
        wakeAt = real;
    }

    void dropWake() {
        wakeAt = null;
    }

    private static Instant toMillis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
