package xiaoer.workflow.diagram;

import java.util.List;
import java.util.Map;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.Task.Field;
import xiaoer.workflow.diagram.Diagram.Node;

/**
 * What a user task asks and shows. Every output is a question; constant inputs named after it describe it:
 * {@code <output>_label} ({@code 中文 / English}), {@code _options} (a line for each, {@code CODE = 中文 / English}, or
 * {@code 5 = 中文 / English} for numbers), {@code _min} and {@code _max} for numbers, {@code _longest} for texts,
 * {@code _optional}, and {@code _said} for options whose words are sent as a message when they are chosen. Any other
 * input is shown, and {@code <input>_label} says what it is; options name it as {@code {input}}.
 *
 * @param shown input name → label per language
 */
public record Form(List<Field> fields, Map<String, LocalizedText> shown) {

    /**
     * The questions, with what the task shows in place of its name in braces wherever an option says it.
     *
     * @param values input name → value
     */
    public List<Field> fields(Map<String, Object> values) {
        return fields.stream().map(field -> field.naming(values)).toList();
    }

    /** @param task a user task without problems */
    public static Form of(Node task) {
        return new FormReader(task, new Report("")).read();
    }
}
