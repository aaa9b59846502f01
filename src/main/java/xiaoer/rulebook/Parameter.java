package xiaoer.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A dated, cited value as rules see it: {@code Parameter(key == "p.patienceSeconds", $limit : number)}.
 *
 * @param value whichever of the three it is
 * @param number null when it is no number
 * @param text the value as text
 * @param flag null when it is no switch
 */
public record Parameter(
        String key,
        Object value,
        @Nullable BigDecimal number,
        String text,
        @Nullable Boolean flag) {

    static Parameter of(String key, Object value) {
        return new Parameter(
                key,
                value,
                value instanceof BigDecimal number ? number : null,
                value instanceof BigDecimal number ? number.toPlainString() : value.toString(),
                value instanceof Boolean flag ? flag : null);
    }
}
