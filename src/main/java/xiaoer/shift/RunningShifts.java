package xiaoer.shift;

import org.springframework.stereotype.Component;

/** How many shifts are at work, whoever works them. */
@Component
public class RunningShifts {

    private final StoredShifts shifts;

    RunningShifts(StoredShifts shifts) {
        this.shifts = shifts;
    }

    /** Shifts that have begun and not ended, their clocks running or not. */
    public long count() {
        return shifts.countByState(ShiftInfo.State.RUNNING);
    }
}
