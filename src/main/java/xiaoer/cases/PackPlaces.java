package xiaoer.cases;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Place;
import xiaoer.shared.Yaml;

/** Where each value of a pack's file stands, for {@link PackReader} to tell. */
public final class PackPlaces {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Place> byName = new HashMap<>();
    private final JsonNode content;

    PackPlaces(Yaml file) {
        byName.put("", file.place());
        content = json(file, "");
    }

    /** The file's content without places. */
    JsonNode content() {
        return content;
    }

    /** Where a value stands, or else the closest one around it; {@code claims[2].title} is a name. */
    Place of(String name) {
        Place place = byName.get(name);
        if (place != null) {
            return place;
        }
        return of(name.substring(0, Math.max(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('[')))));
    }

    /** The name of a member or, with {@code [1]} for the first, of an item. */
    static String name(String around, String member) {
        return around.isEmpty() || member.startsWith("[") ? around + member : around + "." + member;
    }

    private JsonNode json(Yaml yaml, String name) {
        byName.putIfAbsent(name, yaml.place());
        Object content = yaml.content();
        if (content instanceof Map<?, ?>) {
            ObjectNode object = JSON.objectNode();
            yaml.entries().forEach((key, value) -> object.set(key, json(value, name(name, key))));
            return object;
        }
        if (content instanceof List<?>) {
            ArrayNode array = JSON.arrayNode();
            yaml.items().forEach(item -> array.add(json(item, name(name, "[" + (array.size() + 1) + "]"))));
            return array;
        }
        if (content instanceof BigDecimal number) {
            return number(number);
        }
        return content == null
                ? JSON.nullNode()
                : content instanceof Boolean flag ? JSON.booleanNode(flag) : JSON.stringNode(yaml.text());
    }

    /** Whole numbers stay whole, so that whoever wants one can tell. */
    private static JsonNode number(BigDecimal number) {
        if (number.scale() != 0) {
            return JSON.numberNode(number);
        }
        return number.unscaledValue().bitLength() < Integer.SIZE
                ? JSON.numberNode(number.intValue())
                : JSON.numberNode(number.toBigInteger());
    }
}
