package xiaoer.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** Writes every number as RFC 8785 wants it: as ECMAScript prints the double that is nearest to it. */
final class CanonicalNumbers extends JsonGeneratorDelegate {

    /** Up to here a whole number is a double of its own, and its digits are what ECMAScript prints. */
    private static final long EXACT = 1L << 53;

    CanonicalNumbers(JsonGenerator plain) {
        // Values within values come back to this generator instead of going on below it.
        super(plain, false);
    }

    @Override
    public JsonGenerator writeNumber(double value) {
        if (!Double.isFinite(value)) {
            return super.writeNumber(value);
        }
        try {
            return writeRawValue(NumberToJSON.serializeNumber(value));
        } catch (IOException e) {
            throw new IllegalStateException("A finite number without text: " + value, e);
        }
    }

    @Override
    public JsonGenerator writeNumber(long value) {
        return -EXACT <= value && value <= EXACT ? super.writeNumber(value) : writeNumber((double) value);
    }

    @Override
    public JsonGenerator writeNumber(float value) {
        // By way of its text, or 0.1f would show the digits that a float does not have.
        return Float.isFinite(value)
                ? writeNumber(Double.parseDouble(Float.toString(value)))
                : super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeNumber(BigInteger value) {
        return writeNumber(value.doubleValue());
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal value) {
        return writeNumber(value.doubleValue());
    }

    @Override
    public JsonGenerator writeNumber(String encoded) {
        return writeNumber(Double.parseDouble(encoded));
    }
}
