package xiaoer.shop;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How an order was shipped. The length of a day is stored, so that a later change moves no running deadline.
 *
 * @param fee yuan
 * @param days business days
 */
@Embeddable
record Dispatch(String carrier, BigDecimal fee, int days, int secondsPerDay, Instant shippedAt) {

    /** So many business days after the shipping. */
    Instant after(int day) {
        return shippedAt.plusSeconds((long) day * secondsPerDay);
    }

    /** How many whole business days after the shipping that is. */
    int daysUntil(Instant at) {
        return (int) (Duration.between(shippedAt, at).toSeconds() / secondsPerDay);
    }

    /** When the parcel has arrived and the payment may be collected. */
    Instant dueAt() {
        return after(days);
    }
}
