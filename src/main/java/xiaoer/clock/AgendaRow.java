package xiaoer.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Something that will be due on a clock; rows of one instant are taken in the order of their numbers. */
@Entity
@Table(name = "clock_agenda")
@IdClass(AgendaRow.Key.class)
class AgendaRow implements Persistable<AgendaRow.Key> {

    @Id
    private UUID clockId;

    @Id
    private long seq;

    private Instant due;
    private String kind;
    private String about;
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected AgendaRow() {}

    AgendaRow(UUID clockId, long seq, Instant due, String kind, String about, String payload) {
        this.clockId = clockId;
        this.seq = seq;
        this.due = due;
        this.kind = kind;
        this.about = about;
        this.payload = payload;
    }

    Clocks.Due taken() {
        return new Clocks.Due(due, kind, about, payload);
    }

    @Override
    public Key getId() {
        return new Key(clockId, seq);
    }

    /** A row is saved once and never again, so saving need not look for it first. */
    @Override
    public boolean isNew() {
        return true;
    }

    record Key(UUID clockId, long seq) implements Serializable {}
}
