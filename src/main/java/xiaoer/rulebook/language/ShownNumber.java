package xiaoer.rulebook.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as a table shows it to people, e.g. {@code 50%}, {@code ¥1,000} or {@code 5.00}. */
final class ShownNumber {

    /** Only the sign of the one currency that amounts are kept in; bounded, so that nothing is reckoned with endless digits. */
    private static final Pattern FORM = Pattern.compile(
            "(?<minus>-?)(?<money>[¥￥] ?)?(?<whole>\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?<part>\\.\\d{1,18})?(?<unit> ?[%％元])?");

    private ShownNumber() {}

    /** None where the text is something else, or could be. */
    static Optional<BigDecimal> of(String shown) {
        Matcher found = FORM.matcher(shown);
        if (!found.matches()) {
            return Optional.empty();
        }
        String unit = found.group("unit") == null ? "" : found.group("unit").strip();
        boolean share = unit.equals("%") || unit.equals("％");
        if (found.group("money") != null && !unit.isEmpty()) {
            return Optional.empty();
        }
        String part = found.group("part") == null ? "" : found.group("part");
        BigDecimal number =
                new BigDecimal(found.group("minus") + found.group("whole").replace(",", "") + part);
        return Optional.of(share ? number.movePointLeft(2) : number);
    }
}
