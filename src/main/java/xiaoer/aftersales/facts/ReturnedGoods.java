package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Goods that came back, as the returns clerk finds them.
 *
 * @param category as in {@link ReturnRequest}
 * @param reason why they were sent back, one of {@link Codes#REASONS}
 * @param condition one of {@link Codes#CONDITIONS}
 * @param otherItem whether what came back is not what was sold, or fewer pieces
 * @param partsMissing whether accessories, papers or brand marks are missing
 * @param giftMissing whether the gift did not come back
 * @param giftPrice yuan stated for the gift
 * @param amount yuan to pay back if all is well
 */
public record ReturnedGoods(
        String category,
        String reason,
        String condition,
        boolean otherItem,
        boolean partsMissing,
        boolean giftMissing,
        BigDecimal giftPrice,
        BigDecimal amount) {

    static final FactType<ReturnedGoods> TYPE = FactWords.of(ReturnedGoods.class, "退回的商品", "goods that came back")
            .known("category", "商品类别", "category of the goods", Codes.CATEGORIES)
            .choice("reason", "退货原因", "reason of the return", Codes.REASONS)
            .choice("condition", "商品状况", "condition of the goods", Codes.CONDITIONS)
            .field("otherItem", "不是原来的商品或数量不对", "not what was sold, or fewer pieces")
            .field("partsMissing", "配件、说明或商标不全", "accessories, papers or brand marks missing")
            .field("giftMissing", "赠品没有退回", "gift not returned")
            .field("giftPrice", "赠品标明的价格", "stated price of the gift", "yuan")
            .field("amount", "应退金额", "amount to pay back", "yuan")
            .type();
}
