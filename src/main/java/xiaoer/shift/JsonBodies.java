package xiaoer.shift;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TypedText;
import xiaoer.shared.WrittenNumber;

/**
 * Reads what was sent into records, and trusts nothing: every refusal names the member that is unknown, missing, too
 * long or of another kind. A component is required unless it is {@code @Nullable}; further bounds are the record's own
 * {@code jakarta.validation} annotations.
 */
@Component
class JsonBodies {

    /** Larger than any action; a body is read into memory only up to here. */
    static final int LARGEST_BODY = 64 * 1024;

    /** Longer than any note or reply a person types. */
    static final int LONGEST_TEXT = 4_000;

    /** More digits than money, quantities or seeds need; beyond, arithmetic itself becomes an attack. */
    private static final int LONGEST_NUMBER = 30;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, JsonBodies::nothingButText)
            // Money travels as text.
            .withCoercionConfig(
                    LogicalType.Float,
                    config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
            .build();

    private static void nothingButText(MutableCoercionConfig config) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    private final Validator validator;

    JsonBodies(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws Refusal {@code BODY_TOO_LARGE}, {@code MALFORMED_JSON} or why a value is out of bounds
     */
    ObjectNode read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw Refusal.of(Kind.TOO_LARGE, "BODY_TOO_LARGE", LARGEST_BODY);
        }
        JsonNode json;
        try {
            json = mapper.readTree(bytes);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            throw Refusal.of(
                    Kind.INVALID, "MALFORMED_JSON", Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
        }
        if (json instanceof ObjectNode object) {
            check(object);
            return object;
        }
        throw Refusal.of(Kind.INVALID, "MALFORMED_JSON", 1, 1);
    }

    /**
     * @throws Refusal when a member is longer than anybody types, or holds what cannot be kept
     */
    void check(ObjectNode object) {
        object.properties().forEach(member -> check(member.getKey(), member.getValue()));
    }

    private static void check(String name, JsonNode value) {
        if (value.isString()) {
            checkText(name, value.stringValue());
        } else if (value.isNumber()) {
            checkNumber(name, value);
        } else {
            value.properties().forEach(member -> {
                checkText(name, member.getKey());
                check(name + "." + member.getKey(), member.getValue());
            });
            if (value.isArray()) {
                value.forEach(element -> check(name, element));
            }
        }
    }

    private static void checkText(String name, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw invalid("TOO_LONG", name, LONGEST_TEXT);
        }
        if (!TypedText.isCarried(text)) {
            throw invalid("CONTROL_CHARACTER", name);
        }
    }

    private static void checkNumber(String name, JsonNode number) {
        if (number.isFloatingPointNumber()) {
            var decimal = number.decimalValue();
            if (decimal.precision() > LONGEST_NUMBER || Math.abs(decimal.scale()) > LONGEST_NUMBER) {
                throw invalid("TOO_LONG", name, LONGEST_NUMBER);
            }
        } else if (number.bigIntegerValue().bitLength() > Long.SIZE) {
            throw invalid("TOO_LONG", name, LONGEST_NUMBER);
        }
    }

    /**
     * @param besides members that are read elsewhere
     * @throws Refusal naming the member
     */
    <R extends Record> R bind(ObjectNode json, Class<R> type, Set<String> besides) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                new TreeSet<>(Arrays.stream(components).map(JsonBodies::name).toList());
        json.propertyNames().stream()
                .filter(name -> !known.contains(name) && !besides.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid("UNKNOWN_FIELD", shorten(name), String.join(", ", known));
                });
        Object[] values = Arrays.stream(components)
                .map(component -> value(json, component))
                .toArray();
        R bound = construct(type, components, values);
        validator.validate(bound).stream()
                .min((a, b) -> field(a).compareTo(field(b)))
                .ifPresent(violation -> {
                    throw invalid("INVALID_FIELD", field(violation), violation.getMessage());
                });
        return bound;
    }

    /** A command, whose {@code type} has been read before. */
    Command bindCommand(ObjectNode json, Class<? extends Command> type) {
        return (Command) bind(json, type.asSubclass(Record.class), Set.of("type"));
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    private @Nullable Object value(ObjectNode json, RecordComponent component) {
        String name = name(component);
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return null;
            }
            throw invalid("MISSING_FIELD", name);
        }
        try {
            if (component.getType() == BigDecimal.class && value.isString()) {
                return WrittenNumber.of(value.stringValue()).orElseThrow(() -> wrongType(name, component, value));
            }
            Object bound = mapper.treeToValue(value, mapper.constructType(component.getGenericType()));
            if (bound != null) {
                return bound;
            }
        } catch (JacksonException e) {
            // Told below, like the empty text that becomes nothing on the way.
        }
        throw wrongType(name, component, value);
    }

    private static Refusal wrongType(String name, RecordComponent component, JsonNode value) {
        String sent = value.isString() ? value.stringValue() : value.toString();
        return invalid("WRONG_TYPE", name, expected(component.getType()), shorten(sent));
    }

    /** In JSON's own words. */
    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class || boxed == Long.class) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "number";
        }
        if (boxed == Boolean.class) {
            return "boolean";
        }
        return Collection.class.isAssignableFrom(boxed) ? "array" : boxed == String.class ? "string" : "object";
    }

    private static <R> R construct(Class<R> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = ReflectionUtils.accessibleConstructor(type, types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof IllegalArgumentException invalid) {
                throw invalid("INVALID_FIELD", "", String.valueOf(invalid.getMessage()));
            }
            throw new IllegalStateException("Cannot construct " + type, e);
        }
    }

    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString();
    }

    private static Refusal invalid(String reason, String field, Object... further) {
        List<Object> arguments = new ArrayList<>(List.of(field));
        arguments.addAll(List.of(further));
        return new Refusal(Kind.INVALID, reason, arguments, Map.of("field", field));
    }

    /** What was sent, short enough to be told back. */
    static String shorten(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
