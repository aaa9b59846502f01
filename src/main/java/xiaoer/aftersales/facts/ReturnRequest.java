package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A buyer wants to send goods back.
 *
 * @param category what the goods are: {@code custom}, {@code perishable}, {@code download}, {@code media}, {@code press},
 *     {@code clothing}, {@code shoes}, {@code bags}, {@code toys}, {@code textiles}, {@code food}, {@code cosmetics},
 *     {@code medical}, {@code contraceptives}, {@code electronics}; all else is ordinary goods
 * @param reason one of {@link Codes#REASONS}
 * @param sevenDay whether the shop promises the return without reason for it
 * @param confirmedException whether the buyer confirmed at purchase that it cannot be returned without reason
 * @param daysSinceSigned business days since the day of signing, which is day 0
 * @param condition one of {@link Codes#CONDITIONS}
 */
public record ReturnRequest(
        String category,
        String reason,
        boolean sevenDay,
        boolean confirmedException,
        BigDecimal daysSinceSigned,
        String condition) {

    static final FactType<ReturnRequest> TYPE = FactWords.of(ReturnRequest.class, "退货申请", "a request to return goods")
            .known("category", "商品类别", "category of the goods", Codes.CATEGORIES)
            .choice("reason", "原因", "reason", Codes.REASONS)
            .field("sevenDay", "店铺承诺七天无理由", "shop promises returns without reason")
            .field("confirmedException", "买家购买时确认过不宜退货", "exception confirmed at purchase")
            .field("daysSinceSigned", "签收后第几天（当天为 0）", "days since the day of signing", "business days")
            .choice("condition", "商品状况", "condition of the goods", Codes.CONDITIONS)
            .type();
}
