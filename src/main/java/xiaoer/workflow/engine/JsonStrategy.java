package xiaoer.workflow.engine;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import org.jbpm.flow.serialization.ObjectMarshallerStrategy;
import org.jspecify.annotations.Nullable;

/** Values inside a payload, as JSON. */
final class JsonStrategy implements ObjectMarshallerStrategy {

    private static final String JSON = "json";

    @Override
    public boolean acceptForMarshalling(Object value) {
        return true;
    }

    @Override
    public boolean acceptForUnmarshalling(Any value) {
        return true;
    }

    @Override
    public Any marshall(Object value) {
        return Any.newBuilder()
                .setTypeUrl(JSON)
                .setValue(ByteString.copyFromUtf8(Json.of(value)))
                .build();
    }

    /** What the engine itself wrote in the place of null stays null. */
    @Override
    public @Nullable Object unmarshall(Any value) {
        return value.getTypeUrl().equals(JSON) ? Json.value(value.getValue().toStringUtf8()) : null;
    }
}
