package xiaoer.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import xiaoer.shared.PerTransaction;
import xiaoer.shared.WorkingState;

/** The logs of shifts, wherever a shift lives. What a transaction appends to those in the database goes there together. */
@Component
class EventLog {

    private final StoredEvents rows;
    private final WorkingState.Register memory;
    private final JdbcTemplate jdbc;
    private final PerTransaction<Appended> appended = new PerTransaction<>(Appended::new, this::write);

    EventLog(StoredEvents rows, WorkingState.Register memory, JdbcTemplate jdbc) {
        this.rows = rows;
        this.memory = memory;
        this.jdbc = jdbc;
    }

    /** What a transaction has appended, and how much of it is in the database already. */
    private static final class Appended {
        private final List<StoredEvent> events = new ArrayList<>();
        private int written;
    }

    void append(UUID shift, StoredEvent event) {
        memory.part(shift, ShiftInMemory.class, ShiftInMemory::new)
                .ifPresentOrElse(
                        inMemory -> inMemory.append(event),
                        () -> appended.get().events.add(event));
    }

    private void write(Appended here) {
        List<StoredEvent> fresh = here.events.subList(here.written, here.events.size());
        if (!fresh.isEmpty()) {
            jdbc.batchUpdate(
                    StoredEvent.INSERT, fresh.stream().map(StoredEvent::columns).toList());
            here.written = here.events.size();
        }
    }

    /** Notes a decision or parameter that was asked for in a shift that lives in memory; no other needs to know. */
    void asked(UUID shift, String name) {
        memory.part(shift, ShiftInMemory.class, ShiftInMemory::new).ifPresent(inMemory -> inMemory.asked(name));
    }

    /** The events after a number, up to another, in order. */
    List<StoredEvent> between(UUID shift, long after, long until, Limit limit) {
        return memory.part(shift, ShiftInMemory.class, ShiftInMemory::new)
                .map(inMemory -> inMemory.between(after, until, limit.isUnlimited() ? Integer.MAX_VALUE : limit.max()))
                .orElseGet(() -> stored(shift, after, until, limit));
    }

    private List<StoredEvent> stored(UUID shift, long after, long until, Limit limit) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Appended here = appended.get();
            List<StoredEvent> own = here.events.stream()
                    .filter(event -> event.shift().equals(shift))
                    .toList();
            // Who appends holds the shift, so nothing comes between or after; what is known need not be read.
            if (!own.isEmpty() && own.get(0).seq() <= after + 1) {
                return own.stream()
                        .filter(event -> event.seq() > after && event.seq() <= until)
                        .limit(limit.isUnlimited() ? Long.MAX_VALUE : limit.max())
                        .toList();
            }
            write(here);
        }
        return rows.between(shift, after, until, limit);
    }
}
