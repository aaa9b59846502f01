package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * How a shipment was looked after.
 *
 * @param moment UNDERWAY (some time after the shipping) or ARRIVED
 * @param hours business hours since it was shipped
 * @param told whether the buyer was told of it, with the waybill number
 * @param goods whether the goods were checked before the shipping
 * @param packing whether the packing was
 * @param data whether the name, the address and the phone on the waybill were
 * @param receipt whether the carrier's receipt was kept
 */
public record ShipmentCare(
        String moment, BigDecimal hours, boolean told, boolean goods, boolean packing, boolean data, boolean receipt) {

    static final FactType<ShipmentCare> TYPE = FactWords.of(ShipmentCare.class, "发货前后做的事", "care for a shipment")
            .choice("moment", "什么时候", "moment", "UNDERWAY", "ARRIVED")
            .field("hours", "发货后的时间", "since the shipping", "hours")
            .field("told", "告诉过买家单号", "the buyer was told the waybill number")
            .field("goods", "发货前检查了商品", "the goods were checked")
            .field("packing", "发货前检查了包装", "the packing was checked")
            .field("data", "发货前核对了面单", "the waybill was checked")
            .field("receipt", "留了快递底单", "the carrier's receipt was kept")
            .type();
}
