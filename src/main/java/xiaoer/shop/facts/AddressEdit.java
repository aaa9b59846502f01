package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;

/**
 * A wish to send to another address.
 *
 * @param scope TRADE (all orders that were placed together) or ORDER (one of them, changed and shipped in one go)
 * @param left how many of the orders concerned are no longer PLACED
 * @param byBuyer whether the buyer asked for it
 * @param consentedBefore whether the buyer had already agreed to another address
 * @param confirmedInWriting whether the buyer confirmed this very address in writing
 * @param shipmentSucceeds for ORDER, whether the shipment that goes with it succeeds
 */
public record AddressEdit(
        String scope,
        int left,
        boolean byBuyer,
        boolean consentedBefore,
        boolean confirmedInWriting,
        boolean shipmentSucceeds) {

    static final FactType<AddressEdit> TYPE = Words.of(AddressEdit.class, "要改地址", "a change of address")
            .field("scope", "范围", "scope", "TRADE | ORDER")
            .field("left", "已不在“下单”状态的笔数", "orders no longer placed", "orders")
            .field("byBuyer", "买家本人要求", "asked for by the buyer")
            .field("consentedBefore", "买家先前已同意过另一个地址", "buyer agreed to another address before")
            .field("confirmedInWriting", "买家已书面确认这个地址", "this address confirmed in writing")
            .field("shipmentSucceeds", "随同的发货成功", "the shipment that goes with it succeeds")
            .type();
}
