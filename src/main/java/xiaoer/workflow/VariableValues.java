package xiaoer.workflow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.WrittenNumber;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;

/** What may stand in a variable. Values come from people and programs nobody knows, so their size is bounded too. */
final class VariableValues {

    /** Technical bounds. */
    private static final int LONGEST_TEXT = 10_000;

    private static final int MOST_DIGITS = 40;

    private VariableValues() {}

    /** The value in its type's own form; null when it does not fit. */
    static @Nullable Object fit(ValueType type, @Nullable Object value) {
        return switch (type) {
            case TEXT -> text(value);
            case NUMBER ->
                value instanceof Number number
                        ? number(number)
                        : value instanceof String text ? WrittenNumber.of(text).orElse(null) : null;
            case YES_NO -> value instanceof Boolean ? value : null;
            case TIME -> value instanceof Instant || value instanceof String ? time(value.toString()) : null;
            case LIST -> value instanceof List<?> list ? texts(list) : null;
        };
    }

    /**
     * Likewise, for a value that somebody gave.
     *
     * @throws Refusal {@code WRONG_TYPE}
     */
    static Object require(String name, ValueType type, @Nullable Object value) {
        Object fitting = fit(type, value);
        if (fitting == null) {
            throw Refusal.of(Kind.INVALID, "WRONG_TYPE", shorten(name), type, shorten(String.valueOf(value)));
        }
        return fitting;
    }

    /** A value that stands in a diagram; what does not fit its type there is told by a check. */
    static Object constant(ValueType type, String text) {
        return switch (type) {
            case TEXT -> text;
            case NUMBER -> new BigDecimal(text);
            case YES_NO -> Boolean.valueOf(text);
            case TIME -> Instant.parse(text);
            case LIST -> List.of(text.split("\\R"));
        };
    }

    /**
     * A value for every variable: the given one, or its type's empty one.
     *
     * @throws Refusal {@code UNKNOWN_VARIABLE}, {@code WRONG_TYPE}
     */
    static Map<String, Object> complete(Map<String, ValueType> variables, Map<String, ?> given) {
        given.keySet().stream()
                .filter(name -> !variables.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(
                            Kind.INVALID, "UNKNOWN_VARIABLE", shorten(name), String.join(", ", variables.keySet()));
                });
        Map<String, Object> values = new LinkedHashMap<>();
        variables.forEach((name, type) ->
                values.put(name, given.containsKey(name) ? require(name, type, given.get(name)) : type.empty()));
        return values;
    }

    /** Hostile names are not repeated at full length. */
    static String shorten(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && text.length() <= LONGEST_TEXT ? text : null;
    }

    private static @Nullable BigDecimal number(Number value) {
        if (value instanceof BigInteger big && big.bitLength() > 4 * MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
            return number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    private static @Nullable Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable List<?> texts(List<?> list) {
        return list.size() <= Each.MOST && list.stream().allMatch(each -> text(each) != null)
                ? List.copyOf(list)
                : null;
    }
}
