package xiaoer.desk.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something promised to a customer, or asked of the supervisor to be allowed to promise.
 *
 * @param value yuan, days or minutes as the kind has it; null for kinds without one
 * @param carrier the code of the carrier; null for other kinds
 */
public record Promise(
        Kind kind, @Nullable BigDecimal value, @Nullable String carrier) {

    /** What may be promised. */
    public enum Kind {
        GIFT,
        DISCOUNT,
        FREE_SHIPPING,
        COUPON,
        CARRIER,
        SHIP_TODAY,
        WITHIN_DAYS,
        CALL_BACK
    }

    /** The value, or zero. */
    public BigDecimal amount() {
        return value == null ? BigDecimal.ZERO : value;
    }
}
