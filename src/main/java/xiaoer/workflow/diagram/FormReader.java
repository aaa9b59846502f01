package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task.Field;
import xiaoer.workflow.Task.Option;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.feel.FeelTypes;

/** Reads the form of a user task and tells what is wrong with it. */
final class FormReader {

    /** Technical bound on what a person may write into one field, and what holds where the author says nothing. */
    private static final int LONGEST = 1_000;

    private static final int MAX_OPTIONS = 40;
    private static final String LABEL = "_label";

    private final Node task;
    private final Report report;
    private final Map<String, Input> left = new LinkedHashMap<>();

    FormReader(Node task, Report report) {
        this.task = task;
        this.report = report;
        task.inputs().forEach(input -> left.put(input.name(), input));
    }

    Form read() {
        List<Field> fields = new ArrayList<>();
        for (Output output : task.outputs()) {
            fields.add(field(output));
        }
        List<Input> others = List.copyOf(left.values());
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        for (Input input : others) {
            if (left.containsKey(input.name() + LABEL)) {
                labels.put(input.name(), label(input.name(), input.line()));
            }
        }
        Map<String, LocalizedText> shown = new LinkedHashMap<>();
        for (Input input : left.values()) {
            shown.put(input.name(), labels.getOrDefault(input.name(), LocalizedText.NONE));
            if (!labels.containsKey(input.name())) {
                error(input.line(), "MISSING_NAME.SHOWN", input.name());
            }
        }
        return new Form(fields, shown);
    }

    private Field field(Output output) {
        String name = output.name();
        ValueType type = output.type();
        if (type == ValueType.TIME || type == ValueType.LIST) {
            error(output.line(), "TYPE.FIELD", FeelTypes.of(type), name);
        }
        boolean numeric = type == ValueType.NUMBER;
        BigDecimal min = numeric ? number(name + "_min") : null;
        BigDecimal max = numeric ? number(name + "_max") : null;
        if (min != null && max != null && min.compareTo(max) > 0) {
            error(output.line(), "RANGE.ORDER", name, min, max);
        }
        BigDecimal longest = type == ValueType.TEXT ? number(name + "_longest") : null;
        boolean optional = yes(output, "_optional");
        boolean said = yes(output, "_said");
        List<Option> options = type == ValueType.YES_NO ? List.of() : options(output);
        if (said && options.isEmpty()) {
            error(output.line(), "OPTION.SAID", name);
        }
        return new Field(
                name,
                type,
                label(name, output.line()),
                options,
                !optional,
                longest == null ? LONGEST : longest(output, longest),
                min,
                max,
                said);
    }

    private boolean yes(Output output, String suffix) {
        String text = constant(output.name() + suffix);
        if (!Set.of("", "true", "false").contains(text)) {
            error(output.line(), "TYPE.YES_NO", output.name(), suffix, BpmnSubset.cut(text));
        }
        return text.equals("true");
    }

    private int longest(Output output, BigDecimal longest) {
        if (longest.stripTrailingZeros().scale() > 0
                || longest.signum() <= 0
                || longest.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
            error(output.line(), "RANGE.LONGEST", output.name(), longest, LONGEST);
            return LONGEST;
        }
        return longest.intValue();
    }

    private LocalizedText label(String name, int line) {
        String text = constant(name + LABEL);
        if (text.isBlank()) {
            error(line, "MISSING_NAME.FIELD", name);
        }
        return words(text);
    }

    /** {@code 中文 / English}; the English is missing when there is no such stroke. */
    private static LocalizedText words(String text) {
        int stroke = text.indexOf(" / ");
        return stroke < 0
                ? LocalizedText.chinese(text.strip())
                : LocalizedText.of(
                        text.substring(0, stroke).strip(),
                        text.substring(stroke + " / ".length()).strip());
    }

    private List<Option> options(Output output) {
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        boolean asked = left.containsKey(output.name() + "_options");
        for (String line : constant(output.name() + "_options").lines().toList()) {
            int equals = line.indexOf('=');
            String code = equals < 0 ? "" : line.substring(0, equals).strip();
            LocalizedText label = words(line.substring(equals + 1));
            if (line.isBlank()) {
                continue;
            }
            boolean fits = output.type() == ValueType.NUMBER ? DataCheck.isNumber(code) : DiagramNames.isWord(code);
            if (!fits || label.chinese().isEmpty()) {
                error(output.line(), "OPTION.FORM", output.name(), BpmnSubset.cut(line.strip()));
            } else if (!codes.add(code)) {
                error(output.line(), "DUPLICATE.OPTION", output.name(), code);
            }
            options.add(new Option(code, label));
        }
        if (asked && (options.size() < 2 || options.size() > MAX_OPTIONS)) {
            error(output.line(), "OPTION.COUNT", output.name(), options.size(), MAX_OPTIONS);
        }
        return options;
    }

    private @Nullable BigDecimal number(String name) {
        String text = constant(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!DataCheck.isNumber(text)) {
            error(task.line(), "TYPE.NUMBER", name, BpmnSubset.cut(text));
            return null;
        }
        return new BigDecimal(text);
    }

    /** What a describing input says, which is not shown then. */
    private String constant(String name) {
        Input input = left.remove(name);
        if (input == null) {
            return "";
        }
        if (!input.variable().isEmpty()) {
            error(input.line(), "NOT_ALLOWED.LABEL_VARIABLE", name, input.variable());
        }
        return input.constant();
    }

    private void error(int line, String code, Object... arguments) {
        report.error(task, line, code, arguments);
    }
}
