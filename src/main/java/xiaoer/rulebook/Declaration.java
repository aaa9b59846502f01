package xiaoer.rulebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;

/**
 * What a {@code decision.yaml} declares.
 *
 * @param facts by type name, in the order of the file
 * @param outcomes what it can answer, with where it says so; empty for a decision that only finds
 * @param parameters the keys its rules may match, with where it says so
 */
record Declaration(
        String name,
        LocalizedText title,
        LocalizedText question,
        Map<String, Use> facts,
        Map<String, Place> outcomes,
        Map<String, Place> parameters,
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
