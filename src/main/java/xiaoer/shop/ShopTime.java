package xiaoer.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How people of the shop read a shift's clock. */
final class ShopTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZONE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZONE);

    private ShopTime() {}

    /** How long a business duration is in shift time. */
    static Duration folded(Duration business, int secondsPerDay) {
        return business.multipliedBy(secondsPerDay).dividedBy(Duration.ofDays(1).toSeconds());
    }

    /** How many hours of business time lie between two instants. */
    static BigDecimal businessHours(Instant from, Instant to, int secondsPerDay) {
        return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
                .multiply(BigDecimal.valueOf(Duration.ofDays(1).toHours()))
                .divide(BigDecimal.valueOf(secondsPerDay), 2, RoundingMode.HALF_UP);
    }

    /** E.g. {@code 20150717}. */
    static String day(Instant at) {
        return DAY.format(at);
    }

    /** E.g. {@code 16:25:01}. */
    static String clock(Instant at) {
        return CLOCK.format(at);
    }
}
