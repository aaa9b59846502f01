package xiaoer.workflow.diagram;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;

/** What a file defines beside its process: types, messages, signals, errors, escalations, operations. By id. */
final class Definitions {

    private static final Map<String, ValueType> TYPES = Map.of(
            "String", ValueType.TEXT,
            "BigDecimal", ValueType.NUMBER,
            "Integer", ValueType.NUMBER,
            "Long", ValueType.NUMBER,
            "Float", ValueType.NUMBER,
            "Double", ValueType.NUMBER,
            "Boolean", ValueType.YES_NO,
            "Instant", ValueType.TIME,
            "List", ValueType.LIST);

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** How conditions are written that do not say it themselves. */
    final String language;

    Definitions(Element root) {
        language = root.attribute("expressionLanguage");
        for (Element child : root.children()) {
            switch (child.name()) {
                case "itemDefinition" -> types.put(child.id(), child.attribute("structureRef"));
                case "message", "signal" -> name(child, child.attribute("name"));
                case "error" -> name(child, child.attribute("errorCode"));
                case "escalation" -> name(child, child.attribute("escalationCode"));
                case "interface" -> child.children("operation").forEach(one -> name(one, one.attribute("name")));
                default -> {}
            }
        }
    }

    private void name(Element element, String name) {
        String otherwise = element.attribute("name").isEmpty() ? element.id() : element.attribute("name");
        names.put(element.name() + " " + element.id(), name.isEmpty() ? otherwise : name);
    }

    /**
     * The name of something defined.
     *
     * @param kind e.g. {@code message}
     * @return empty when there is nothing of that kind and id
     */
    String name(String kind, String id) {
        return names.getOrDefault(kind + " " + id, "");
    }

    /** The type an element says it has; null when it says none, or one that no value here has. */
    @Nullable
    ValueType type(Element element) {
        String item = element.attribute("itemSubjectRef");
        String java = item.isEmpty() ? element.attribute("drools:dtype") : types.getOrDefault(item, "");
        return TYPES.get(java.substring(java.lastIndexOf('.') + 1));
    }

    /** The type an element says it has, as it says it. */
    String typeAsWritten(Element element) {
        String item = element.attribute("itemSubjectRef");
        return item.isEmpty() ? element.attribute("drools:dtype") : types.getOrDefault(item, item);
    }
}
