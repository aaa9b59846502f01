package xiaoer.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import xiaoer.shared.WorkingState;

/** Finds each clock where its owner lives: in memory or in the database. */
@Component
@Primary
class ClocksByOwner implements Clocks {

    private final DurableClocks durable;
    private final WorkingState.Register memory;

    ClocksByOwner(DurableClocks durable, WorkingState.Register memory) {
        this.durable = durable;
        this.memory = memory;
    }

    private Clocks of(UUID clock) {
        return memory.part(clock, ClockInMemory.class, ClockInMemory::new)
                .<Clocks>map(inMemory -> inMemory)
                .orElse(durable);
    }

    @Override
    public void open(UUID clock, Instant epoch) {
        of(clock).open(clock, epoch);
    }

    @Override
    public Reading read(UUID clock) {
        return of(clock).read(clock);
    }

    @Override
    public Instant now(UUID clock) {
        return of(clock).now(clock);
    }

    @Override
    public void pause(UUID clock) {
        of(clock).pause(clock);
    }

    @Override
    public void resume(UUID clock) {
        of(clock).resume(clock);
    }

    @Override
    public boolean isHalted(UUID clock) {
        return of(clock).isHalted(clock);
    }

    @Override
    public boolean isPaused(UUID clock) {
        return of(clock).isPaused(clock);
    }

    @Override
    public void leap(UUID clock, Instant instant) {
        of(clock).leap(clock, instant);
    }

    @Override
    public void close(UUID clock) {
        of(clock).close(clock);
    }

    @Override
    public void schedule(UUID clock, Instant due, String kind, String about, String payload) {
        of(clock).schedule(clock, due, kind, about, payload);
    }

    @Override
    public void cancel(UUID clock, String kind, String about) {
        of(clock).cancel(clock, kind, about);
    }

    @Override
    public Optional<Due> take(UUID clock, Instant until) {
        return of(clock).take(clock, until);
    }

    @Override
    public Optional<Instant> next(UUID clock) {
        return of(clock).next(clock);
    }
}
