package xiaoer.rulebook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a fact record with their types, and its constructor. */
final class FactShape {

    /** @param optional whether the field may be null */
    record Field(String name, Type type, boolean optional) {}

    private final Class<? extends Record> record;
    private final Map<String, Field> fields;
    private final MethodHandle constructor;

    /**
     * @throws IllegalArgumentException when rules could not use such a record: a mistake in a module, found at start-up
     */
    FactShape(Class<? extends Record> record, Map<String, FactType.Field> words) {
        if (!isReachable(record)) {
            throw new IllegalArgumentException("The engine reads facts from outside: make " + record + " public");
        }
        this.record = record;
        Map<String, Field> found = new LinkedHashMap<>();
        List<Class<?>> parameters = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = Type.of(component.getType(), component.getGenericType());
            if (type == null) {
                throw new IllegalArgumentException(
                        "Rules know no values like " + record.getSimpleName() + "." + component.getName());
            }
            FactType.Field said = words.get(component.getName());
            if (said != null && !said.codes().isEmpty()) {
                type = type.withCodes(said.codes());
            }
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            found.put(component.getName(), new Field(component.getName(), type, optional));
            parameters.add(component.getType());
        }
        this.fields = Collections.unmodifiableMap(found);
        try {
            this.constructor = MethodHandles.publicLookup()
                    .unreflectConstructor(record.getConstructor(parameters.toArray(Class<?>[]::new)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Every public record has its constructor: " + record, e);
        }
    }

    private static boolean isReachable(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isReachable(type.getEnclosingClass()));
    }

    String name() {
        return record.getSimpleName();
    }

    Class<? extends Record> record() {
        return record;
    }

    Type type() {
        return new Type(Type.Kind.FACT, record);
    }

    /** In the order of the record's components. */
    Map<String, Field> fields() {
        return fields;
    }

    /** A new fact; one value per field, in order, of the field's Java type. */
    Record create(List<@Nullable Object> values) {
        try {
            return (Record) constructor.invokeWithArguments(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
