package xiaoer.shift;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;
import xiaoer.rulebook.Ruling;

/**
 * A locked shift at one instant: all that a command or an arrival may use. Valid only during the call it is handed to.
 */
public interface Scene {

    UUID shift();

    /** The shift's instant, to the millisecond: the due instant of an arrival, the caught-up instant of a command. */
    Instant now();

    /** The pinned version of the pack. */
    Pack pack();

    /** The acting student's account name; for arrivals, the shift's student. */
    String student();

    String profile();

    /** The number of the pinned release. */
    int release();

    Mode mode();

    /** How many shift seconds a business day lasts; fixed for the shift. */
    int secondsPerDay();

    /** A number of the pinned release's parameters in the shift's profile. */
    BigDecimal parameter(String key);

    /** The other kinds of parameter values: text, yes/no. */
    Object parameterValue(String key);

    /** Whether the release knows this parameter: one of before it was introduced does not. */
    boolean hasParameter(String key);

    /** Random values that depend on nothing but the shift's seed, the stream's name and an index. */
    Chance chance(String stream);

    /** Asks a decision of the pinned release in the shift's profile. */
    Ruling decide(String decision, Collection<? extends Record> facts);

    /**
     * Appends an event at {@link #now()}. The simple name of its data's record is its type: past tense in camel case,
     * e.g. {@code OrderShipped}.
     *
     * @param data what the student may see; money as text
     * @param sealed what opens only when the shift has ended; null when there is nothing to hide
     * @return the event's sequence number
     */
    long append(Record data, @Nullable Record sealed);

    /** Writes an agenda row on the shift's clock. */
    void schedule(Instant due, String kind, String about, Object payload);

    void cancel(String kind, String about);

    /**
     * Ends the command with a refusal, keeping the events appended so far. The answer is a problem with this reason;
     * a repeated key gets it again.
     */
    RuntimeException refuse(String reason, Map<String, ?> details, Object... arguments);
}
