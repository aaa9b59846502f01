package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * How a claim was worked, as sheet 6-1 looks at it.
 *
 * @param claim the claim's number
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param closed whether it was worked to its end
 * @param turns how many wrong turns were marked
 * @param costs the points they cost together, of the claim's own
 */
public record ClaimResult(String claim, String kind, boolean closed, int turns, BigDecimal costs) {

    static final FactType<ClaimResult> TYPE = FactWords.of(ClaimResult.class, "办过的售后单", "a claim that was worked")
            .field("claim", "售后单号", "claim number")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .field("closed", "已办完", "worked to its end")
            .field("turns", "走错几步", "wrong turns", "turns")
            .field("costs", "共扣多少", "points they cost", "points")
            .type();
}
