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
            throw place.refused("DUPLICATE", "变量 " + variable + " 已经用过", "请换一个变量名");
        }
        variables.put(variable, type);
    }

    Type type(String variable, Place place) {
        Type type = find(variable);
        if (type == null) {
            throw place.refused(
                    "UNKNOWN_VARIABLE",
                    "没有变量 " + variable,
                    "请先在前面的条件里写 " + variable + " : 字段名；not、exists、or 里面的变量外面看不到");
        }
        return type;
    }

    private @Nullable Type find(String variable) {
        Type type = variables.get(variable);
        return type == null && outer != null ? outer.find(variable) : type;
    }
}
