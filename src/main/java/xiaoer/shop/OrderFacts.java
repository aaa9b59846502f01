package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as claims need to know it.
 *
 * @param number the order's number
 * @param siblings the numbers of its trade, itself included, by line
 * @param productId the pack's id of the product
 * @param category e.g. {@code clothing}, {@code electronics}; empty when the pack gives none
 * @param amount yuan paid for it, postage excluded
 * @param postage yuan paid for the postage of its trade
 * @param freeShipping whether the shop pays the postage of this product
 * @param sevenDay whether the shop promises the return without reason for it
 * @param warrantyDays business days; 0 without a warranty
 * @param giftPrice yuan stated for the gift that came with it; 0 without one
 * @param stock pieces left
 * @param status the order's status in the machine of the order desk
 * @param market the state a marketplace would call it, e.g. {@code WAIT_BUYER_CONFIRM_GOODS}
 * @param signedBy {@code SELF}, {@code PROXY}, {@code UNKNOWN}; empty before
 * @param confirmDue when the receipt is confirmed by the clock; null when that does not run
 * @param address where it goes, in one line
 * @param flag e.g. {@code RED}; {@code NONE}
 * @param notes the student's notes on it, oldest first
 * @param region the delivery region
 */
public record OrderFacts(
        String number,
        List<String> siblings,
        String buyer,
        String productId,
        String product,
        String category,
        int quantity,
        BigDecimal amount,
        BigDecimal postage,
        boolean freeShipping,
        boolean sevenDay,
        int warrantyDays,
        BigDecimal giftPrice,
        int stock,
        boolean paid,
        String status,
        String market,
        Instant placedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant signedAt,
        String signedBy,
        @Nullable Instant confirmDue,
        int extensions,
        String carrier,
        String recipient,
        String region,
        String address,
        String flag,
        List<NoteFacts> notes) {

    public record NoteFacts(String author, Instant at, String text) {}
}
