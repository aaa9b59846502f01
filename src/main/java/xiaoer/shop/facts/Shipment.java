package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * One order to be sent, as the choice of its carrier sees it.
 *
 * @param region where it goes, as on the order
 * @param promisedDays the most business days it may take (urgent wish or promise); 0 when nothing was promised
 * @param requestedCarrier code of the carrier the buyer asked for; empty when none
 * @param funds the shop's available money in yuan
 * @param chosen code of the carrier that was chosen; empty while choosing
 */
public record Shipment(String region, int promisedDays, String requestedCarrier, BigDecimal funds, String chosen) {

    static final FactType<Shipment> TYPE = FactWords.of(Shipment.class, "待发货物", "a shipment")
            .field("region", "送货地区", "destination")
            .field("promisedDays", "承诺的最多天数，0 为没有承诺", "promised days at most, 0 if none", "business days")
            .field("requestedCarrier", "买家指定的快递", "carrier the buyer asked for", "carrier code")
            .field("funds", "店铺可用资金", "available funds", "yuan")
            .field("chosen", "已选的快递", "carrier chosen", "carrier code")
            .type();
}
