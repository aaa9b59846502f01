package xiaoer.aftersales;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.shared.WorkingState;

/** What was said about the claims of a shift, wherever the shift lives. */
@Component
class Lines {

    private final LineRows rows;
    private final WorkingState.Register memory;

    Lines(LineRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    void save(UUID shift, Line line) {
        memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new)
                .ifPresentOrElse(part -> part.lines.add(line), () -> rows.save(line));
    }

    /** Oldest first. */
    List<Line> findByShiftOrderById(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new)
                .map(part -> List.copyOf(part.lines))
                .orElseGet(() -> rows.findByShiftOrderById(shift));
    }
}
