package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an expert does about a task: acts before it, what is filled in, acts after it, and what waits for an answer. */
final class Move {

    private final List<ObjectNode> before = new ArrayList<>();
    private final Map<String, Object> outputs = new LinkedHashMap<>();
    private final List<ObjectNode> after = new ArrayList<>();
    private @Nullable Function<Dossier, List<ObjectNode>> onceAnswered;

    static Move of(String field, Object value) {
        return new Move().and(field, value);
    }

    Move and(String field, Object value) {
        outputs.put(field, value);
        return this;
    }

    Move first(ObjectNode act) {
        before.add(act);
        return this;
    }

    Move then(ObjectNode act) {
        after.add(act);
        return this;
    }

    Move onceAnswered(Function<Dossier, List<ObjectNode>> acts) {
        onceAnswered = acts;
        return this;
    }

    List<ObjectNode> before() {
        return before;
    }

    Map<String, Object> outputs() {
        return outputs;
    }

    List<ObjectNode> after() {
        return after;
    }

    @Nullable
    Function<Dossier, List<ObjectNode>> onceAnswered() {
        return onceAnswered;
    }
}
