package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.TypedText;
import xiaoer.sources.Citations.Source;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task;

/** Makes forms of tasks, and outputs of what was filled in. */
final class TaskForms {

    /** Before the names of fields in a request, so that they cannot be taken for anything else. */
    private static final String PREFIX = "f.";

    /** A text that may be as long as this is written on one line. */
    private static final int LONGEST_LINE = 60;

    private TaskForms() {}

    static TaskForm of(TaskEntry task, List<Source> see, ClaimWindow.@Nullable Left left, Reader reader) {
        List<TaskForm.Field> fields = new ArrayList<>();
        for (Task.Field field : task.form()) {
            boolean first = fields.stream().noneMatch(TaskForm.Field::keyed);
            fields.add(field(field, first, reader));
        }
        return new TaskForm(
                task.id(), reader.of(task.name()), reader.of(task.help()), see, shown(task, reader), fields, left);
    }

    private static TaskForm.Field field(Task.Field field, boolean first, Reader reader) {
        TaskForm.Kind kind = kind(field);
        List<TaskForm.Option> options = switch (kind) {
            case CHOICE ->
                field.options().stream()
                        .map(option -> new TaskForm.Option(option.value(), reader.of(option.label())))
                        .toList();
            case YES_NO ->
                Stream.of(true, false)
                        .map(yes -> new TaskForm.Option(
                                String.valueOf(yes), reader.say(yes ? "claim.field.yes" : "claim.field.no")))
                        .toList();
            default -> List.of();
        };
        return new TaskForm.Field(
                field.name(),
                kind,
                reader.of(field.label()),
                options,
                field.required(),
                field.longest(),
                field.min(),
                field.max(),
                range(field, reader),
                first && !options.isEmpty());
    }

    private static TaskForm.Kind kind(Task.Field field) {
        if (!field.options().isEmpty()) {
            return TaskForm.Kind.CHOICE;
        }
        return switch (field.type()) {
            case YES_NO -> TaskForm.Kind.YES_NO;
            case NUMBER -> TaskForm.Kind.NUMBER;
            case LIST -> TaskForm.Kind.LIST;
            case TEXT, TIME -> field.longest() <= LONGEST_LINE ? TaskForm.Kind.LINE : TaskForm.Kind.TEXT;
        };
    }

    private static String range(Task.Field field, Reader reader) {
        BigDecimal max = field.max();
        // That an amount is not below zero need not be said.
        BigDecimal min = max == null && field.min() != null && field.min().signum() == 0 ? null : field.min();
        if (min == null) {
            return max == null ? "" : reader.say("claim.field.to", plain(max));
        }
        return max == null
                ? reader.say("claim.field.from", plain(min))
                : reader.say("claim.field.from-to", plain(min), plain(max));
    }

    private static List<TaskForm.Fact> shown(TaskEntry task, Reader reader) {
        return task.shown().entrySet().stream()
                .map(fact -> new TaskForm.Fact(
                        reader.of(task.labels().getOrDefault(fact.getKey(), LocalizedText.chinese(fact.getKey()))),
                        value(fact.getKey(), fact.getValue(), reader)))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** What was filled in, in the words of the form; what was said upon it stands in the talk. */
    static String filledIn(Object outputs, List<Task.Field> form, Reader reader) {
        return outputs instanceof Map<?, ?> given
                ? form.stream()
                        .filter(field -> !field.said())
                        .flatMap(field -> Stream.ofNullable((Object) given.get(field.name()))
                                .map(value -> filledIn(field, value, reader)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(reader.say("claim.did.and")))
                : "";
    }

    private static String filledIn(Task.Field field, Object value, Reader reader) {
        return field.options().stream()
                .filter(option -> option.is(value))
                .findFirst()
                .map(option -> reader.of(option.label()))
                .orElseGet(() -> {
                    String text = value(field.name(), value, reader);
                    return field.type() == ValueType.TEXT || text.isEmpty()
                            ? text
                            : reader.say("claim.did.value", reader.of(field.label()), text);
                });
    }

    /** Codes are told in words; what somebody wrote, as it was written. */
    private static String value(String name, Object value, Reader reader) {
        if (value instanceof Boolean yes) {
            return reader.say(yes ? "claim.field.yes" : "claim.field.no");
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(reader.say("process.comma")));
        }
        String text = value.toString();
        String words = name.equals("reason") ? text : reader.sayOr("claim.word." + text, text);
        return words.equals(text) ? reader.sayOr("claim.reason." + text, text) : words;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * What a form was sent with, as outputs of the task; what was left empty is left out.
     */
    static Map<String, Object> outputs(Task task, Map<String, String> sent) {
        Map<String, Object> outputs = new HashMap<>();
        for (Task.Field field : task.form()) {
            String text = TypedText.kept(sent.get(PREFIX + field.name()));
            if (!text.isEmpty()) {
                outputs.put(field.name(), output(field, text));
            }
        }
        return outputs;
    }

    private static Object output(Task.Field field, String text) {
        return switch (field.type()) {
            case YES_NO -> Boolean.valueOf(text);
            case LIST ->
                text.lines()
                        .map(TypedText::kept)
                        .filter(line -> !line.isEmpty())
                        .toList();
            // A number is read where all numbers are, so that what is none is refused in the same words.
            case NUMBER, TEXT, TIME -> text;
        };
    }
}
