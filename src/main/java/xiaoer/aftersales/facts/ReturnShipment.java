package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A buyer sends goods back, or has not done so yet.
 *
 * @param daysSinceAgreed business days since the shop agreed and told the address
 * @param carrier code or name of the carrier the buyer entered; empty when none
 * @param tracking the tracking number entered; empty when none
 * @param terms PREPAID, COLLECT (the receiver pays) or SURFACE_MAIL; empty counts as prepaid
 * @param consented whether the shop agreed to collect or surface mail
 * @param otherCarrierType whether it goes with another kind of carrier than the shop used
 * @param cardMissing whether the parcel has no return card
 * @param wrongAddressGiven whether the shop told a wrong address, or told it too late
 */
public record ReturnShipment(
        BigDecimal daysSinceAgreed,
        String carrier,
        String tracking,
        String terms,
        boolean consented,
        boolean otherCarrierType,
        boolean cardMissing,
        boolean wrongAddressGiven) {

    static final FactType<ReturnShipment> TYPE = FactWords.of(ReturnShipment.class, "退货寄件", "a return on its way")
            .field("daysSinceAgreed", "告知退货地址后多久", "since the return address was told", "business days")
            .field("carrier", "退货快递", "carrier of the return", "carrier code")
            .field("tracking", "退货单号", "tracking number of the return")
            .choice(
                    "terms",
                    "寄件方式",
                    "terms of carriage",
                    FactWords.code("PREPAID", "寄付", "prepaid"),
                    FactWords.code("COLLECT", "到付", "freight collect"),
                    FactWords.code("SURFACE_MAIL", "平邮", "surface mail"))
            .field("consented", "卖家同意过到付或平邮", "shop agreed to collect or surface mail")
            .field("otherCarrierType", "和发货用的不是一类快递", "another kind of carrier than the shop used")
            .field("cardMissing", "没有退换货卡", "no return card in the parcel")
            .field("wrongAddressGiven", "卖家给错或晚给了退货地址", "shop told a wrong address, or too late")
            .type();
}
