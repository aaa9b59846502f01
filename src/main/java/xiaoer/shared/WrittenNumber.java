package xiaoer.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it, e.g. {@code 550.00}. Money travels as text, so that no program on its way makes a binary
 * fraction of it.
 */
public final class WrittenNumber {

    /** No exponent and no endless digits: writing such a number out would take its toll. */
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?");

    /** Of what was computed or comes from a file: more digits than any amount has, and few enough to be written out. */
    static final int MOST_DIGITS = 40;

    private static final int BITS_OF_A_DIGIT = 4;

    private WrittenNumber() {}

    /** None when the text is no number, or none that people write. */
    public static Optional<BigDecimal> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The same number with all its digits; none when they are more than anybody needs. */
    public static Optional<BigDecimal> of(Number number) {
        if (number instanceof BigInteger big && big.bitLength() > BITS_OF_A_DIGIT * MOST_DIGITS) {
            return Optional.empty();
        }
        if (number instanceof BigDecimal decimal) {
            return Math.abs((long) decimal.scale()) <= MOST_DIGITS
                            && decimal.unscaledValue().bitLength() <= BITS_OF_A_DIGIT * MOST_DIGITS
                    ? Optional.of(decimal)
                    : Optional.empty();
        }
        try {
            return of(new BigDecimal(number.toString()));
        } catch (NumberFormatException neitherNumberNorInfinity) {
            return Optional.empty();
        }
    }
}
