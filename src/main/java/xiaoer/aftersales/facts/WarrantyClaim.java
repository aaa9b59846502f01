package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A buyer says that goods are defective.
 *
 * @param daysSinceSigned business days since the day of signing, which is day 0
 * @param warrantyDays business days; 0 without a warranty
 * @param evidenceCount pictures the buyer has given
 * @param confirmed whether the shop has gone through the defect with the buyer and sees it
 * @param hidden whether the defect cannot be seen from outside, or a fake is claimed
 * @param papersShown whether the shop has shown papers of source and quality
 * @param misuse whether misuse by the buyer is proven
 * @param finished whether the receipt has been confirmed already
 * @param stock pieces left to replace it with
 */
public record WarrantyClaim(
        BigDecimal daysSinceSigned,
        BigDecimal warrantyDays,
        int evidenceCount,
        boolean confirmed,
        boolean hidden,
        boolean papersShown,
        boolean misuse,
        boolean finished,
        int stock) {

    static final FactType<WarrantyClaim> TYPE = FactWords.of(WarrantyClaim.class, "质量与保修", "a claim of a defect")
            .field("daysSinceSigned", "签收后第几天（当天为 0）", "days since the day of signing", "business days")
            .field("warrantyDays", "保修期", "warranty", "business days")
            .field("evidenceCount", "买家的凭证张数", "the buyer's pictures", "pictures")
            .field("confirmed", "和买家核实过问题属实", "defect confirmed with the buyer")
            .field("hidden", "外观看不出，或称假货", "invisible defect, or called a fake")
            .field("papersShown", "卖家出示了进货和质量证明", "shop has shown its papers")
            .field("misuse", "已证明使用不当", "misuse proven")
            .field("finished", "交易已成功", "receipt confirmed already")
            .field("stock", "可换的库存", "pieces left", "pieces")
            .type();
}
