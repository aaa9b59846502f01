package xiaoer.shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.SignedBy;

/**
 * What had become of a trade before it came to this desk. Every duration is business time before the arrival, e.g.
 * {@code P3D} for three business days ago.
 */
record TradeHistory(
        @Nullable Duration paid,
        @Nullable Shipped shipped,
        @Nullable Signed signed,
        @Nullable Duration confirmed) {

    static final TradeHistory NONE = new TradeHistory(null, null, null, null);

    private static final Duration LONGEST = Duration.ofDays(365);

    /** @param carrier the code of the carrier it went with */
    record Shipped(Duration ago, String carrier) {}

    record Signed(Duration ago, SignedBy by) {}

    static TradeHistory read(PackReader at, Map<String, Carrier> carriers) {
        at.only("paid", "shipped", "signed", "confirmed");
        return new TradeHistory(
                at.at("paid").ifPresent(TradeHistory::ago),
                at.at("shipped").ifPresent(shipped -> shipped(shipped, carriers)),
                at.at("signed").ifPresent(TradeHistory::signed),
                at.at("confirmed").ifPresent(confirmed -> {
                    confirmed.only("ago");
                    return ago(confirmed.at("ago"));
                }));
    }

    private static Shipped shipped(PackReader at, Map<String, Carrier> carriers) {
        at.only("ago", "carrier");
        Carrier carrier =
                at.at("carrier").named(carriers, carriers.values().iterator().next());
        return new Shipped(ago(at.at("ago")), carrier.code());
    }

    private static Signed signed(PackReader at) {
        at.only("ago", "by");
        return new Signed(ago(at.at("ago")), at.at("by").oneOf(SignedBy.class));
    }

    private static Duration ago(PackReader at) {
        return at.duration(Duration.ZERO, LONGEST);
    }

    /** How long ago the buyer placed the trade: with the first thing that is known of it. */
    Duration placed() {
        Duration sent = shipped == null ? Duration.ZERO : shipped.ago();
        return paid == null ? sent : paid;
    }

    /** Tells what cannot have happened so. */
    void check(PackReader at, Payment payment) {
        if (payment == Payment.UNPAID && !equals(NONE)) {
            at.problem("HISTORY_IMPOSSIBLE.UNPAID");
        }
        if (payment == Payment.COD && paid != null) {
            at.at("paid").problem("HISTORY_IMPOSSIBLE.COD");
        }
        if (payment == Payment.PAID && shipped != null && paid == null) {
            at.at("shipped").problem("HISTORY_IMPOSSIBLE.NOT_PAID");
        }
        if (signed != null && shipped == null) {
            at.at("signed").problem("HISTORY_IMPOSSIBLE.SIGNED");
        }
        if (confirmed != null && shipped == null) {
            at.at("confirmed").problem("HISTORY_IMPOSSIBLE.CONFIRMED");
        }
        List<Duration> course = course();
        for (int i = 1; i < course.size(); i++) {
            if (course.get(i).compareTo(course.get(i - 1)) > 0) {
                at.problem("HISTORY_IMPOSSIBLE.COURSE");
                return;
            }
        }
    }

    private List<Duration> course() {
        List<Duration> course = new ArrayList<>();
        if (paid != null) {
            course.add(paid);
        }
        if (shipped != null) {
            course.add(shipped.ago());
        }
        if (signed != null) {
            course.add(signed.ago());
        }
        if (confirmed != null) {
            course.add(confirmed);
        }
        return course;
    }
}
