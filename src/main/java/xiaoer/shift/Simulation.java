package xiaoer.shift;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.clock.Clocks;
import xiaoer.shared.Refusal;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;

/** Brings a locked shift forward: what is due happens, row by row, each at its own instant, until the shift's end. */
@Component
class Simulation {

    /** Agenda rows applied in one transaction. */
    private static final int PORTION = 50;

    private final Registry registry;
    private final Scenes scenes;
    private final Clocks clocks;
    private final InstantSource wall;

    Simulation(Registry registry, Scenes scenes, Clocks clocks, InstantSource wall) {
        this.registry = registry;
        this.scenes = scenes;
        this.clocks = clocks;
        this.wall = wall;
    }

    /** Starts a new shift's clock and lets the modules set it up. */
    void open(Shift shift, Pack pack) {
        Instant epoch = ShiftTime.roundDown(pack.epoch());
        clocks.open(shift.id(), epoch);
        ShiftScene scene = scenes.of(shift, epoch);
        Instant end = epoch.plus(pack.length());
        scene.append(shift.started(end), new ShiftStartedSealed(shift.seed(), registry.plan(scene)));
        scene.schedule(end, EndShift.PlannedEnd.KIND, "", Map.of());
        registry.openings().forEach(module -> module.open(scene));
    }

    /** Whether everything due has been applied; false when the portion was full. */
    boolean applyDue(Shift shift, Instant until) {
        for (int applied = 0; applied < PORTION && !shift.hasEnded(); applied++) {
            Optional<Clocks.Due> due = clocks.take(shift.id(), ShiftTime.roundDown(until));
            if (due.isEmpty()) {
                return true;
            }
            arrive(shift, due.get());
        }
        return shift.hasEnded();
    }

    private void arrive(Shift shift, Clocks.Due due) {
        ShiftScene scene = scenes.of(shift, due.at());
        try {
            registry.arrive(scene, due.kind(), due.about(), due.payload());
        } catch (Refusal refusal) {
            // Nobody asked for anything, so there is nobody whom a refusal could answer.
            throw new IllegalStateException("Refused at " + due, refusal);
        }
        concludeIfEnded(shift, scene);
    }

    /** Lets the modules settle what the end means for them, closes the log and stops the clock for good. */
    void concludeIfEnded(Shift shift, ShiftScene scene) {
        String reason = scene.endReason();
        if (reason != null) {
            registry.openings().forEach(module -> module.close(scene));
            scene.append(new ShiftEnded(reason), null);
            shift.end(wall.instant());
            clocks.close(shift.id());
        }
    }
}
