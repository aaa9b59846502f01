package xiaoer.shop;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Payment;

/** A stored order, put as claims need to know it. */
final class OrderLook {

    private OrderLook() {}

    static OrderFacts at(Order order, ShopPack pack) {
        Trade trade = order.trade();
        Product product = pack.products().get(order.productId());
        Dispatch dispatch = order.dispatch();
        Receipt receipt = order.receipt();
        ConfirmationClock clock = order.status() == OrderStatus.SHIPPED ? order.confirmation() : null;
        Destination to = order.destination();
        return new OrderFacts(
                order.number(),
                trade.numbers(),
                trade.buyer(),
                order.productId(),
                order.product(),
                product == null ? "" : product.category(),
                order.quantity(),
                order.amount(),
                trade.postage(),
                product != null && product.freeShipping(),
                product != null && product.sevenDay(),
                product == null ? 0 : product.warrantyDays(),
                giftPrice(product),
                product == null ? 0 : product.stock(),
                order.paid(),
                trade.payment() == Payment.COD,
                order.status().name(),
                TradeState.of(List.of(order)).name(),
                order.placedAt(),
                trade.payment() == Payment.COD && receipt != null ? receipt.signedAt() : trade.paidAt(),
                dispatch == null ? null : dispatch.shippedAt(),
                receipt == null ? null : receipt.signedAt(),
                receipt == null ? "" : receipt.signedBy().name(),
                clock == null ? null : clock.confirmDue(),
                clock == null ? null : clock.heldSince(),
                clock == null ? 0 : clock.extensions(),
                dispatch == null ? "" : dispatch.carrier(),
                carrierName(dispatch, pack),
                dispatch == null ? BigDecimal.ZERO : dispatch.fee(),
                to.recipient(),
                to.region(),
                to.region() + " " + to.address(),
                order.flag().name(),
                order.notes().stream()
                        .map(note -> new OrderFacts.NoteFacts(note.author(), note.writtenAt(), note.text()))
                        .toList(),
                order.notesReadAt() != null);
    }

    private static LocalizedText carrierName(@Nullable Dispatch dispatch, ShopPack pack) {
        Carrier carrier = dispatch == null ? null : pack.carriers().get(dispatch.carrier());
        return carrier == null ? LocalizedText.NONE : carrier.name();
    }

    private static BigDecimal giftPrice(@Nullable Product product) {
        return product == null || product.gift() == null
                ? BigDecimal.ZERO
                : product.gift().price();
    }
}
