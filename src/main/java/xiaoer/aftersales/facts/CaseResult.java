package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What became of a case that the shift brought, or should have brought, as sheet 6-1 looks at it.
 *
 * @param claim the claim's number; the pack's name of the case when its claim never came
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param opened whether its claim came before the shift ended
 * @param worked whether anything was done about it
 * @param closed whether it was worked to its end
 * @param attainable what its steps weigh together
 * @param lost what of that was not earned, with the costs of wrong steps
 */
public record CaseResult(
        String claim,
        String kind,
        boolean opened,
        boolean worked,
        boolean closed,
        BigDecimal attainable,
        BigDecimal lost) {

    static final FactType<CaseResult> TYPE = FactWords.of(CaseResult.class, "班次里的一个案例", "a case of the shift")
            .field("claim", "售后单号", "claim number")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .field("opened", "已经来了", "has come")
            .field("worked", "动过手", "something was done")
            .field("closed", "已办完", "worked to its end")
            .field("attainable", "一共的分量", "weight of its steps", "weight")
            .field("lost", "没有得到的分量", "weight not earned", "weight")
            .type();
}
