package xiaoer.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of rules: exact decimals whatever the fields' types, so that the same rule counts alike in a condition
 * and in a consequence. Called by the text that is written for the engine, never by authored text.
 */
public final class Arithmetic {

    private Arithmetic() {}

    public static BigDecimal plus(Object left, Object right) {
        return number(left).add(number(right));
    }

    public static BigDecimal minus(Object left, Object right) {
        return number(left).subtract(number(right));
    }

    public static BigDecimal times(Object left, Object right) {
        return number(left).multiply(number(right));
    }

    /** To 16 significant digits where the quotient has no end. */
    public static BigDecimal over(Object left, Object right) {
        return number(left).divide(number(right), MathContext.DECIMAL64);
    }

    public static BigDecimal negative(Object operand) {
        return number(operand).negate();
    }

    /** Whether both are the same number; 5 and 5.00 are. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? left == right : compare(left, right) == 0;
    }

    /** False when one is missing, as the engine's own comparisons are. */
    public static boolean less(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && compare(left, right) < 0;
    }

    /** False when one is missing. */
    public static boolean atMost(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && compare(left, right) <= 0;
    }

    private static int compare(Object left, Object right) {
        return number(left).compareTo(number(right));
    }

    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        // Null comes here too: a rule that counts with a missing value must fail, not guess.
        return new BigDecimal(String.valueOf(value));
    }
}
