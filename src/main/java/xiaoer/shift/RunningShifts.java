package xiaoer.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import xiaoer.clock.ClockFaces;

/** Which shifts are at work, whoever works them. */
@Component
public class RunningShifts {

    private static final int PER_PAGE = 20;

    private final StoredShifts shifts;
    private final ClockFaces clocks;

    RunningShifts(StoredShifts shifts, ClockFaces clocks) {
        this.shifts = shifts;
        this.clocks = clocks;
    }

    /**
     * @param student the sign-in name
     * @param touched the real instant at which something last happened in it
     */
    public record Running(UUID id, String student, String pack, Instant startedAt, Instant touched, boolean paused) {}

    /** @param number from zero on */
    public record Page(List<Running> rows, int number, int pages) {}

    /** Shifts that have begun and not ended, their clocks running or not. */
    public long count() {
        return shifts.countByState(ShiftInfo.State.RUNNING);
    }

    /** Likewise, one by one; the latest start comes first. */
    public Page page(int number) {
        org.springframework.data.domain.Page<Shift> found = shifts.findByStateOrderByStartedAtDescId(
                ShiftInfo.State.RUNNING, PageRequest.of(Math.max(number, 0), PER_PAGE));
        Map<UUID, ClockFaces.Face> faces = clocks.of(found.map(Shift::id).getContent());
        List<Running> rows = found.stream()
                .flatMap(shift -> Optional.ofNullable(faces.get(shift.id())).map(face -> running(shift, face)).stream())
                .toList();
        return new Page(rows, found.getNumber(), found.getTotalPages());
    }

    private static Running running(Shift shift, ClockFaces.Face face) {
        return new Running(
                shift.id(),
                shift.student(),
                shift.pins().pack(),
                shift.info(false).startedAt(),
                face.touched(),
                face.going().paused());
    }
}
