package xiaoer.workflow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TypedText;
import xiaoer.workflow.Task.Field;
import xiaoer.workflow.Task.Option;

/** What somebody wrote into the form of a task. */
final class TaskAnswers {

    /** A technical bound on the numbers people write, where the form has none of its own. */
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** People write amounts, days and counts; the smallest of them is a fen. */
    private static final int DECIMALS = 2;

    private TaskAnswers() {}

    /**
     * The answers that fit the form; optional ones that are missing stay missing.
     *
     * @throws Refusal {@code UNKNOWN_FIELD}, {@code MISSING_FIELD}, {@code WRONG_TYPE}, {@code NO_SUCH_OPTION},
     *     {@code TOO_LONG}, {@code OUT_OF_RANGE}, {@code TOO_MANY_DECIMALS}
     */
    static Map<String, Object> check(List<Field> form, Map<String, ?> given) {
        List<String> names = form.stream().map(Field::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refuse("UNKNOWN_FIELD", VariableValues.shorten(name), String.join(", ", names));
                });
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form) {
            Object value = given.get(field.name());
            if (value != null) {
                answers.put(field.name(), check(field, VariableValues.require(field.name(), field.type(), value)));
            } else if (field.required()) {
                throw refuse("MISSING_FIELD", field.name());
            }
        }
        return answers;
    }

    private static Object check(Field field, Object value) {
        if (!field.options().isEmpty() && field.options().stream().noneMatch(option -> option.is(value))) {
            String options = field.options().stream().map(Option::value).collect(Collectors.joining(", "));
            throw refuse("NO_SUCH_OPTION", field.name(), VariableValues.shorten(value.toString()), options);
        }
        if (value instanceof String text && text.length() > field.longest()) {
            throw refuse("TOO_LONG", field.name(), field.longest());
        }
        if (value instanceof BigDecimal number && field.options().isEmpty()) {
            checkNumber(field, number);
        }
        if (field.required()
                && value instanceof String text
                && TypedText.kept(text).isEmpty()) {
            throw refuse("MISSING_FIELD", field.name());
        }
        return value;
    }

    private static void checkNumber(Field field, BigDecimal number) {
        BigDecimal min = Objects.requireNonNullElse(field.min(), MOST.negate());
        BigDecimal max = Objects.requireNonNullElse(field.max(), MOST);
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            throw refuse(
                    "OUT_OF_RANGE",
                    field.name(),
                    VariableValues.shorten(number.toString()),
                    min.toPlainString(),
                    max.toPlainString());
        }
        if (number.stripTrailingZeros().scale() > DECIMALS) {
            throw refuse("TOO_MANY_DECIMALS", field.name(), VariableValues.shorten(number.toPlainString()), DECIMALS);
        }
    }

    private static Refusal refuse(String reason, Object... arguments) {
        return Refusal.of(Kind.INVALID, reason, arguments);
    }
}
