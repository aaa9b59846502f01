package xiaoer.shift;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Refusal;

/** Reads commands, by their type: what a program sends as JSON, and what a person sends by the form of a page. */
@Component
public class CommandReader {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final Registry registry;
    private final JsonBodies bodies;

    CommandReader(Registry registry, JsonBodies bodies) {
        this.registry = registry;
        this.bodies = bodies;
    }

    /**
     * @param json the command's members; its {@code type} may be among them
     * @throws Refusal {@code UNKNOWN_ACTION}, or what is wrong with a member
     */
    Command json(String type, ObjectNode json) {
        return bodies.bindCommand(json, commandOf(type));
    }

    /**
     * Reads a form as if a program had sent it, so that a page refuses what the API refuses.
     *
     * @param fields by the names of the command's members, those of an inner record after its name and a point; others
     *     belong to the page
     * @throws Refusal as the API's
     */
    public Command form(String type, Map<String, String> fields) {
        Class<? extends Command> command = commandOf(type);
        ObjectNode json = members(command, "", fields);
        bodies.check(json);
        return bodies.bindCommand(json, command);
    }

    private Class<? extends Command> commandOf(String type) {
        return registry.commandOf(type)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.INVALID,
                        "UNKNOWN_ACTION",
                        JsonBodies.shorten(type),
                        String.join(", ", registry.types())));
    }

    private static ObjectNode members(Class<?> type, String within, Map<String, String> fields) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (RecordComponent member : type.getRecordComponents()) {
            JsonNode value = value(member.getType(), within + member.getName(), fields);
            if (value != null) {
                members.set(member.getName(), value);
            }
        }
        return members;
    }

    /** A box that is not ticked sends nothing, and an empty field for a number or a choice is one that was left out. */
    private static @Nullable JsonNode value(Class<?> type, String name, Map<String, String> fields) {
        if (type.isRecord()) {
            ObjectNode members = members(type, name + ".", fields);
            return members.isEmpty() ? null : members;
        }
        String sent = fields.get(name);
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (sent == null || boxed != String.class && sent.isBlank()) {
            return null;
        }
        if (boxed == Boolean.class) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(sent));
        }
        return boxed == Integer.class && WHOLE.matcher(sent).matches()
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(sent))
                : JsonNodeFactory.instance.stringNode(sent);
    }
}
