package xiaoer.workflow;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import xiaoer.workflow.engine.Payload;

/** The variables of a payload, read when somebody asks for them: a list of instances is mostly asked for other things. */
final class PayloadVariables extends AbstractMap<String, Object> {

    private final SingletonSupplier<Map<String, Object>> read;

    PayloadVariables(byte[] payload) {
        this.read = SingletonSupplier.of(() -> Collections.unmodifiableMap(Payload.variables(payload)));
    }

    @Override
    public @Nullable Object get(Object name) {
        return read.obtain().get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return read.obtain().containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return read.obtain().entrySet();
    }
}
