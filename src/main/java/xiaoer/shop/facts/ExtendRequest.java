package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Somebody wants to prolong the time in which the receipt may be confirmed.
 *
 * @param days business days wanted
 * @param byBuyer whether the buyer does it, not the shop
 * @param extensions how often that side has done it for this order
 * @param shipped whether the goods are on their way or there
 * @param finished whether the receipt has been confirmed already
 */
public record ExtendRequest(BigDecimal days, boolean byBuyer, int extensions, boolean shipped, boolean finished) {

    static final FactType<ExtendRequest> TYPE = FactWords.of(ExtendRequest.class, "延长收货", "a longer time to confirm")
            .field("days", "延长天数", "days wanted", "business days")
            .field("byBuyer", "由买家延长", "by the buyer")
            .field("extensions", "已延长次数", "extensions so far", "times")
            .field("shipped", "已发货", "shipped")
            .field("finished", "交易已成功", "receipt confirmed already")
            .type();
}
