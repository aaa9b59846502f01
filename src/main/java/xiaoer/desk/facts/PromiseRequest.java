package xiaoer.desk.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What the supervisor is asked to let the agent promise.
 *
 * @param kind DISCOUNT, FREE_SHIPPING, GIFT, COUPON, or OTHER
 * @param value yuan it is worth
 * @param basket yuan of what the customer wants to buy or has bought
 */
public record PromiseRequest(String kind, BigDecimal value, BigDecimal basket) {

    static final FactType<PromiseRequest> TYPE = FactWords.of(
                    PromiseRequest.class, "请示主管的事", "what the supervisor is asked")
            .choice(
                    "kind",
                    "请示什么",
                    "asked for",
                    FactWords.code("DISCOUNT", "打折", "a discount"),
                    FactWords.code("FREE_SHIPPING", "包邮", "free shipping"),
                    FactWords.code("GIFT", "送礼物", "a gift"),
                    FactWords.code("COUPON", "送优惠券", "a coupon"),
                    FactWords.code("OTHER", "其他", "something else"))
            .field("value", "请示的价值", "value asked for", "yuan")
            .field("basket", "客户买的金额", "value of what is bought", "yuan")
            .type();
}
