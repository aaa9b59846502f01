package xiaoer.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import xiaoer.shared.WorkingState;

/** A clock that stands until it is told to leap, and its agenda; for shifts that live in memory. */
final class ClockInMemory implements Clocks, WorkingState.Part<ClockInMemory> {

    private Instant now = Instant.EPOCH;
    private boolean closed;
    private long rowsWritten;
    private final TreeSet<Agenda.Row> agenda = new TreeSet<>(
            Comparator.comparing((Agenda.Row row) -> row.due().at()).thenComparing(Agenda.Row::seq));

    @Override
    public ClockInMemory copy() {
        ClockInMemory copy = new ClockInMemory();
        copy.now = now;
        copy.closed = closed;
        copy.rowsWritten = rowsWritten;
        copy.agenda.addAll(agenda);
        return copy;
    }

    @Override
    public void open(UUID clock, Instant epoch) {
        now = epoch;
    }

    @Override
    public Reading read(UUID clock) {
        return new Reading(now, true, Duration.between(Instant.EPOCH, now));
    }

    @Override
    public Instant now(UUID clock) {
        return now;
    }

    /** It stands anyhow. */
    @Override
    public void pause(UUID clock) {}

    /** Likewise. */
    @Override
    public void resume(UUID clock) {}

    /** Nothing in memory waits for an administrator. */
    @Override
    public boolean isHalted(UUID clock) {
        return false;
    }

    @Override
    public boolean isPaused(UUID clock) {
        return true;
    }

    @Override
    public void leap(UUID clock, Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    @Override
    public void close(UUID clock) {
        closed = true;
        agenda.clear();
    }

    @Override
    public void schedule(UUID clock, Instant due, String kind, String about, String payload) {
        if (!closed) {
            Instant at = due.isBefore(now) ? now : due;
            agenda.add(new Agenda.Row(++rowsWritten, new Due(at, kind, about, payload)));
        }
    }

    @Override
    public void cancel(UUID clock, String kind, String about) {
        agenda.removeIf(
                row -> row.due().kind().equals(kind) && row.due().about().equals(about));
    }

    @Override
    public Optional<Due> take(UUID clock, Instant until) {
        Optional<Due> due = next(clock)
                .filter(at -> !at.isAfter(until))
                .map(at -> agenda.pollFirst().due());
        leap(clock, due.map(Due::at).orElse(until));
        return due;
    }

    @Override
    public Optional<Instant> next(UUID clock) {
        return agenda.isEmpty()
                ? Optional.empty()
                : Optional.of(agenda.first().due().at());
    }
}
