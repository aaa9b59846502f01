package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What is known about a parcel whose buyer has not received it.
 *
 * @param signed whether the carrier reports a signature
 * @param signedBy SELF, PROXY or UNKNOWN; empty before
 * @param slip whether the carrier's slip shows a signature in the recipient's name
 * @param thirdPartyProof whether there is lawful proof of a third party, e.g. a recording of the hand-over
 * @param proxyAgreed whether the buyer agreed to the proxy, or confirms that this person has it
 * @param otherPlace whether it was signed for in a place that is not the order's address
 * @param changeFailed whether the address should have been changed at the buyer's wish, and the parcel went to the old one
 * @param hoursStill hours since the parcel last moved
 */
public record ReceiptEvidence(
        boolean signed,
        String signedBy,
        boolean slip,
        boolean thirdPartyProof,
        boolean proxyAgreed,
        boolean otherPlace,
        boolean changeFailed,
        BigDecimal hoursStill) {

    static final FactType<ReceiptEvidence> TYPE = FactWords.of(ReceiptEvidence.class, "签收证据", "evidence of receipt")
            .field("signed", "物流显示已签收", "signed for, says the carrier")
            .choice(
                    "signedBy",
                    "签收人",
                    "signed by",
                    FactWords.code("SELF", "本人", "the recipient"),
                    FactWords.code("PROXY", "他人代签", "somebody else"),
                    FactWords.code("UNKNOWN", "不明", "not known"))
            .field("slip", "签收底单和收件人相符", "delivery slip matches the recipient")
            .field("thirdPartyProof", "有第三方合法签收凭证", "lawful third-party proof")
            .field("proxyAgreed", "买家同意代收或确认代收人已收到", "buyer agreed to the proxy or confirms it")
            .field("otherPlace", "签收地和收货地址不符", "signed for in another place")
            .field("changeFailed", "改派没成功，送到了旧地址", "change of address failed, went to the old one")
            .field("hoursStill", "物流多久没有更新", "since the parcel last moved", "hours")
            .type();
}
