package xiaoer.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.conversation.Message;
import xiaoer.shared.LocalizedText;
import xiaoer.shop.events.Speaker;

/**
 * What a student may know of the contact with the buyer about an order, and of the care for its parcel.
 *
 * @param wishAskedAt when the buyer was asked for the carrier; null before
 * @param wishAnsweredAt when that was answered; null before
 * @param goods whether the goods were looked at before the shipping
 * @param packing whether the packing was
 * @param data whether the data on the waybill were
 * @param waybill the carrier's number for the parcel; null before the shipping
 * @param toldAt when the buyer was told of the shipment; null before
 * @param receiptKept whether the carrier's receipt was put by
 * @param talk what was said, oldest first
 */
record ContactView(
        @Nullable Instant wishAskedAt,
        @Nullable Instant wishAnsweredAt,
        boolean goods,
        boolean packing,
        boolean data,
        @Nullable String waybill,
        @Nullable Instant toldAt,
        boolean receiptKept,
        List<Said> talk) {

    /**
     * @param author the student, the buyer's nick; empty for what the program tells
     * @param words per language
     */
    record Said(Instant at, Speaker from, String author, LocalizedText words) {}

    /** What was said last; null before anything was. */
    public @Nullable Said last() {
        return talk.isEmpty() ? null : talk.get(talk.size() - 1);
    }

    /** How often the buyer has said something. */
    public long replies() {
        return talk.stream().filter(said -> said.from() == Speaker.BUYER).count();
    }

    /** Whether the buyer had the last word. */
    public boolean replied() {
        Said last = last();
        return last != null && last.from() == Speaker.BUYER;
    }

    static ContactView of(Order order, List<Message> talk, String student) {
        Trade trade = order.trade();
        Dispatch dispatch = order.dispatch();
        return new ContactView(
                trade.wishAskedAt(),
                trade.wishAnsweredAt(),
                order.goodsChecked(),
                order.packingChecked(),
                order.dataChecked(),
                dispatch == null ? null : dispatch.waybill(),
                order.toldAt(),
                order.receiptKept(),
                talk.stream()
                        .map(message -> said(message, trade.buyer(), student))
                        .toList());
    }

    private static Said said(Message message, String buyer, String student) {
        Speaker from = Speaker.valueOf(message.from());
        String author = switch (from) {
            case AGENT -> student;
            case BUYER -> buyer;
            case SYSTEM -> "";
        };
        return new Said(message.at(), from, author, message.words());
    }
}
