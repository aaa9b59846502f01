package xiaoer.shop;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Wish;

/**
 * All that a student may know of an order; the JSON of an order in {@code GET /shifts/{id}}, in which the members of its parts
 * are its own. Money is text in yuan.
 *
 * @param goods what the shop states and promises of the product
 * @param tradeNo number of the trade's first order
 * @param siblings the other orders that were placed with it
 * @param to where it goes as things stand
 * @param flag null when there is none
 * @param notesRead whether every note has been seen
 * @param quotes what carriers ask; only while the order is placed
 * @param closedAt when it came to its end
 */
record OrderView(
        String orderNo,
        OrderSource source,
        OrderStatus status,
        String product,
        GoodsView goods,
        int quantity,
        String unitPrice,
        String amount,
        Instant placedAt,
        Instant deadline,
        String tradeNo,
        TradeState tradeState,
        List<String> siblings,
        String buyer,
        @JsonUnwrapped Destination to,
        @JsonUnwrapped Wishes wishes,
        @Nullable Flag flag,
        List<NoteView> notes,
        boolean notesRead,
        @JsonUnwrapped Inquiry inquiry,
        List<QuoteView> quotes,
        @JsonUnwrapped Shipment shipment,
        int collectAttempts,
        @Nullable Instant closedAt,
        @Nullable LostReason lostReason,
        MarketView market,
        ContactView contact) {

    /**
     * What the buyer wants.
     *
     * @param message in the buyer's words; empty when there are none
     * @param chat what the buyer said of the address in chat, where that differs; null when nothing
     * @param move another address that the buyer asked for; null when none concerns this order
     */
    record Wishes(
            String message,
            Wish.@Nullable Chat chat,
            @Nullable String wishedCarrier,
            int wishedDays,
            @Nullable Instant holdUntil,
            boolean gift,
            @Nullable Destination move) {

        static Wishes of(Order order) {
            Wish wish = order.trade().wish();
            Wish.Move move = wish.move();
            return new Wishes(
                    wish.message(),
                    wish.chat(),
                    wish.carrier(),
                    wish.withinDays(),
                    wish.holdUntil(),
                    wish.gift(),
                    move != null && move.concerns(order.line()) ? move.to() : null);
        }
    }

    /**
     * What was asked about the address, and what came of it.
     *
     * @param answer the buyer's answer; null before
     * @param pendingAddress saved only if the next shipment succeeds
     */
    record Inquiry(
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Destination answer,
            @Nullable Destination pendingAddress) {

        static Inquiry of(Order order) {
            Trade trade = order.trade();
            return new Inquiry(trade.askedAt(), trade.answeredAt(), trade.answer(), order.pending());
        }
    }

    /**
     * How it goes; all null, and nothing to track, before it is shipped.
     *
     * @param dueAt when the payment may be collected
     */
    record Shipment(
            @Nullable String carrier,
            @Nullable LocalizedText carrierName,
            @Nullable String fee,
            @Nullable Integer days,
            @Nullable Instant shippedAt,
            @Nullable Instant dueAt,
            List<Tracking.Scan> tracking) {

        static Shipment of(Order order, ShopPack pack, Instant now) {
            Dispatch dispatch = order.dispatch();
            boolean lost = dispatch != null && order.status() == OrderStatus.LOST;
            List<Tracking.Scan> tracking =
                    Tracking.told(dispatch, now, lost ? order.closedAt() : null, order.lostReason(), order.receipt());
            if (dispatch == null) {
                return new Shipment(null, null, null, null, null, null, tracking);
            }
            Carrier carrier = pack.carriers().get(dispatch.carrier());
            return new Shipment(
                    dispatch.carrier(),
                    carrier == null ? null : carrier.name(),
                    Money.text(dispatch.fee()),
                    dispatch.days(),
                    dispatch.shippedAt(),
                    dispatch.dueAt(),
                    tracking);
        }
    }

    /** What decides about the things that may be done with it, in short; changes with them. */
    public String stand() {
        return status + " " + market.payment() + " " + market.confirmDue();
    }

    record NoteView(String author, Instant at, String text, String situation, Flag flag) {

        static NoteView of(Note note) {
            return new NoteView(note.author(), note.writtenAt(), note.text(), note.situation(), note.flag());
        }
    }

    record QuoteView(String carrier, LocalizedText name, String fee, int days) {

        static QuoteView of(Offer offer) {
            return new QuoteView(offer.carrier(), offer.name(), Money.text(offer.fee()), offer.days());
        }
    }

    /**
     * @param together all orders of the trade, by line
     * @param now what the shift's clock shows
     */
    static OrderView of(
            Order order,
            List<Order> together,
            List<Offer> offers,
            ShopPack pack,
            MarketView market,
            ContactView contact,
            String reader,
            Instant now) {
        return new OrderView(
                order.number(),
                order.source(),
                order.status(),
                order.product(),
                GoodsView.of(pack.products().get(order.productId())),
                order.quantity(),
                Money.text(order.unitPrice()),
                Money.text(order.amount()),
                order.placedAt(),
                order.deadline(),
                together.get(0).number(),
                TradeState.of(together),
                together.stream()
                        .map(Order::number)
                        .filter(number -> !number.equals(order.number()))
                        .toList(),
                order.trade().buyer(),
                order.destination(),
                Wishes.of(order),
                order.flag() == Flag.NONE ? null : order.flag(),
                order.notes().stream().map(NoteView::of).toList(),
                order.notesRead(reader),
                Inquiry.of(order),
                offers.stream().map(QuoteView::of).toList(),
                Shipment.of(order, pack, now),
                order.collectAttempts(),
                order.closedAt(),
                order.lostReason(),
                market,
                contact);
    }
}
