package xiaoer.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    DurableClocks(TrainingClocks clocks, Agenda agenda, WakePlan wakePlan, InstantSource wall) {
        this.clocks = clocks;
        this.agenda = agenda;
        this.wakePlan = wakePlan;
        this.wall = wall;
    }

    @Override
    public void open(UUID clock, Instant epoch) {
        clocks.save(new TrainingClock(clock, epoch, wall.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Reading read(UUID clock) {
        TrainingClock found = clocks.read(clock).orElseThrow(() -> unknown(clock));
        return new Reading(found.shows(wall.instant()), found.isPaused());
    }

    @Override
    public void pause(UUID clock) {
        change(clock).pause(wall.instant());
    }

    @Override
    public void resume(UUID clock) {
        change(clock).resume(wall.instant());
    }

    @Override
    public void leap(UUID clock, Instant instant) {
        change(clock).reach(instant, wall.instant());
    }

    @Override
    public void close(UUID clock) {
        change(clock).close(wall.instant());
        agenda.removeAll(clock);
    }

    @Override
    public void schedule(UUID clock, Instant due, String kind, String about, String payload) {
        TrainingClock found = change(clock);
        if (!found.isClosed()) {
            agenda.save(
                    new AgendaRow(clock, found.nextRow(), found.dueNoEarlierThanReached(due), kind, about, payload));
        }
    }

    @Override
    public void cancel(UUID clock, String kind, String about) {
        change(clock);
        agenda.remove(clock, kind, about);
    }

    @Override
    public Optional<Due> take(UUID clock, Instant until) {
        TrainingClock found = change(clock);
        Optional<AgendaRow> row = agenda.firstDue(clock, until, Limit.of(1));
        row.ifPresent(taken -> agenda.remove(clock, taken.getId().seq()));
        Optional<Due> due = row.map(AgendaRow::taken);
        found.reach(due.map(Due::at).orElse(until), wall.instant());
        return due;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> next(UUID clock) {
        return agenda.earliest(clock);
    }

    private TrainingClock change(UUID clock) {
        TrainingClock found = clocks.findById(clock).orElseThrow(() -> unknown(clock));
        wakePlan.reviseBeforeCommit(clock);
        return found;
    }

    private static IllegalArgumentException unknown(UUID clock) {
        return new IllegalArgumentException("No clock " + clock);
    }
}
