package xiaoer.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;

/**
 * What a {@code decision.yaml} declares.
 *
 * @param facts by type name, in the order of the file
 * @param outcomes what it can answer, with where it says so; empty for a decision that only finds
 * @param answers what people call the outcomes
 * @param results what it may tell besides
 * @param parameters the keys its rules may match, with where it says so
 * @param sets the named sets its rules may ask for, likewise
 */
record Declaration(
        String name,
        LocalizedText title,
        LocalizedText question,
        Map<String, Use> facts,
        Map<String, Place> outcomes,
        Map<String, FactType.Code> answers,
        List<Result> results,
        Map<String, Place> parameters,
        Map<String, Place> sets,
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

    /**
     * A value that goes with the answer.
     *
     * @param values what it may be; empty when it may be anything
     * @param is what it is wherever a sentence tells it; empty when only rules say
     */
    record Result(FactType.Code name, List<FactType.Code> values, String is) {}

    @Nullable
    Use use(String type) {
        return facts.get(type);
    }
}
