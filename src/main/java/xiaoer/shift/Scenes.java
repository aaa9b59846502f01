package xiaoer.shift;

import java.time.Instant;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.clock.Clocks;
import xiaoer.release.Releases;
import xiaoer.shared.WorkingState;

/** Sets scenes: what a shift pins, looked up anew for each, since packs and releases keep their own caches. */
@Component
class Scenes {

    private final Packs packs;
    private final Releases releases;
    private final Clocks clocks;
    private final EventLog log;

    private final WorkingState.Register memory;

    Scenes(Packs packs, Releases releases, Clocks clocks, EventLog log, WorkingState.Register memory) {
        this.packs = packs;
        this.releases = releases;
        this.clocks = clocks;
        this.log = log;
        this.memory = memory;
    }

    /** The caller holds the shift's lock. */
    ShiftScene of(Shift shift, Instant now) {
        Shift.Pins pins = shift.pins();
        Pack pack = memory.part(shift.id(), ShiftInMemory.class, ShiftInMemory::new)
                .map(ShiftInMemory::pack)
                .orElseGet(() -> packs.get(pins.pack(), pins.packVersion()));
        return new ShiftScene(shift, now, pack, releases.rules(pins.release()), clocks, log);
    }
}
