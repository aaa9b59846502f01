package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A buyer keeps goods that have a flaw, for a part of the money.
 *
 * @param flaw COSMETIC when they work as they should, FUNCTION when they do not; empty without any
 * @param price yuan paid for the goods
 * @param share what of that the shop offers, 0 to 1
 */
public record PartRefund(String flaw, BigDecimal price, BigDecimal share) {

    static final FactType<PartRefund> TYPE = FactWords.of(PartRefund.class, "部分退款", "a refund of a part")
            .choice(
                    "flaw",
                    "商品的毛病",
                    "flaw of the goods",
                    FactWords.code("COSMETIC", "外观瑕疵", "cosmetic"),
                    FactWords.code("FUNCTION", "不能正常使用", "does not work"))
            .field("price", "实付货款", "paid for the goods", "yuan")
            .field("share", "店铺提出退几成", "share that the shop offers")
            .type();
}
