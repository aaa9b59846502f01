package xiaoer.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.rulebook.FactShape.Field;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.WrittenNumber;

/** Reads facts as they come by API or stand in scenarios: type name → object, or list of objects, of fields. */
final class FactReader {

    /** Technical bounds on what one call may bring. */
    private static final int MAX_FACTS = 1_000;

    private static final int MAX_TEXT = 10_000;

    private final OpenDecision decision;

    FactReader(OpenDecision decision) {
        this.decision = decision;
    }

    /** @throws Refusal naming the type, the field and the value that do not fit */
    List<Record> read(Map<String, ?> facts) {
        List<Record> records = new ArrayList<>();
        facts.forEach((type, value) -> {
            Use use = decision.declaration().use(type);
            if (use == null) {
                throw decision.unknown(cut(type));
            }
            for (Object object : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                if (!(object instanceof Map<?, ?> fields)) {
                    throw bad(use.shape(), "", String.valueOf(object), "object");
                }
                if (records.size() == MAX_FACTS) {
                    throw Refusal.of(Kind.TOO_LARGE, "TOO_MANY_FACTS", MAX_FACTS);
                }
                records.add(record(use.shape(), fields));
            }
        });
        return records;
    }

    private static Record record(FactShape shape, Map<?, ?> fields) {
        Map<Object, Object> left = new HashMap<>(fields);
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : shape.fields().values()) {
            boolean stated = left.containsKey(field.name());
            Object value = left.remove(field.name());
            values.add(stated ? value(shape, field, value) : missing(field));
        }
        if (!left.isEmpty()) {
            throw Refusal.of(
                    Kind.INVALID,
                    "UNKNOWN_FACT_FIELD",
                    shape.name(),
                    cut(left.keySet().iterator().next()),
                    String.join(", ", shape.fields().keySet()));
        }
        try {
            return shape.create(values);
        } catch (RuntimeException e) {
            throw bad(shape, "", fields, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object missing(Field field) {
        Class<?> java = field.type().java();
        if (field.optional()
                || !java.isPrimitive() && java != String.class && java != List.class && java != BigDecimal.class) {
            return null;
        }
        return switch (field.type().kind()) {
            case TEXT -> "";
            case TEXTS -> List.of();
            case FLAG -> false;
            default -> java == BigDecimal.class ? BigDecimal.ZERO : java == long.class ? (Object) 0L : (Object) 0;
        };
    }

    private static @Nullable Object value(FactShape shape, Field field, @Nullable Object value) {
        if (value == null) {
            if (field.optional()) {
                return null;
            }
            throw bad(shape, field.name(), "null", field.type().told());
        }
        Object read = switch (field.type().kind()) {
            case TEXT ->
                value instanceof String text
                                && text.length() <= MAX_TEXT
                                && field.type().hasChoice(text)
                        ? text
                        : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case NUMBER -> number(field.type().java(), value);
            case TIME -> time(value);
            case CHOICE -> choice(field.type().java(), value);
            case TEXTS -> texts(value);
            default -> null;
        };
        if (read == null) {
            throw bad(shape, field.name(), value, field.type().told());
        }
        return read;
    }

    private static @Nullable Object number(Class<?> java, Object value) {
        BigDecimal number = value instanceof Number given
                ? WrittenNumber.of(given).orElse(null)
                : value instanceof String text && java == BigDecimal.class
                        ? WrittenNumber.of(text).orElse(null)
                        : null;
        if (number == null || java == BigDecimal.class) {
            return number;
        }
        boolean small = java == int.class || java == Integer.class;
        try {
            return small ? (Object) number.intValueExact() : (Object) number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object time(Object value) {
        try {
            return Instant.parse(value.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object choice(Class<?> choices, Object value) {
        for (Object each : choices.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(value)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Object texts(Object value) {
        boolean fits = value instanceof List<?> list
                && list.size() <= MAX_FACTS
                && list.stream().allMatch(each -> each instanceof String text && text.length() <= MAX_TEXT);
        return fits ? List.copyOf((List<?>) value) : null;
    }

    private static Refusal bad(FactShape shape, String field, Object value, String expected) {
        return Refusal.of(
                Kind.INVALID,
                "BAD_FACT_VALUE",
                field.isEmpty() ? shape.name() : shape.name() + "." + field,
                cut(value),
                expected);
    }

    /** Hostile values are not repeated at full length. */
    private static String cut(Object value) {
        if (value instanceof Number number && WrittenNumber.of(number).isEmpty()) {
            return "…";
        }
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
