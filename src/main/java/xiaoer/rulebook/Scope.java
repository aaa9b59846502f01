package xiaoer.rulebook;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/** The variables that can be seen at one place of a rule, with their types. */
final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Type> variables = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    Scope inner() {
        return new Scope(this);
    }

    void bind(String variable, Type type, Place place) {
        if (find(variable) != null) {
            throw place.stop("DUPLICATE.VARIABLE", variable);
        }
        variables.put(variable, type);
    }

    Type type(String variable, Place place) {
        Type type = find(variable);
        if (type == null) {
            throw place.stop("UNKNOWN_VARIABLE", variable);
        }
        return type;
    }

    private @Nullable Type find(String variable) {
        Type type = variables.get(variable);
        return type == null && outer != null ? outer.find(variable) : type;
    }
}
