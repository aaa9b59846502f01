package xiaoer.shift;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a shift is for; it fixes who may name the seed and move the clock. */
public enum Mode {
    /** Started by the student, who may name the seed, pause and leap. */
    PRACTICE,
    /** Started from an assignment, under its terms. */
    LESSON,
    /** Started from an assignment: no clock rights, and the seed is never shown. */
    EXAM;

    /** As the API writes it, e.g. {@code practice}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
