package xiaoer.aftersales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Business time as the seconds of a shift (handbook §4): a day lasts so many seconds, an hour its 24th part; seconds are
 * themselves.
 *
 * @param secondsPerDay how many shift seconds a business day lasts
 * @param least the shortest time, in shift seconds, in which a person can react; seconds may be shorter
 */
record BusinessTimeScale(int secondsPerDay, BigDecimal least) {

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final int MILLIS = 1000;

    /**
     * How long a wait lasts.
     *
     * @param unit {@code days}, {@code hours} or {@code seconds}, perhaps with more words behind
     * @param share 1, or the part of the whole wait that is meant
     */
    Duration wait(BigDecimal amount, String unit, BigDecimal share) {
        BigDecimal perDay = BigDecimal.valueOf(secondsPerDay);
        BigDecimal whole = switch (unit) {
            case "days" -> amount.multiply(perDay).max(least);
            case "hours" ->
                amount.multiply(perDay).divide(HOURS, 3, RoundingMode.HALF_UP).max(least);
            case "seconds" -> amount;
            default -> throw new IllegalArgumentException("Nobody can wait for " + amount + " " + unit);
        };
        return Duration.ofMillis(whole.multiply(share)
                .multiply(BigDecimal.valueOf(MILLIS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Whole business days; 0 for a time that has run out. */
    int days(Duration time) {
        return Math.toIntExact(Math.max(0, time.toSeconds() / secondsPerDay));
    }

    /** Business hours, to a tenth; likewise. */
    BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(Math.max(0, time.toSeconds()))
                .multiply(HOURS)
                .divide(BigDecimal.valueOf(secondsPerDay), 1, RoundingMode.HALF_UP);
    }
}
