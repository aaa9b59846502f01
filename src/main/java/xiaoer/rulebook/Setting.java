package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters a decision declares, with the values of one profile, ready to be given to the engine. */
record Setting(Parameter[] facts, Map<String, Object> values) {

    /** @param keys as the decision declares them; keys without a value are left out */
    static Setting of(Set<String> keys, Map<String, Object> values) {
        List<Parameter> facts = new ArrayList<>();
        for (String key : keys) {
            Object value = values.get(key);
            if (value != null) {
                facts.add(Parameter.of(key, value));
            }
        }
        return new Setting(facts.toArray(Parameter[]::new), Map.copyOf(values));
    }
}
