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
record History(
        @Nullable Duration paid,
        @Nullable Shipped shipped,
        @Nullable Signed signed,
        @Nullable Duration confirmed) {

    static final History NONE = new History(null, null, null, null);

    private static final Duration LONGEST = Duration.ofDays(365);

    /** @param carrier the code of the carrier it went with */
    record Shipped(Duration ago, String carrier) {}

    record Signed(Duration ago, SignedBy by) {}

    static History read(PackReader at, Map<String, Carrier> carriers) {
        at.only("paid", "shipped", "signed", "confirmed");
        return new History(
                at.at("paid").ifPresent(History::ago),
                at.at("shipped").ifPresent(shipped -> shipped(shipped, carriers)),
                at.at("signed").ifPresent(History::signed),
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
            impossible(at, "未付款的订单没有经历", "去掉 history，或改 payment");
        }
        if (payment == Payment.COD && paid != null) {
            impossible(at.at("paid"), "货到付款的订单签收时才付款", "去掉 paid");
        }
        if (payment == Payment.PAID && shipped != null && paid == null) {
            impossible(at.at("shipped"), "没付款就发了货", "写上 paid，或 payment: COD");
        }
        if (signed != null && shipped == null) {
            impossible(at.at("signed"), "没发货就签收了", "写上 shipped");
        }
        if (confirmed != null && shipped == null) {
            impossible(at.at("confirmed"), "没发货就确认收货了", "写上 shipped");
        }
        List<Duration> course = course();
        for (int i = 1; i < course.size(); i++) {
            if (course.get(i).compareTo(course.get(i - 1)) > 0) {
                impossible(at, "先后颠倒", "付款、发货、签收、确认，距今应一个比一个近（或相等）");
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

    private static void impossible(PackReader at, String message, String hint) {
        at.problem("HISTORY_IMPOSSIBLE", message, hint);
    }
}
