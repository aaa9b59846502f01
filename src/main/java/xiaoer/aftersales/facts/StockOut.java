package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Goods of an order cannot be had, or its buyer wants it no more.
 *
 * @param paid whether the order has been paid
 * @param amount yuan paid for it, postage excluded
 * @param promiseHours hours within which shipping was promised; 0 for what the platform asks of everybody
 * @param choice what the buyer chose when asked: SUBSTITUTE, WAIT, REFUND, or CANCEL (the buyer's own wish); empty as long
 *     as nobody has asked
 * @param closedUnasked whether the shop closed the order without asking
 * @param malicious whether the stock was only said to be out, e.g. to ask for a higher price
 */
public record StockOut(
        boolean paid,
        BigDecimal amount,
        BigDecimal promiseHours,
        String choice,
        boolean closedUnasked,
        boolean malicious) {

    static final FactType<StockOut> TYPE = FactWords.of(StockOut.class, "缺货或取消", "out of stock, or cancelled")
            .field("paid", "已付款", "paid")
            .field("amount", "实付货款", "paid for the goods", "yuan")
            .field("promiseHours", "承诺的发货时间，0 为平台规定", "promised time to ship, 0 if none", "hours")
            .choice(
                    "choice",
                    "买家的选择",
                    "what the buyer chose",
                    FactWords.code("SUBSTITUTE", "换别的", "something else"),
                    FactWords.code("WAIT", "等货", "wait"),
                    FactWords.code("REFUND", "退款", "refund"),
                    FactWords.code("CANCEL", "自己取消", "own cancellation"))
            .field("closedUnasked", "没有商量就关闭", "closed without asking")
            .field("malicious", "谎称缺货", "stock only said to be out")
            .type();
}
