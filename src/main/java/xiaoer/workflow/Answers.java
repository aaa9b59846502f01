package xiaoer.workflow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.workflow.Task.Field;
import xiaoer.workflow.Task.Option;

/** What somebody wrote into the form of a task. */
final class Answers {

    private Answers() {}

    /**
     * The answers that fit the form; optional ones that are missing stay missing.
     *
     * @throws Refusal {@code UNKNOWN_FIELD}, {@code MISSING_FIELD}, {@code WRONG_TYPE}, {@code NO_SUCH_OPTION},
     *     {@code TOO_LONG}, {@code OUT_OF_RANGE}
     */
    static Map<String, Object> check(List<Field> form, Map<String, ?> given) {
        List<String> names = form.stream().map(Field::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refuse("UNKNOWN_FIELD", Values.shorten(name), String.join(", ", names));
                });
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form) {
            Object value = given.get(field.name());
            if (value != null) {
                answers.put(field.name(), check(field, Values.require(field.name(), field.type(), value)));
            } else if (field.required()) {
                throw refuse("MISSING_FIELD", field.name());
            }
        }
        return answers;
    }

    private static Object check(Field field, Object value) {
        if (!field.options().isEmpty() && field.options().stream().noneMatch(option -> option.is(value))) {
            String options = field.options().stream().map(Option::value).collect(Collectors.joining(", "));
            throw refuse("NO_SUCH_OPTION", field.name(), Values.shorten(value.toString()), options);
        }
        if (value instanceof String text && text.length() > field.longest()) {
            throw refuse("TOO_LONG", field.name(), field.longest());
        }
        if (value instanceof BigDecimal number
                && (field.min() != null && number.compareTo(field.min()) < 0
                        || field.max() != null && number.compareTo(field.max()) > 0)) {
            throw refuse(
                    "OUT_OF_RANGE",
                    field.name(),
                    number.toPlainString(),
                    field.min() == null ? "–" : field.min().toPlainString(),
                    field.max() == null ? "–" : field.max().toPlainString());
        }
        if (field.required() && value instanceof String text && text.isBlank()) {
            throw refuse("MISSING_FIELD", field.name());
        }
        return value;
    }

    private static Refusal refuse(String reason, Object... arguments) {
        return Refusal.of(Kind.INVALID, reason, arguments);
    }
}
