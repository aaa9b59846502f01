package xiaoer.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/** The dated, cited values of one profile. */
public record Parameters(String profile, Map<String, Value> values) {

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * @param value a number, text or yes/no
     * @param unit e.g. {@code seconds}, {@code yuan}, {@code share}; empty for switches
     * @param from the day since which it holds
     * @param source the handbook section, seed or statute it comes from
     * @param min lowest allowed number; null when unbounded or no number
     * @param max highest allowed number; null when unbounded or no number
     * @param name what people call it; empty when nobody has named it
     * @param sentence what it is for
     * @param choices for a text that is one of a few words, those words
     */
    public record Value(
            String key,
            Object value,
            String unit,
            LocalDate from,
            String source,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            LocalizedText name,
            LocalizedText sentence,
            List<FactType.Code> choices) {

        public Value {
            choices = List.copyOf(choices);
        }

        /** The value as people read it. */
        public String told(Locale reader) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(value))
                    .map(choice -> choice.in(reader))
                    .findFirst()
                    .orElseGet(value::toString);
        }

        public Value(
                String key,
                Object value,
                String unit,
                LocalDate from,
                String source,
                @Nullable BigDecimal min,
                @Nullable BigDecimal max) {
            this(key, value, unit, from, source, min, max, LocalizedText.NONE, LocalizedText.NONE, List.of());
        }
    }

    /**
     * @throws IllegalArgumentException when there is no such parameter or it is no number
     */
    public BigDecimal number(String key) {
        if (value(key) instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalArgumentException("Parameter " + key + " of profile " + profile + " is no number");
    }

    /**
     * @throws IllegalArgumentException when there is no such parameter
     */
    public String text(String key) {
        return value(key).toString();
    }

    /**
     * @throws IllegalArgumentException when there is no such parameter or it is no switch
     */
    public boolean flag(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException("Parameter " + key + " of profile " + profile + " is no switch");
    }

    private Object value(String key) {
        Value value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Profile " + profile + " has no parameter " + key);
        }
        return value.value();
    }
}
