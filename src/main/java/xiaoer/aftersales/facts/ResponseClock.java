package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * How long a buyer's request has been waiting for the shop's answer.
 *
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param daysWaited business days since the request
 * @param answered whether the shop has agreed or refused
 * @param drill whether the platform judges at once on the evidence at hand (exercise after another marketplace's rules)
 */
public record ResponseClock(String kind, BigDecimal daysWaited, boolean answered, boolean drill) {

    static final FactType<ResponseClock> TYPE = FactWords.of(ResponseClock.class, "退款协议的时限", "time left to answer")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .field("daysWaited", "申请后多久", "since the request", "business days")
            .field("answered", "卖家已经答复", "shop has answered")
            .field("drill", "按平台限时裁决演练", "drill with the platform's immediate ruling")
            .type();
}
