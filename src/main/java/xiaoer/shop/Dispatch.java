package xiaoer.shop;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an order was shipped. The length of a day is stored, so that a later change moves no running deadline.
 *
 * @param fee yuan
 * @param days business days
 * @param waybill the number under which its carrier tells of it; null for what was shipped before numbers were kept, until somebody needs one
 */
@Embeddable
record Dispatch(
        String carrier,
        BigDecimal fee,
        int days,
        int secondsPerDay,
        Instant shippedAt,
        @Nullable String waybill) {

    /** The same shipment, so many business days later. */
    Dispatch later(int more) {
        return new Dispatch(carrier, fee, days + more, secondsPerDay, shippedAt, waybill);
    }

    /** The same shipment, under this number. */
    Dispatch under(String number) {
        return new Dispatch(carrier, fee, days, secondsPerDay, shippedAt, number);
    }

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
