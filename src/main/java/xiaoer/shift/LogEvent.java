package xiaoer.shift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import xiaoer.shift.events.StoredRecord;

/**
 * One line of a shift's log.
 *
 * @param seq counts from 1 without gaps
 * @param at the shift's instant
 * @param data what the student may see
 * @param sealed the truth behind it; null as long as the reader must not see it, an empty object when there is none
 * @param salt what the sealed text was hashed with; null together with {@code sealed}
 * @param sealedHash covers {@code sealed} without telling it
 * @param hash covers all of the above and the event before, see {@link LogChain}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogEvent(
        long seq,
        Instant at,
        String type,
        JsonNode data,
        @Nullable JsonNode sealed,
        @Nullable String salt,
        String sealedHash,
        String hash) {

    /** Whether it is an event whose data is such a record. */
    public boolean is(Class<? extends Record> record) {
        return type.equals(record.getSimpleName());
    }

    /**
     * Its data as the record that wrote it.
     *
     * @throws IllegalArgumentException when its type is another, or the data lacks a value that the record must have
     */
    public <R extends Record> R as(Class<R> record) {
        if (!is(record)) {
            throw new IllegalArgumentException("Event " + seq + " is no " + record.getSimpleName() + " but " + type);
        }
        return StoredRecord.read(data, record);
    }

    /**
     * The truth behind it, likewise; null when there is none, or the reader must not see it.
     *
     * @throws IllegalArgumentException when it lacks a value that the record must have
     */
    public <R extends Record> @Nullable R sealedAs(Class<R> record) {
        return sealed == null || sealed.isEmpty() ? null : StoredRecord.read(sealed, record);
    }
}
