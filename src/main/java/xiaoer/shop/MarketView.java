package xiaoer.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.SignedBy;

/**
 * What a student may know of an order besides the machine of the order desk: how it is paid, received and closed. Money is
 * text in yuan.
 *
 * @param state what a marketplace would call the state of this order alone
 * @param price what the buyer pays for it; the postage of the trade comes with its first order
 * @param postage of the whole trade
 * @param paidAt null before
 * @param paidBack what the buyer got back
 * @param signedBy {@code SELF}, {@code PROXY}, {@code UNKNOWN}; null before
 * @param confirmDue when the receipt is confirmed by itself; null while that clock is held, or where there is none
 * @param confirmHeld whether it is held
 * @param confirms whether the money comes with the confirmed receipt, not by collecting it
 * @param extensions how often the time for the receipt was prolonged
 * @param closeReason null unless it was closed
 * @param closeAgreed whether both sides had agreed on that
 * @param claim the number of an open claim about it; null when there is none
 * @param refundAsked whether that claim asks for money back
 */
record MarketView(
        TradeState state,
        Payment payment,
        String price,
        String postage,
        @Nullable Instant paidAt,
        String paidBack,
        @Nullable Instant signedAt,
        @Nullable SignedBy signedBy,
        @Nullable Instant confirmDue,
        boolean confirmHeld,
        boolean confirms,
        int extensions,
        @Nullable CloseReason closeReason,
        boolean closeAgreed,
        @Nullable Integer claim,
        boolean refundAsked) {

    static MarketView of(Order order, OrderClaims.@Nullable OpenClaim claim) {
        Trade trade = order.trade();
        Receipt receipt = order.receipt();
        ConfirmationClock clock = order.confirmation();
        Closure closure = order.closure();
        return new MarketView(
                TradeState.of(List.of(order)),
                trade.payment(),
                Money.text(order.price()),
                Money.text(trade.postage()),
                trade.paidAt(),
                Money.text(order.paidBack()),
                receipt == null ? null : receipt.signedAt(),
                receipt == null ? null : receipt.signedBy(),
                clock == null || order.status().terminal() ? null : clock.due(),
                clock != null && clock.heldSince() != null,
                clock != null,
                clock == null ? 0 : clock.extensions(),
                closure == null ? null : closure.closeReason(),
                closure != null && closure.closeAgreed(),
                claim == null ? null : claim.number(),
                claim != null && claim.refund());
    }
}
