package xiaoer.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Unreckonable.Cause;

/**
 * The arithmetic of rules: exact decimals whatever the fields' types, so that the same rule counts alike in a condition
 * and in a consequence. Called by the text that is written for the engine, never by authored text.
 *
 * <p>What can fail is told which rule reckons, by its number, and in which line, so that a failure can name both.
 */
public final class Arithmetic {

    private static final int DIGITS = MathContext.DECIMAL64.getPrecision();

    private Arithmetic() {}

    public static BigDecimal plus(@Nullable Object left, @Nullable Object right, int rule, int line) {
        return given(left, rule, line).add(given(right, rule, line));
    }

    public static BigDecimal minus(@Nullable Object left, @Nullable Object right, int rule, int line) {
        return given(left, rule, line).subtract(given(right, rule, line));
    }

    public static BigDecimal times(@Nullable Object left, @Nullable Object right, int rule, int line) {
        return given(left, rule, line).multiply(given(right, rule, line));
    }

    public static BigDecimal over(@Nullable Object left, @Nullable Object right, int rule, int line) {
        BigDecimal whole = given(left, rule, line);
        BigDecimal parts = given(right, rule, line);
        if (parts.signum() == 0) {
            throw new Unreckonable(Cause.DIVIDED_BY_ZERO, rule, line);
        }
        return quotient(whole, parts);
    }

    public static BigDecimal negative(@Nullable Object operand, int rule, int line) {
        return given(operand, rule, line).negate();
    }

    /** A number that must be there: a rule that counts with a missing value must fail, not guess. */
    public static BigDecimal given(@Nullable Object value, int rule, int line) {
        if (value == null) {
            throw new Unreckonable(Cause.MISSING_NUMBER, rule, line);
        }
        return number(value);
    }

    /** Two texts, one behind the other. */
    public static String joined(@Nullable String left, @Nullable String right, int rule, int line) {
        if (left == null || right == null) {
            throw new Unreckonable(Cause.MISSING_TEXT, rule, line);
        }
        Budget.spend(rule, (left.length() + right.length()) / Budget.CHARACTERS);
        return left + right;
    }

    /** Whether both are the same; 5 and 5.00 are. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number && right instanceof Number
                ? compare(left, right) == 0
                : left == null ? right == null : left.equals(right);
    }

    /** False when one is missing, as the engine's own comparisons are. */
    public static boolean less(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && compare(left, right) < 0;
    }

    /** False when one is missing. */
    public static boolean atMost(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && compare(left, right) <= 0;
    }

    /** Whether one of the list is the same. */
    public static boolean holds(@Nullable Collection<?> list, @Nullable Object wanted) {
        return list != null && list.stream().anyMatch(each -> same(each, wanted));
    }

    private static int compare(Object left, Object right) {
        return number(left).compareTo(number(right));
    }

    /**
     * Exact where the quotient has an end; else to 16 significant digits, or to as many as the divided number has.
     *
     * @param parts not 0
     */
    static BigDecimal quotient(BigDecimal whole, BigDecimal parts) {
        BigDecimal rounded = whole.divide(parts, MathContext.DECIMAL64);
        if (rounded.multiply(parts).compareTo(whole) == 0) {
            return rounded;
        }
        try {
            return whole.divide(parts);
        } catch (ArithmeticException endless) {
            return whole.precision() <= DIGITS ? rounded : whole.divide(parts, new MathContext(whole.precision()));
        }
    }

    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return new BigDecimal(String.valueOf(value));
    }
}
