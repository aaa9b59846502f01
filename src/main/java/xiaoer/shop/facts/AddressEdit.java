package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A wish to send to another address.
 *
 * @param scope TRADE (all orders that were placed together) or ORDER (one of them, changed and shipped in one go)
 * @param left how many of the orders concerned are no longer PLACED
 * @param byBuyer whether the buyer asked for it
 * @param consentOwed whether the buyer had agreed to another address and has not confirmed this one in writing
 * @param shipmentSucceeds for ORDER, whether the shipment that goes with it succeeds
 */
public record AddressEdit(String scope, int left, boolean byBuyer, boolean consentOwed, boolean shipmentSucceeds) {

    static final FactType<AddressEdit> TYPE = FactWords.of(AddressEdit.class, "要改地址", "a change of address")
            .choice(
                    "scope",
                    "范围",
                    "scope",
                    FactWords.code("TRADE", "整笔订单", "the whole trade"),
                    FactWords.code("ORDER", "单笔交易", "this order"))
            .field("left", "已不在“下单”状态的笔数", "orders no longer placed", "orders")
            .field("byBuyer", "买家本人要求", "asked for by the buyer")
            .field(
                    "consentOwed",
                    "买家同意过另一个地址，还没书面确认这一个",
                    "buyer agreed to another address and has not confirmed this one in writing")
            .field("shipmentSucceeds", "随同的发货成功", "the shipment that goes with it succeeds")
            .type();
}
