package xiaoer.workflow.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Values of processes as JSON: texts, numbers, yes or no, times, lists of texts, and maps of these. Numbers keep their
 * digits; a time is an object with the one member {@code @time}, which no value is named, so that it is not a text.
 */
public final class Json {

    private static final String TIME = "@time";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(Instant.class, new TimeSerializer()))
            .build();

    private Json() {}

    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws JacksonException when it is no JSON */
    public static Object value(String json) {
        return told(MAPPER.readValue(json, Object.class));
    }

    /** A map as it was before it was written. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(String json) {
        return (Map<String, Object>) value(json);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The values of a map that was read as a part of something else, as they were before they were written. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> told(Map<String, Object> read) {
        return (Map<String, Object>) told((Object) read);
    }

    private static Object told(Object read) {
        if (read instanceof Map<?, ?> map) {
            if (map.get(TIME) instanceof String time) {
                return Instant.parse(time);
            }
            Map<Object, Object> values = new LinkedHashMap<>();
            map.forEach((name, value) -> values.put(name, told(value)));
            return values;
        }
        if (read instanceof List<?> list) {
            return list.stream().map(Json::told).toList();
        }
        return read instanceof Number number && !(read instanceof BigDecimal)
                ? new BigDecimal(number.toString())
                : read;
    }

    private static final class TimeSerializer extends StdSerializer<Instant> {

        TimeSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(TIME, time.toString());
            json.writeEndObject();
        }
    }
}
