package xiaoer.shift;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /**
     * @param allowed called under the lock; refuses who may not turn this clock, or when it no longer runs
     * @param result what it has come to, seen under the lock
     */
    <T> T turn(UUID id, ClockTurn turn, Consumer<Shift> allowed, Function<Shift, T> result) {
        if (turn instanceof ClockTurn.Pause) {
            return door.turn(id, allowed, PRESENT, (clock, now) -> clocks.pause(clock), result);
        }
        if (turn instanceof ClockTurn.Resume) {
            return door.turn(id, allowed, PRESENT, (clock, now) -> clocks.resume(clock), result);
        }
        if (turn instanceof ClockTurn.Advance advance) {
            return door.turn(
                    id,
                    allowed,
                    (shift, now) -> now.plus(advance.shiftTime(shift.pins().secondsPerDay())),
                    clocks::leap,
                    result);
        }
        return leapToNextEvent(id, allowed, result);
    }

    private <T> T leapToNextEvent(UUID id, Consumer<Shift> allowed, Function<Shift, T> result) {
        long before = shifts.read(id).orElseThrow().lastSeq();
        T reached = door.turn(id, allowed, PRESENT, (clock, now) -> {}, result);
        for (int leaps = 0; leaps < LEAPS_WITHOUT_EVENT; leaps++) {
            Optional<Instant> next = clocks.next(id);
            if (next.isEmpty() || shifts.read(id).orElseThrow().lastSeq() > before) {
                return reached;
            }
            reached = door.turn(id, allowed, (shift, now) -> next.get(), clocks::leap, result);
        }
        return reached;
    }
}
