package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import xiaoer.shared.LocalizedText;

/**
 * What a decision answered, in Java and in JSON alike.
 *
 * @param decision the decision's name
 * @param release the number of the release that answered
 * @param outcome one of the outcomes declared in {@code decision.yaml}; for a decision that only finds, {@code FOUND}
 * @param reasons the rules that made the outcome, each with its sentence (slots filled) and clause
 * @param parameters the parameters matched by fired rules
 * @param findings in the order of rule name, then {@code about}
 * @param data further values the rules gave, e.g. {@code ranking}
 */
public record Ruling(
        String decision,
        int release,
        String outcome,
        List<Reason> reasons,
        Map<String, Object> parameters,
        List<Finding> findings,
        Map<String, Object> data) {

    /**
     * @param rule the rule's stable id, e.g. {@code collect-02}
     * @param sentence per language ({@code zh}, {@code en}); {@code en} is absent when the author gave none
     * @param clause the source, e.g. a handbook section or a statute; may be empty
     */
    public record Reason(String rule, LocalizedText sentence, String clause) {}

    /**
     * @param item which item of a sheet it belongs to; 0 when none
     * @param points signed, unrounded
     * @param about what it rests on, e.g. order numbers
     * @param better per language: what would have earned the points; empty when nothing was lost
     * @param data further values of the finding
     */
    public record Finding(
            String rule,
            int item,
            BigDecimal points,
            LocalizedText sentence,
            String clause,
            List<String> about,
            LocalizedText better,
            Map<String, Object> data) {}
}
