package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A flag that somebody wants to change, with the note that goes with it.
 *
 * @param flag the flag it has: NONE, RED, YELLOW, GREEN, BLUE or PURPLE
 * @param wanted the flag it shall have, likewise
 * @param note the text of the note that goes with the change; empty when there is none
 * @param author who wrote the note; empty when unknown
 * @param writtenAt when the note was written, as text; empty when unknown
 * @param situation in which state of affairs it was written, e.g. the order's status; empty when unknown
 * @param holdVoid whether there is no reason (any more) to hold the order back
 * @param dateReached whether the agreed shipping date has come
 * @param returnReceived whether the returned goods of an exchange are back
 * @param outOfStock whether the product cannot be had at present
 * @param returnVerified whether returned goods were received and verified
 * @param refundAgreed whether a refund without return is agreed
 * @param refundDisputed whether the refund is disputed
 * @param refunded whether the money was given back
 */
public record FlagChange(
        String flag,
        String wanted,
        String note,
        String author,
        String writtenAt,
        String situation,
        boolean holdVoid,
        boolean dateReached,
        boolean returnReceived,
        boolean outOfStock,
        boolean returnVerified,
        boolean refundAgreed,
        boolean refundDisputed,
        boolean refunded) {

    static final FactType<FlagChange> TYPE = FactWords.of(FlagChange.class, "要换旗", "a change of flag")
            .choice("flag", "原来的旗", "flag before", Choices.FLAGS)
            .choice("wanted", "要插的旗", "flag wanted", Choices.FLAGS)
            .field("note", "备注内容", "text of the note")
            .field("author", "备注人", "author of the note")
            .field("writtenAt", "备注时间", "time of the note")
            .field("situation", "备注情况", "situation of the note")
            .field("holdVoid", "没有暂缓发货的理由", "no reason to hold the order")
            .field("dateReached", "约定的发货日已到", "agreed date reached")
            .field("returnReceived", "换货的退件已到", "return for exchange received")
            .field("outOfStock", "缺货", "out of stock")
            .field("returnVerified", "退货已收到并核实", "returned goods verified")
            .field("refundAgreed", "已同意仅退款", "refund without return agreed")
            .field("refundDisputed", "退款有争议", "refund disputed")
            .field("refunded", "已退款", "refunded")
            .type();
}
