package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A customer's demand, and how far the talk has gone.
 *
 * @param demand DISCOUNT, FREE_SHIPPING, GIFT, or SERVICE for all that lies within an agent's power
 * @param value yuan the gift is worth
 * @param basket yuan of the customer's order
 * @param refusalStands whether the shop has refused and the customer disagrees
 * @param insults whether the customer insults the agent
 * @param tries how often the agent has tried in good faith to solve it
 * @param unsure whether the agent does not know the solution yet
 */
public record Escalation(
        String demand,
        BigDecimal value,
        BigDecimal basket,
        boolean refusalStands,
        boolean insults,
        int tries,
        boolean unsure) {

    static final FactType<Escalation> TYPE = FactWords.of(Escalation.class, "要不要升级", "whether others must decide")
            .choice(
                    "demand",
                    "要求",
                    "demand",
                    FactWords.code("DISCOUNT", "打折", "a discount"),
                    FactWords.code("FREE_SHIPPING", "包邮", "free shipping"),
                    FactWords.code("GIFT", "送礼物", "a gift"),
                    FactWords.code("SERVICE", "客服能办的事", "what an agent may settle"))
            .field("value", "礼物价值", "value of the gift", "yuan")
            .field("basket", "订单金额", "value of the order", "yuan")
            .field("refusalStands", "已拒绝，买家不同意", "refused, and the buyer disagrees")
            .field("insults", "买家辱骂", "the customer insults")
            .field("tries", "已真心尝试几次", "good-faith tries", "times")
            .field("unsure", "还不知道怎么解决", "solution not known yet")
            .type();
}
