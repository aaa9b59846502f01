package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.shop.events.Payment;

/**
 * How a trade is paid, and what had become of it before it came to this desk.
 *
 * @param id the pack's name for it; null when nobody speaks of it
 * @param postage yuan
 * @param paysAfter when the buyer of an unpaid trade pays, in shift time from the arrival; null for never
 * @param buyerExtends when the buyer prolongs the time for the receipt, likewise
 * @param mistaken the buyer is mistaken in the address and confirms it when asked: the parcel comes late, which nobody at
 *     this desk can help
 */
record TradeTerms(
        @Nullable String id,
        Payment payment,
        BigDecimal postage,
        @Nullable Duration paysAfter,
        @Nullable Duration buyerExtends,
        boolean mistaken,
        TradeHistory history) {

    static final TradeTerms PLAIN =
            new TradeTerms(null, Payment.PAID, BigDecimal.ZERO, null, null, false, TradeHistory.NONE);

    private static final int MAX_ID = 100;
    private static final BigDecimal MOST_POSTAGE = BigDecimal.valueOf(100_000);
    private static final Duration LATEST = Duration.ofDays(1);

    /** @param at the planned trade, some of whose members these are */
    static TradeTerms read(PackReader at, Map<String, Carrier> carriers) {
        TradeTerms terms = new TradeTerms(
                at.at("id").ifPresent(id -> id.text(MAX_ID)),
                at.at("payment").present() ? at.at("payment").oneOf(Payment.class) : Payment.PAID,
                at.at("postage").present() ? at.at("postage").number(BigDecimal.ZERO, MOST_POSTAGE) : BigDecimal.ZERO,
                at.at("paysAfter").ifPresent(after -> after.duration(Duration.ZERO, LATEST)),
                at.at("buyerExtends").ifPresent(after -> after.duration(Duration.ZERO, LATEST)),
                at.at("mistaken").yes(),
                at.at("history").present() ? TradeHistory.read(at.at("history"), carriers) : TradeHistory.NONE);
        terms.check(at);
        return terms;
    }

    private void check(PackReader at) {
        if (paysAfter != null && payment != Payment.UNPAID) {
            at.at("paysAfter").problem("TERMS_IMPOSSIBLE.PAYS_AFTER");
        }
        if (buyerExtends != null && history.confirmed() != null) {
            at.at("buyerExtends").problem("TERMS_IMPOSSIBLE.EXTENDED");
        }
        history.check(at.at("history"), payment);
    }
}
