package xiaoer.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule decides: {@code insert(new Decision("TOO_EARLY").with("left", $left))}. */
public final class Decision {

    private final String outcome;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** @param outcome one of the outcomes that {@code decision.yaml} declares */
    public Decision(String outcome) {
        this.outcome = outcome;
    }

    /** Adds a value: for the sentence's slots, and for those who asked. */
    public Decision with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    String outcome() {
        return outcome;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
