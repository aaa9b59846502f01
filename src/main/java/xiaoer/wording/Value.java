package xiaoer.wording;

import java.math.BigDecimal;

/**
 * A quantity or a point in time in a text.
 *
 * @param text in one form whatever was written: a plain decimal; {@code 2015-07-20}, {@code 07-20} or {@code 20} for a
 *     {@link Kind#DATE}; {@code 15:30} for a {@link Kind#TIME}
 */
public record Value(Kind kind, String text) {

    /** What is measured. */
    public enum Kind {
        /** An amount in yuan. */
        MONEY,
        /** Hundredths. */
        PERCENT,
        /** Days; "tomorrow" is 1. */
        DAYS,
        HOURS,
        MINUTES,
        /** A day of the calendar, as far as it was written out. */
        DATE,
        /** A time of the day, on the 24-hour clock. */
        TIME
    }

    /** @throws NumberFormatException when this is a date or a time */
    public BigDecimal number() {
        return new BigDecimal(text);
    }
}
