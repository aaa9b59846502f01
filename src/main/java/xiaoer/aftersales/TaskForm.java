package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.sources.Citations.Source;

/**
 * A task as a form.
 *
 * @param see the clauses that apply
 * @param shown what the task lets the student know
 * @param deadline when somebody else takes over; null when nobody does
 */
record TaskForm(
        UUID id,
        String name,
        String help,
        List<Source> see,
        List<Fact> shown,
        List<Field> fields,
        ClaimWindow.@Nullable Left deadline) {

    record Fact(String label, String value) {}

    /**
     * @param name the output's
     * @param options the alternatives, for choices and yes/no
     * @param longest characters; 0 for what is not written
     * @param range the bounds of a number in words; empty without any
     * @param keyed whether digits choose: true for the first choice of a form
     */
    record Field(
            String name,
            Kind kind,
            String label,
            List<Option> options,
            boolean required,
            int longest,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String range,
            boolean keyed) {}

    record Option(String value, String label) {}

    enum Kind {
        CHOICE,
        YES_NO,
        NUMBER,
        /** Text of one line. */
        LINE,
        TEXT,
        /** Several texts, one a line. */
        LIST
    }
}
