package xiaoer.conversation.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * How a customer and the shop stand: what was done to the customer so far, as the decision {@code rapport} felt it.
 *
 * @param fairness 0 (has been wronged) to 100 (has been treated well)
 * @param asked how often the shop asked what had happened
 * @param explained how often it explained rules, grounds or results
 * @param apologised how often it apologised
 * @param helped how often it helped or offered ways
 * @param refused how often it refused
 * @param waited how often it kept the customer waiting
 * @param accused how often it doubted the customer's word
 * @param insulted how often it insulted
 * @param threatened how often it threatened
 * @param bribed how often it offered money for a good review
 */
public record Rapport(
        int fairness,
        int asked,
        int explained,
        int apologised,
        int helped,
        int refused,
        int waited,
        int accused,
        int insulted,
        int threatened,
        int bribed) {

    static final FactType<Rapport> TYPE = FactWords.of(Rapport.class, "客户和店铺的关系", "how customer and shop stand")
            .field("fairness", "觉得公平的程度", "fairness felt", "points of 100")
            .field("asked", "问过几次情况", "times asked", "times")
            .field("explained", "说明过几次", "times explained", "times")
            .field("apologised", "道过几次歉", "times apologised", "times")
            .field("helped", "帮过几次忙", "times helped", "times")
            .field("refused", "拒绝过几次", "times refused", "times")
            .field("waited", "让客户久等几次", "times kept waiting", "times")
            .field("accused", "怀疑过几次", "times accused", "times")
            .field("insulted", "辱骂过几次", "times insulted", "times")
            .field("threatened", "威胁过几次", "times threatened", "times")
            .field("bribed", "拿钱换过几次好评", "times a reward for praise was offered", "times")
            .type();
}
