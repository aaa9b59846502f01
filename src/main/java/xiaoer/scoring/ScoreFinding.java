package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;

/**
 * A finding of a scoring decision, tied to the place in the log it rests on.
 *
 * @param seq the last event about the orders or the claim it rests on, or of the log when it rests on none
 * @param rule the rule's stable id
 * @param item the item of the sheet, from 1
 * @param points signed
 * @param of what the item is of, when the finding says that instead of giving or taking points; 0 when the item does
 *     not apply
 * @param sentence what was done and what the rule says, per language; {@code en} may be absent
 * @param clause the source of the rule; may be empty
 * @param about numbers of orders; on sheet 6-1, of claims
 * @param better what would have earned the points, per language; empty when nothing was lost
 */
public record ScoreFinding(
        long seq,
        String rule,
        int item,
        BigDecimal points,
        @Nullable BigDecimal of,
        LocalizedText sentence,
        String clause,
        List<String> about,
        LocalizedText better) {

    /** Decimals kept of unrounded points, so that a stored finding is the computed one to the last digit. */
    static final int SCALE = 10;

    /** The value by which a rule says what an item is of. */
    private static final String OF = "of";

    static ScoreFinding of(long seq, Ruling.Finding finding) {
        Object of = finding.data().get(OF);
        return new ScoreFinding(
                seq,
                finding.rule(),
                finding.item(),
                scaled(finding.points()),
                of == null ? null : scaled(new BigDecimal(of.toString())),
                finding.sentence(),
                finding.clause(),
                finding.about(),
                finding.better());
    }

    static BigDecimal scaled(BigDecimal points) {
        return points.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Whether it says how an item is counted instead of judging something. */
    boolean frames() {
        return of != null;
    }

    /** What its item is of; 0 for a finding that does not say so, or when the item does not apply. */
    BigDecimal itemOf() {
        return of == null ? BigDecimal.ZERO : of;
    }

    ScoreFinding worth(BigDecimal rounded) {
        return new ScoreFinding(seq, rule, item, rounded, of, sentence, clause, about, better);
    }
}
