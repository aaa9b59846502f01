package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import xiaoer.rulebook.Ruling;

/**
 * A finding of a scoring decision, tied to the place in the log it rests on.
 *
 * @param seq the last event about the orders it rests on, or of the shift when it rests on none
 * @param rule the rule's stable id
 * @param item the item of the sheet, from 1
 * @param points signed
 * @param sentence what was done and what the rule says, per language; {@code en} may be absent
 * @param clause the source of the rule; may be empty
 * @param about order numbers
 * @param better what would have earned the points, per language; empty when nothing was lost
 * @param data further values the rule gave
 */
public record Finding(
        long seq,
        String rule,
        int item,
        BigDecimal points,
        Map<String, String> sentence,
        String clause,
        List<String> about,
        Map<String, String> better,
        Map<String, Object> data) {

    /** Decimals kept of unrounded points, so that a stored finding is the computed one to the last digit. */
    static final int SCALE = 10;

    /** By this value a finding says what its item is of, instead of giving or taking points. */
    private static final String OF = "of";

    static Finding of(long seq, Ruling.Finding finding) {
        return new Finding(
                seq,
                finding.rule(),
                finding.item(),
                finding.points().setScale(SCALE, RoundingMode.HALF_UP),
                finding.sentence(),
                finding.clause(),
                finding.about(),
                finding.better(),
                finding.data());
    }

    boolean frames() {
        return data.containsKey(OF);
    }

    /** What its item is of; 0 when the item does not apply. */
    BigDecimal of() {
        return new BigDecimal(String.valueOf(data.get(OF)));
    }

    Finding worth(BigDecimal rounded) {
        return new Finding(seq, rule, item, rounded, sentence, clause, about, better, data);
    }
}
