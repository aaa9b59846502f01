package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What is known of an order that may call for a flag.
 *
 * @param namedCarrier code of the carrier the buyer asked for; empty when none
 * @param urgent whether the buyer needs it within certain days
 * @param gift whether the buyer was promised a small gift
 * @param addressChanged whether the buyer asked for another address
 * @param awaitingTopUp whether a top-up order is still to come: the buyer has placed another one and not paid it yet
 * @param awaitingDate whether the agreed shipping date is still to come
 * @param awaitingReturn whether exchange postage is paid and the returned goods are not back
 * @param dateReached whether the agreed shipping date has come
 * @param returnReceived whether the returned goods of an exchange are back
 * @param badReview whether the buyer gave a neutral or negative review, or complains
 * @param outOfStock whether the product cannot be had at present
 * @param returnVerified whether returned goods were received and verified
 * @param refundAgreed whether a refund without return is agreed
 */
public record FlagSituation(
        String namedCarrier,
        boolean urgent,
        boolean gift,
        boolean addressChanged,
        boolean awaitingTopUp,
        boolean awaitingDate,
        boolean awaitingReturn,
        boolean dateReached,
        boolean returnReceived,
        boolean badReview,
        boolean outOfStock,
        boolean returnVerified,
        boolean refundAgreed) {

    static final FactType<FlagSituation> TYPE = FactWords.of(FlagSituation.class, "插旗的情况", "what may call for a flag")
            .field("namedCarrier", "买家指定的快递", "carrier the buyer asked for", "carrier code")
            .field("urgent", "买家急用", "urgent")
            .field("gift", "要送小礼物", "a gift is promised")
            .field("addressChanged", "买家要换地址", "buyer asked for another address")
            .field("awaitingTopUp", "等买家补单", "waiting for a top-up order")
            .field("awaitingDate", "约定的发货日未到", "agreed date still to come")
            .field("awaitingReturn", "换货邮费已拍，退件未到", "exchange postage paid, return not back")
            .field("dateReached", "约定的发货日已到", "agreed date reached")
            .field("returnReceived", "换货的退件已到", "return for exchange received")
            .field("badReview", "中评、差评或投诉", "neutral or negative review, or a complaint")
            .field("outOfStock", "缺货", "out of stock")
            .field("returnVerified", "退货已收到并核实", "returned goods verified")
            .field("refundAgreed", "已同意仅退款", "refund without return agreed")
            .type();
}
