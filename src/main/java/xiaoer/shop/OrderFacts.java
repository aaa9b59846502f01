package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/**
 * An order as claims need to know it.
 *
 * @param number the order's number
 * @param siblings the numbers of its trade, itself included, by line
 * @param status the order's status in the machine of the order desk
 * @param market the state a marketplace would call it, e.g. {@code WAIT_BUYER_CONFIRM_GOODS}
 * @param flag e.g. {@code RED}; {@code NONE}
 * @param notes the student's notes on it, oldest first
 * @param opened whether the student has opened the order and read its notes
 */
public record OrderFacts(
        String number,
        List<String> siblings,
        String buyer,
        String status,
        String market,
        Instant placedAt,
        Goods goods,
        Payment payment,
        Shipment shipment,
        Receipt receipt,
        Recipient recipient,
        String flag,
        List<NoteFacts> notes,
        boolean opened) {

    /**
     * What was ordered, and what the shop promises of it.
     *
     * @param id the pack's id of the product
     * @param category e.g. {@code clothing}, {@code electronics}; empty when the pack gives none
     * @param freeShipping whether the shop pays the postage of this product
     * @param sevenDay whether the shop promises the return without reason for it
     * @param warrantyDays business days; 0 without a warranty
     * @param giftPrice yuan stated for the gift that came with it; 0 without one
     * @param stock pieces left
     */
    public record Goods(
            String id,
            String name,
            String category,
            int quantity,
            boolean freeShipping,
            boolean sevenDay,
            int warrantyDays,
            BigDecimal giftPrice,
            int stock) {}

    /**
     * @param amount yuan paid for it, postage excluded
     * @param postage yuan paid for the postage of its trade
     * @param paid whether the buyer has paid: before the shipping, or to the carrier at the door
     * @param cod whether the buyer pays on delivery
     * @param paidAt null before
     */
    public record Payment(
            BigDecimal amount,
            BigDecimal postage,
            boolean paid,
            boolean cod,
            @Nullable Instant paidAt) {}

    /**
     * @param shippedAt null before
     * @param carrier its code; empty before
     * @param carrierName per language; empty before
     * @param freight yuan that the carrier took for the one way; 0 before
     */
    public record Shipment(
            @Nullable Instant shippedAt, String carrier, LocalizedText carrierName, BigDecimal freight) {}

    /**
     * @param signedAt null before
     * @param signedBy {@code SELF}, {@code PROXY}, {@code UNKNOWN}; empty before
     * @param confirmDue when the receipt is confirmed by the clock, if that runs on; null when there is no such clock
     * @param confirmHeldSince since when that clock is held; null while it runs
     * @param extensions how often its time has been prolonged
     */
    public record Receipt(
            @Nullable Instant signedAt,
            String signedBy,
            @Nullable Instant confirmDue,
            @Nullable Instant confirmHeldSince,
            int extensions) {

        /** How long the buyer may still confirm the receipt, in shift time; null without a clock for it. */
        public @Nullable Duration timeToConfirm(Instant now) {
            return confirmDue == null
                    ? null
                    : Duration.between(confirmHeldSince == null ? now : confirmHeldSince, confirmDue);
        }
    }

    /**
     * @param region the delivery region
     * @param address where it goes, in one line
     */
    public record Recipient(String name, String region, String address) {}

    /** Whether the receipt has been confirmed and the shop has its money. */
    public boolean isFinished() {
        return market.equals("TRADE_FINISHED");
    }

    public record NoteFacts(String author, Instant at, String text) {}
}
