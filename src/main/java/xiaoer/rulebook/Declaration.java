package xiaoer.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code decision.yaml} declares.
 *
 * @param facts by type name, in the order of the file
 * @param outcomes empty for a decision that only finds
 * @param parameters the keys its rules may match
 */
record Declaration(
        String name,
        Map<String, String> title,
        Map<String, String> question,
        Map<String, Use> facts,
        List<String> outcomes,
        List<String> parameters,
        Place place) {

    /** What a decision that only finds answers. */
    static final String FOUND = "FOUND";

    enum Cardinality {
        ONE,
        OPTIONAL,
        MANY
    }

    /** @param derived whether a deriver gives it, and not the one who asks */
    record Use(FactShape shape, Cardinality cardinality, boolean derived) {}

    @Nullable
    Use use(String type) {
        return facts.get(type);
    }
}
