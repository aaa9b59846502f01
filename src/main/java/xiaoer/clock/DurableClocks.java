package xiaoer.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clocks and agenda as rows of the database, so that a killed program goes on where it stood. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DurableClocks implements Clocks {

    private final TrainingClocks clocks;
    private final Agenda agenda;
    private final WakePlan wakePlan;
    private final InstantSource wall;
    private final Pulse pulse;

    DurableClocks(TrainingClocks clocks, Agenda agenda, WakePlan wakePlan, InstantSource wall, Pulse pulse) {
        this.clocks = clocks;
        this.agenda = agenda;
        this.wakePlan = wakePlan;
        this.wall = wall;
        this.pulse = pulse;
    }

    @Override
    public void open(UUID clock, Instant epoch) {
        // Written at once, for rows of the agenda refer to it.
        clocks.saveAndFlush(new TrainingClock(clock, epoch, wall.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Reading read(UUID clock) {
        TrainingClock found = clocks.read(clock).orElseThrow(() -> unknown(clock));
        return new Reading(found.shows(wall.instant()), found.isPaused(), found.ahead());
    }

    @Override
    public Instant now(UUID clock) {
        return held(clock).shows(pulse.now());
    }

    @Override
    public void pause(UUID clock) {
        change(clock).pause(pulse.now());
    }

    @Override
    public void resume(UUID clock) {
        change(clock).resume(pulse.now());
    }

    @Override
    public boolean isHalted(UUID clock) {
        return held(clock).isHalted();
    }

    @Override
    public boolean isPaused(UUID clock) {
        return held(clock).isPaused();
    }

    @Override
    public void leap(UUID clock, Instant instant) {
        change(clock).reach(instant, pulse.now());
    }

    @Override
    public void close(UUID clock) {
        change(clock).close(pulse.now());
        agenda.removeAll(clock);
    }

    @Override
    public void schedule(UUID clock, Instant due, String kind, String about, String payload) {
        TrainingClock found = held(clock);
        if (!found.isClosed()) {
            Instant at = found.dueNoEarlierThanReached(due);
            agenda.add(clock, found.nextRow(), new Due(at, kind, about, payload));
            found.expects(at);
            if (!found.wakesBy(at)) {
                wakePlan.reviseBeforeCommit(clock);
            }
        }
    }

    @Override
    public void cancel(UUID clock, String kind, String about) {
        agenda.remove(clock, kind, about);
    }

    @Override
    public Optional<Due> take(UUID clock, Instant until) {
        TrainingClock found = held(clock);
        Optional<Due> due = Optional.empty();
        if (found.mayBeDue(until)) {
            due = agenda.take(clock, until);
            found.nextIs(agenda.earliest(clock).orElse(null));
        }
        if (found.reach(due.map(Due::at).orElse(until), pulse.now())) {
            wakePlan.reviseBeforeCommit(clock);
        }
        return due;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> next(UUID clock) {
        return agenda.earliest(clock);
    }

    private TrainingClock change(UUID clock) {
        TrainingClock found = held(clock);
        wakePlan.reviseBeforeCommit(clock);
        return found;
    }

    private TrainingClock held(UUID clock) {
        return clocks.findById(clock).orElseThrow(() -> unknown(clock));
    }

    private static IllegalArgumentException unknown(UUID clock) {
        return new IllegalArgumentException("No clock " + clock);
    }
}
