package xiaoer.desk;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.desk.events.CustomerTag;

/** What is kept of a customer across all consults of a shift: one record, so that nobody asks twice (seed 1, S1-15). */
@Entity
@Table(name = "desk_customer")
class CustomerRecord {

    /** @param at the shift's instant */
    record Note(Instant at, String author, String text) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID shift;
    private String customer;

    @Convert(converter = ConsultColumns.OfNames.class)
    private List<String> tags = List.of();

    @Convert(converter = ConsultColumns.OfNotes.class)
    private List<Note> notes = List.of();

    CustomerRecord(UUID shift, String customer) {
        this.shift = shift;
        this.customer = customer;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CustomerRecord() {}

    /** The same record once more. */
    CustomerRecord copy() {
        CustomerRecord copy = new CustomerRecord();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        return copy;
    }

    UUID shift() {
        return shift;
    }

    String customer() {
        return customer;
    }

    List<String> tags() {
        return tags;
    }

    /** Oldest first. */
    List<Note> notes() {
        return notes;
    }

    /** @return whether anything has changed */
    boolean tag(CustomerTag tag, boolean on) {
        if (tags.contains(tag.name()) == on) {
            return false;
        }
        tags = on
                ? Stream.concat(tags.stream(), Stream.of(tag.name())).sorted().toList()
                : tags.stream().filter(one -> !one.equals(tag.name())).toList();
        return true;
    }

    void note(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        notes = all;
    }
}
