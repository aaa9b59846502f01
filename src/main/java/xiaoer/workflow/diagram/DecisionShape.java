package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.DecisionInfo.FactInfo;
import xiaoer.rulebook.DecisionInfo.FieldInfo;
import xiaoer.workflow.ProcessInfo.ValueType;

/**
 * What a decision takes from a decision task.
 *
 * @param outcomes what it may answer
 * @param inputs the data inputs a task may give, by name: the field's name, or {@code Type_field} where several fact types
 *     of the decision have a field of that name
 */
public record DecisionShape(String decision, List<String> outcomes, Map<String, Slot> inputs) {

    /**
     * Where an input goes.
     *
     * @param fact the fact type
     * @param choices the texts it may be; empty when it may be any
     */
    public record Slot(String fact, String field, ValueType type, List<String> choices) {}

    /** Facts derived from others are given by nobody; of facts that may come in any number a task gives one. */
    public static DecisionShape of(DecisionInfo decision) {
        List<FactInfo> facts =
                decision.facts().stream().filter(fact -> !fact.derived()).toList();
        List<String> fields = new ArrayList<>();
        facts.forEach(fact -> fact.fields().forEach(field -> fields.add(field.name())));
        Map<String, Slot> inputs = new LinkedHashMap<>();
        for (FactInfo fact : facts) {
            for (FieldInfo field : fact.fields()) {
                ValueType type = type(field.type());
                boolean unique = fields.indexOf(field.name()) == fields.lastIndexOf(field.name());
                if (type != null) {
                    inputs.put(
                            unique ? field.name() : fact.type() + "_" + field.name(),
                            new Slot(fact.type(), field.name(), type, choices(field.type())));
                }
            }
        }
        return new DecisionShape(decision.name(), decision.outcomes(), inputs);
    }

    private static @Nullable ValueType type(String told) {
        return switch (told) {
            case "text" -> ValueType.TEXT;
            case "number" -> ValueType.NUMBER;
            case "yes/no" -> ValueType.YES_NO;
            case "time" -> ValueType.TIME;
            case "list of text" -> ValueType.LIST;
            default -> told.startsWith("one of ") ? ValueType.TEXT : null;
        };
    }

    private static List<String> choices(String told) {
        int from = told.indexOf('[');
        return from < 0
                ? List.of()
                : List.of(told.substring(from + 1, told.lastIndexOf(']')).split(", "));
    }
}
