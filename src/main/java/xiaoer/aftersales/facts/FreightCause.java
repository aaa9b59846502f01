package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Why goods travel once more, which decides who pays their freight.
 *
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param reason one of {@link Codes#REASONS}
 * @param freeShipping whether the shop paid the postage of the goods, and the return leaves that promise whole
 * @param insured whether a freight insurance covers the return
 * @param undiscussed whether the return was agreed without a word about its freight
 * @param otherReturnPlace whether the goods have to go to a place other than the one they were shown to come from
 * @param buyerRefuses whether the buyer refuses to bear what is the buyer's
 */
public record FreightCause(
        String kind,
        String reason,
        boolean freeShipping,
        boolean insured,
        boolean undiscussed,
        boolean otherReturnPlace,
        boolean buyerRefuses) {

    static final FactType<FreightCause> TYPE = FactWords.of(FreightCause.class, "运费的由来", "why freight arises")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .choice("reason", "原因", "reason", Codes.REASONS)
            .field("freeShipping", "包邮，退货不影响包邮", "free shipping, not broken by the return")
            .field("insured", "有运费险", "covered by a freight insurance")
            .field("undiscussed", "同意退货时没有谈运费", "return agreed, freight never discussed")
            .field("otherReturnPlace", "退货地和展示的发货地不同", "return address differs from the shown place of dispatch")
            .field("buyerRefuses", "买家不肯承担运费", "buyer refuses to bear it")
            .type();
}
