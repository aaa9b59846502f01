package xiaoer.shift;

import java.time.Instant;
import org.springframework.stereotype.Component;
import xiaoer.cases.Packs;
import xiaoer.clock.Clocks;
import xiaoer.release.Releases;

/** Sets scenes: what a shift pins, looked up anew for each, since packs and releases keep their own caches. */
@Component
class Scenes {

    private final Packs packs;
    private final Releases releases;
    private final Clocks clocks;
    private final StoredEvents log;

    Scenes(Packs packs, Releases releases, Clocks clocks, StoredEvents log) {
        this.packs = packs;
        this.releases = releases;
        this.clocks = clocks;
        this.log = log;
    }

    /** The caller holds the shift's lock. */
    ShiftScene of(Shift shift, Instant now) {
        Shift.Pins pins = shift.pins();
        return new ShiftScene(
                shift, now, packs.get(pins.pack(), pins.packVersion()), releases.rules(pins.release()), clocks, log);
    }
}
