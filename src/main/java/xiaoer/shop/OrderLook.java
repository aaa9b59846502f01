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
        return new OrderFacts(
                order.number(),
                order.trade().numbers(),
                order.trade().buyer(),
                order.status().name(),
                TradeState.of(List.of(order)).name(),
                order.placedAt(),
                goods(order, pack.products().get(order.productId())),
                payment(order),
                shipment(order.dispatch(), pack),
                receipt(order),
                recipient(order.destination()),
                order.flag().name(),
                order.notes().stream()
                        .map(note -> new OrderFacts.NoteFacts(note.author(), note.writtenAt(), note.text()))
                        .toList(),
                order.notesReadAt() != null);
    }

    private static OrderFacts.Goods goods(Order order, @Nullable Product product) {
        return new OrderFacts.Goods(
                order.productId(),
                order.product(),
                product == null ? "" : product.category(),
                order.quantity(),
                product != null && product.freeShipping(),
                product != null && product.sevenDay(),
                product == null ? 0 : product.warrantyDays(),
                giftPrice(product),
                product == null ? 0 : product.stock());
    }

    private static OrderFacts.Payment payment(Order order) {
        Trade trade = order.trade();
        Receipt receipt = order.receipt();
        boolean cod = trade.payment() == Payment.COD;
        return new OrderFacts.Payment(
                order.amount(),
                trade.postage(),
                order.paid(),
                cod,
                cod && receipt != null ? receipt.signedAt() : trade.paidAt());
    }

    private static OrderFacts.Shipment shipment(@Nullable Dispatch dispatch, ShopPack pack) {
        return dispatch == null
                ? new OrderFacts.Shipment(null, "", LocalizedText.NONE, BigDecimal.ZERO)
                : new OrderFacts.Shipment(
                        dispatch.shippedAt(),
                        dispatch.carrier(),
                        carrierName(dispatch.carrier(), pack),
                        dispatch.fee());
    }

    private static OrderFacts.Receipt receipt(Order order) {
        Receipt receipt = order.receipt();
        ConfirmationClock clock = order.status() == OrderStatus.SHIPPED ? order.confirmation() : null;
        return new OrderFacts.Receipt(
                receipt == null ? null : receipt.signedAt(),
                receipt == null ? "" : receipt.signedBy().name(),
                clock == null ? null : clock.confirmDue(),
                clock == null ? null : clock.heldSince(),
                clock == null ? 0 : clock.extensions());
    }

    private static OrderFacts.Recipient recipient(Destination to) {
        return new OrderFacts.Recipient(to.recipient(), to.region(), to.region() + " " + to.address());
    }

    private static LocalizedText carrierName(String code, ShopPack pack) {
        Carrier carrier = pack.carriers().get(code);
        return carrier == null ? LocalizedText.NONE : carrier.name();
    }

    private static BigDecimal giftPrice(@Nullable Product product) {
        return product == null || product.gift() == null
                ? BigDecimal.ZERO
                : product.gift().price();
    }
}
