package xiaoer.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.WrittenNumber;
import xiaoer.workflow.ProcessInfo.ValueType;

/**
 * Something an instance waits for a person to do.
 *
 * @param owner the instance's
 * @param key the owner's own name for what was started from outside, whether the task is its own or one of its children's
 * @param node the user task's id in the diagram
 * @param name per language
 * @param help per language
 * @param see the clauses that apply
 * @param shown what the task shows: input name → value
 * @param labels what that is called: input name → per language
 * @param form what it asks for
 * @param due when its nearest interrupting timer falls due; null without one
 */
public record Task(
        UUID id,
        UUID owner,
        String key,
        UUID instance,
        String process,
        String node,
        LocalizedText name,
        LocalizedText help,
        List<String> see,
        Map<String, Object> shown,
        Map<String, LocalizedText> labels,
        List<Field> form,
        Instant openedAt,
        @Nullable Instant due) {

    /**
     * One question of the form.
     *
     * @param name the output's name
     * @param label per language
     * @param options the free choice; empty when anything of the type may be given
     * @param required whether it must be given; optional ones keep the variable as it is
     * @param longest for text, in characters
     * @param min for numbers; null when unbounded
     * @param max for numbers; null when unbounded
     * @param said whether the words of the option that is chosen are a message: whoever hosts the task sends them
     */
    public record Field(
            String name,
            ValueType type,
            LocalizedText label,
            List<Option> options,
            boolean required,
            int longest,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean said) {

        /** The same field, whose options name these values where they stand in braces. */
        public Field naming(Map<String, Object> values) {
            return new Field(
                    name,
                    type,
                    label,
                    options.stream()
                            .map(option -> new Option(option.value(), named(option.label(), values)))
                            .toList(),
                    required,
                    longest,
                    min,
                    max,
                    said);
        }

        private static LocalizedText named(LocalizedText words, Map<String, Object> values) {
            return words.map((language, text) -> {
                String named = text;
                for (Map.Entry<String, Object> value : values.entrySet()) {
                    named = named.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
                }
                return named;
            });
        }
    }

    /**
     * @param value a code; of a number, the number
     * @param label per language
     */
    public record Option(String value, LocalizedText label) {

        /** Whether this is what was chosen: 5 and 5.0 are the same. */
        public boolean is(Object chosen) {
            return chosen instanceof Number number
                    ? WrittenNumber.of(value)
                            .filter(own -> own.compareTo(new BigDecimal(number.toString())) == 0)
                            .isPresent()
                    : value.equals(chosen);
        }
    }
}
