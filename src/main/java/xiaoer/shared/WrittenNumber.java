package xiaoer.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it, e.g. {@code 550.00}. Money travels as text, so that no program on its way makes a binary
 * fraction of it.
 */
public final class WrittenNumber {

    /** No exponent and no endless digits: writing such a number out would take its toll. */
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private WrittenNumber() {}

    /** None when the text is no number, or none that people write. */
    public static Optional<BigDecimal> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
