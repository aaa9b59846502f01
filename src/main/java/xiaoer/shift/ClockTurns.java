package xiaoer.shift;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import xiaoer.clock.Clocks;

/** Pausing, resuming and leaping; a leap applies all that becomes due on the way, each at its own instant. */
@Component
class ClockTurns {

    /** How far {@code next} looks for something that the log shows. */
    private static final int LEAPS_WITHOUT_EVENT = 1_000;

    private static final BiFunction<Shift, Instant, Instant> PRESENT = (shift, now) -> now;

    private final Door door;
    private final Clocks clocks;
    private final StoredShifts shifts;

    ClockTurns(Door door, Clocks clocks, StoredShifts shifts) {
        this.door = door;
        this.clocks = clocks;
        this.shifts = shifts;
    }

    /** @param allowed called under the lock; refuses who may not turn this clock, or when it no longer runs */
    void turn(UUID id, ClockTurn turn, Consumer<Shift> allowed) {
        if (turn instanceof ClockTurn.Pause) {
            door.turn(id, allowed, PRESENT, (clock, now) -> clocks.pause(clock));
        } else if (turn instanceof ClockTurn.Resume) {
            door.turn(id, allowed, PRESENT, (clock, now) -> clocks.resume(clock));
        } else if (turn instanceof ClockTurn.Advance advance) {
            door.turn(
                    id,
                    allowed,
                    (shift, now) -> now.plus(advance.shiftTime(shift.pins().secondsPerDay())),
                    clocks::leap);
        } else {
            leapToNextEvent(id, allowed);
        }
    }

    private void leapToNextEvent(UUID id, Consumer<Shift> allowed) {
        long before = shifts.read(id).orElseThrow().lastSeq();
        door.turn(id, allowed, PRESENT, (clock, now) -> {});
        for (int leaps = 0; leaps < LEAPS_WITHOUT_EVENT; leaps++) {
            Optional<Instant> next = clocks.next(id);
            if (next.isEmpty() || shifts.read(id).orElseThrow().lastSeq() > before) {
                return;
            }
            door.turn(id, allowed, (shift, now) -> next.get(), clocks::leap);
        }
    }
}
