package xiaoer.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;

/** A shift in memory, whose clock stands until it is told to leap. For one thread; to be closed. */
public final class InMemoryShift implements AutoCloseable {

    private final UUID id;
    private final InMemoryShifts home;

    InMemoryShift(UUID id, InMemoryShifts home) {
        this.id = id;
        this.home = home;
    }

    public UUID id() {
        return id;
    }

    /** What the shift's clock shows. */
    public Instant now() {
        return home.clocks().now(id);
    }

    /** How many shift seconds a business day lasts. */
    public int secondsPerDay() {
        return home.shift(id).pins().secondsPerDay();
    }

    /** How many events the log has. */
    public long lastEvent() {
        return home.shift(id).lastSeq();
    }

    public boolean hasEnded() {
        return home.shift(id).hasEnded();
    }

    /**
     * Applies a command as the door does; a refusal that leaves no trace changes nothing.
     *
     * @throws Refusal why not
     */
    public void act(Command command) {
        leap(now());
        Parking parking = parking();
        parking.passing(() -> orNothing(() -> {
            Shift shift = home.shift(id);
            Door.requireRunning(shift);
            ShiftScene scene = home.scenes().of(shift, now());
            home.registry().handle(scene, command);
            home.simulation().concludeIfEnded(shift, scene, parking);
            return shift;
        }));
    }

    /** Nobody is told: whoever plays sees in the log what was put aside. */
    private static Parking parking() {
        return new Parking((stuck, told) -> {});
    }

    /** What is thrown takes back what was done before, unless it is a refusal that leaves a trace. */
    private <T> T orNothing(Supplier<T> work) {
        WorkingState before = home.state(id).copy();
        try {
            return work.get();
        } catch (ShiftScene.KeptRefusal kept) {
            throw kept;
        } catch (RuntimeException | Error e) {
            home.put(id, before);
            throw e;
        }
    }

    /**
     * Applies an action as the API takes it, with or without a key.
     *
     * @throws Refusal why not
     */
    public void act(ObjectNode action) {
        act(home.command(action));
    }

    /** The decisions and parameters that the modules have asked for so far; processes tell their decisions in the log. */
    public Set<String> asked() {
        return home.state(id).part(ShiftInMemory.class, ShiftInMemory::new).asked();
    }

    /** The instant of what is due next; empty when nothing will happen any more. */
    public Optional<Instant> next() {
        return home.clocks().next(id);
    }

    /** Applies all that is due up to an instant, each at its own, and leaps there, unless the shift ends on the way. */
    public void leap(Instant until) {
        Parking parking = parking();
        while (isDue(until)) {
            // The rest of a long stretch comes with the next portion.
            parking.passing(() -> orNothing(() -> home.simulation().applyDue(home.shift(id), until, parking)));
        }
        if (!hasEnded()) {
            home.clocks().leap(id, until);
        }
    }

    private boolean isDue(Instant until) {
        return !hasEnded()
                && next().filter(due -> !due.isAfter(ShiftTime.roundDown(until)))
                        .isPresent();
    }

    /** The whole visible state, caught up to the present, in the modules' own records. */
    public Map<String, Object> view() {
        leap(now());
        return home.view(id);
    }

    /** The whole log, with what is sealed. */
    public List<LogEvent> log() {
        return log(0);
    }

    /** The log after the event of this number, likewise. */
    public List<LogEvent> log(long after) {
        return home.log().between(id, after, Long.MAX_VALUE, Limit.unlimited()).stream()
                .map(StoredEvent::open)
                .toList();
    }

    /** What it stands at now, to which {@link #restore} brings it back as often as wanted. */
    public WorkingState snapshot() {
        return home.state(id).copy();
    }

    /** @param snapshot one of this very shift */
    public void restore(WorkingState snapshot) {
        home.put(id, snapshot.copy());
    }

    @Override
    public void close() {
        home.remove(id);
    }
}
