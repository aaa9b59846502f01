package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A buyer asks for money back.
 *
 * @param paid whether the order has been paid
 * @param shipped whether the goods were handed to a carrier
 * @param signed whether the carrier reports a signature
 * @param received whether the buyer ticked "received" in the request
 * @param intercepted whether the carrier has stopped the parcel and brings it back
 * @param shippedAfterRequest whether the goods were shipped after the request, without the buyer's consent
 * @param reason one of {@link Codes#REASONS}
 * @param amount yuan asked for
 * @param orderAmount yuan paid for the order, postage excluded
 * @param postage yuan paid for the postage of its trade
 */
public record RefundRequest(
        boolean paid,
        boolean shipped,
        boolean signed,
        boolean received,
        boolean intercepted,
        boolean shippedAfterRequest,
        String reason,
        BigDecimal amount,
        BigDecimal orderAmount,
        BigDecimal postage) {

    static final FactType<RefundRequest> TYPE = FactWords.of(RefundRequest.class, "退款申请", "a request for a refund")
            .field("paid", "已付款", "paid")
            .field("shipped", "已发货", "shipped")
            .field("signed", "物流显示已签收", "signed for, says the carrier")
            .field("received", "买家选了“已收到货”", "buyer ticked \"received\"")
            .field("intercepted", "快递已拦回", "stopped by the carrier")
            .field("shippedAfterRequest", "申请之后未经同意又发货", "shipped after the request, without consent")
            .choice("reason", "原因", "reason", Codes.REASONS)
            .field("amount", "申请退款金额", "amount asked for", "yuan")
            .field("orderAmount", "订单实付货款", "paid for the goods", "yuan")
            .field("postage", "订单实付邮费", "paid for the postage", "yuan")
            .type();
}
