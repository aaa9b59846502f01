package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A claim before the platform.
 *
 * @param reason one of {@link Codes#REASONS}
 * @param lawful whether the shop's refusal had a lawful ground
 * @param late whether the shop let a deadline pass, or does not answer the platform
 * @param evidenceCount pictures the buyer has given
 * @param sellerEvidence whether the shop has given the order, the talk and the records of shipping
 * @param withdrawn whether the buyer has withdrawn the claim
 * @param amount yuan asked for
 * @param withBuyer whether the goods are with the buyer, so that they can come back before the money does
 * @param owed yuan that the rules owe where the goods stay where they are, e.g. for late shipping; 0 otherwise
 */
public record Dispute(
        String reason,
        boolean lawful,
        boolean late,
        int evidenceCount,
        boolean sellerEvidence,
        boolean withdrawn,
        BigDecimal amount,
        boolean withBuyer,
        BigDecimal owed) {

    static final FactType<Dispute> TYPE = FactWords.of(Dispute.class, "平台介入的争议", "a dispute before the platform")
            .choice("reason", "原因", "reason", Codes.REASONS)
            .field("lawful", "卖家拒绝有合法理由", "refusal had a lawful ground")
            .field("late", "卖家逾期或不答复平台", "shop is late, or does not answer")
            .field("evidenceCount", "买家的凭证张数", "the buyer's pictures", "pictures")
            .field("sellerEvidence", "卖家提供了订单、聊天和发货记录", "shop has given its records")
            .field("withdrawn", "买家已撤销", "withdrawn by the buyer")
            .field("amount", "争议金额", "amount in dispute", "yuan")
            .field("withBuyer", "商品在买家手里", "goods are with the buyer")
            .field("owed", "商品不退时依规则应赔的金额", "owed by the rules while the goods stay", "yuan")
            .type();
}
