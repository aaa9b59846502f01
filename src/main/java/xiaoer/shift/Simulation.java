package xiaoer.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.clock.Clocks;
import xiaoer.shared.TimeLimit;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;

/** Brings a locked shift forward: what is due happens, row by row, each at its own instant, until the shift's end. */
@Component
class Simulation {

    /** Agenda rows applied in one transaction. */
    private static final int PORTION = 50;

    /** Likewise: rows whose rules are slow do not add up under one lock. */
    private static final Duration LONGEST_PORTION = Duration.ofSeconds(1);

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

    /**
     * Whether everything due has been applied; false when the portion was full.
     *
     * @throws Parking.Stuck when something that is due cannot happen, nor is known to be so
     */
    boolean applyDue(Shift shift, Instant until, Parking parking) {
        long start = System.nanoTime();
        for (int applied = 0; applied < PORTION && !shift.hasEnded(); applied++) {
            TimeLimit.goOn();
            Optional<Clocks.Due> due = clocks.take(shift.id(), ShiftTime.roundDown(until));
            if (due.isEmpty()) {
                return true;
            }
            arrive(shift, due.get(), parking);
            if (System.nanoTime() - start > LONGEST_PORTION.toNanos()) {
                break;
            }
        }
        return shift.hasEnded();
    }

    private void arrive(Shift shift, Clocks.Due due, Parking parking) {
        ShiftScene scene = scenes.of(shift, due.at());
        parking.attempt(
                scene,
                new Parking.Step(due.at(), due.kind(), due.about(), due.payload()),
                () -> registry.arrive(scene, due.kind(), due.about(), due.payload()));
        concludeIfEnded(shift, scene, parking);
    }

    /**
     * Lets the modules settle what the end means for them, closes the log and stops the clock for good.
     *
     * @throws Parking.Stuck when a module cannot, nor is known to be so
     */
    void concludeIfEnded(Shift shift, ShiftScene scene, Parking parking) {
        String reason = scene.endReason();
        if (reason != null) {
            for (Opening module : registry.openings()) {
                String name = module.getClass().getSimpleName();
                parking.attempt(
                        scene, new Parking.Step(scene.now(), Parking.CLOSING, name, ""), () -> module.close(scene));
            }
            scene.append(new ShiftEnded(reason), null);
            shift.end(wall.instant());
            clocks.close(shift.id());
        }
    }
}
