package xiaoer.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;
import xiaoer.shared.WorkingState;

/** The head and the log of a shift that lives in memory, and the pack that it plays. */
final class ShiftInMemory implements WorkingState.Part<ShiftInMemory> {

    private @Nullable Shift shift;
    private @Nullable Pack pack;
    private final List<StoredEvent> log = new ArrayList<>();

    /** The decisions and parameters that were asked for, by which whoever plays knows what the play hangs on. */
    private final Set<String> asked = new TreeSet<>();

    @Override
    public ShiftInMemory copy() {
        ShiftInMemory copy = new ShiftInMemory();
        copy.shift = shift().copy();
        copy.pack = pack;
        copy.log.addAll(log);
        copy.asked.addAll(asked);
        return copy;
    }

    void open(Shift shift, Pack pack) {
        this.shift = shift;
        this.pack = pack;
    }

    Shift shift() {
        if (shift == null) {
            throw new IllegalStateException("The shift has not been opened");
        }
        return shift;
    }

    Pack pack() {
        if (pack == null) {
            throw new IllegalStateException("The shift has not been opened");
        }
        return pack;
    }

    void asked(String name) {
        asked.add(name);
    }

    Set<String> asked() {
        return Set.copyOf(asked);
    }

    void append(StoredEvent event) {
        log.add(event);
    }

    /** The events after a number, up to another, at most so many. */
    List<StoredEvent> between(long after, long until, int limit) {
        // Numbers count from 1 without gaps.
        int from = (int) Math.min(after, log.size());
        int to = (int) Math.min(Math.min(until, log.size()), (long) from + limit);
        return from >= to ? List.of() : List.copyOf(log.subList(from, to));
    }
}
