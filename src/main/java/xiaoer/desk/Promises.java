package xiaoer.desk;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import xiaoer.cases.PackReader;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Promise.Kind;

/** Reads promises from a case. */
final class Promises {

    /** What must have a value; what the postage would have been may be told besides. */
    private static final Set<Kind> VALUED =
            EnumSet.of(Kind.GIFT, Kind.DISCOUNT, Kind.COUPON, Kind.WITHIN_DAYS, Kind.CALL_BACK);

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final int MAX_CODE = 20;

    private Promises() {}

    static Promise read(PackReader at) {
        at.only("kind", "value", "carrier");
        Kind kind = at.at("kind").oneOf(Kind.class);
        boolean may = VALUED.contains(kind) || kind == Kind.FREE_SHIPPING;
        boolean present = at.at("value").present();
        if (present && !may) {
            at.at("value").problem("PROMISE_VALUE", VALUED);
        }
        return new Promise(
                kind,
                VALUED.contains(kind) || present && may ? at.at("value").number(BigDecimal.ZERO, MOST) : null,
                kind == Kind.CARRIER ? at.at("carrier").text(MAX_CODE) : null);
    }
}
