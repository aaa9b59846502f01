package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Somebody wants to close a trade.
 *
 * @param askedBy SELLER, BUYER or SYSTEM
 * @param reason one of {@link Reasons#ALL}; those of a closing are BUYER_CANCEL, OUT_OF_STOCK, WRONG_ORDER, DUPLICATE,
 *     UNPAID_TIMEOUT
 * @param paid whether the order has been paid
 * @param agreed whether the other side's agreement is on record
 * @param sameProduct whether the buyer only wants another colour or size of the same product
 * @param hoursSincePlaced hours since the order was placed
 */
public record CloseRequest(
        String askedBy, String reason, boolean paid, boolean agreed, boolean sameProduct, BigDecimal hoursSincePlaced) {

    static final FactType<CloseRequest> TYPE = FactWords.of(CloseRequest.class, "关闭交易", "a trade to be closed")
            .choice(
                    "askedBy",
                    "谁要关闭",
                    "asked by",
                    FactWords.code("SELLER", "店铺", "the shop"),
                    FactWords.code("BUYER", "买家", "the buyer"),
                    FactWords.code("SYSTEM", "系统", "the system"))
            .choice("reason", "原因", "reason", Reasons.ALL)
            .field("paid", "已付款", "paid")
            .field("agreed", "双方同意有记录", "agreement on record")
            .field("sameProduct", "只换同款的颜色或尺码", "only another colour or size of the same product")
            .field("hoursSincePlaced", "拍下后多久", "since it was placed", "hours")
            .type();
}
