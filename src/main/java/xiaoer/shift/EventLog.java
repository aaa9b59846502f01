package xiaoer.shift;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import xiaoer.shared.WorkingState;

/** The logs of shifts, wherever a shift lives. */
@Component
class EventLog {

    private final StoredEvents rows;
    private final WorkingState.Register memory;

    EventLog(StoredEvents rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    void append(UUID shift, StoredEvent event) {
        memory.part(shift, ShiftInMemory.class, ShiftInMemory::new)
                .ifPresentOrElse(inMemory -> inMemory.append(event), () -> rows.save(event));
    }

    /** Notes a decision or parameter that was asked for in a shift that lives in memory; no other needs to know. */
    void asked(UUID shift, String name) {
        memory.part(shift, ShiftInMemory.class, ShiftInMemory::new).ifPresent(inMemory -> inMemory.asked(name));
    }

    /** The events after a number, up to another, in order. */
    List<StoredEvent> between(UUID shift, long after, long until, Limit limit) {
        return memory.part(shift, ShiftInMemory.class, ShiftInMemory::new)
                .map(inMemory -> inMemory.between(after, until, limit.isUnlimited() ? Integer.MAX_VALUE : limit.max()))
                .orElseGet(() -> rows.between(shift, after, until, limit));
    }
}
