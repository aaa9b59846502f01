package xiaoer.shift.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a log stores as the record that wrote it. Logs outlive the records: a member that a record no longer has is
 * passed over, a renamed one is read by its {@code @JsonAlias}, one that came later is {@code @Nullable}. All else that
 * does not fit is an error.
 */
public final class StoredRecord {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StoredRecord() {}

    /**
     * @throws IllegalArgumentException when a value that the record must have is absent or unfit
     */
    public static <R extends Record> R read(JsonNode stored, Class<R> type) {
        try {
            R record = MAPPER.treeToValue(stored, type);
            for (RecordComponent component : type.getRecordComponents()) {
                requireValue(record, component);
            }
            return record;
        } catch (JacksonException | ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName() + ": " + stored, e);
        }
    }

    private static void requireValue(Record record, RecordComponent component)
            throws IllegalAccessException, InvocationTargetException {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!mayBeNull && component.getAccessor().invoke(record) == null) {
            throw new IllegalArgumentException(
                    record.getClass().getSimpleName() + " is stored without " + component.getName());
        }
    }
}
