package xiaoer.workflow.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;

/** What a file defines beside its process: types, messages, signals, errors, escalations, operations, events. By id. */
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
    private final Map<String, Element> events = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();

    /** What BPMN takes where nothing is said, so that an editor that writes it has said nothing. */
    private static final String UNSAID = "http://www.w3.org/1999/XPath";

    /** How conditions are written that do not say it themselves; empty where nothing is said. */
    final String language;

    Definitions(Element root) {
        String said = root.attribute("expressionLanguage");
        language = said.equals(UNSAID) ? "" : said;
        drawData(root);
        for (Element child : root.children()) {
            switch (child.name()) {
                case "itemDefinition" -> types.put(child.id(), child.attribute("structureRef"));
                case "message", "signal" -> name(child, child.attribute("name"));
                case "error" -> name(child, child.attribute("errorCode"));
                case "escalation" -> name(child, child.attribute("escalationCode"));
                case "interface" -> child.children("operation").forEach(one -> name(one, one.attribute("name")));
                default -> {
                    if (child.name().endsWith("EventDefinition")) {
                        events.put(child.id(), child);
                    }
                }
            }
        }
    }

    private void drawData(Element element) {
        boolean ofProcess = element.name().equals("process");
        for (Element child : element.children()) {
            if (child.name().startsWith("dataObject") || child.name().startsWith("dataStore")) {
                drawn.add(child.id());
            } else if (ofProcess && child.name().equals("ioSpecification")) {
                child.children().forEach(data -> drawn.add(data.id()));
            } else if (child.name().equals("process") || child.name().equals("subProcess")) {
                drawData(child);
            }
        }
    }

    /** Whether that is the id of data that are only drawn, and so carry nothing. */
    boolean isDrawn(String data) {
        return drawn.contains(data);
    }

    /** An event that several nodes may refer to; null when there is none of that id. */
    @Nullable
    Element event(String id) {
        return events.get(id);
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
