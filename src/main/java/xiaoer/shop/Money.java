package xiaoer.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in yuan: two decimals, written without separators, e.g. {@code 9610000.00}. */
final class Money {

    private static final int DECIMALS = 2;

    private Money() {}

    static BigDecimal of(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static String text(BigDecimal amount) {
        return of(amount).toPlainString();
    }
}
