package xiaoer.rulebook.language;

import java.util.Map;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/** Signs that no rule has outside of its texts, and what whoever typed them most likely meant. */
final class Signs {

    /** The full-width forms stand in the order of the signs they are forms of. */
    private static final char FIRST_FULL_WIDTH = '\uFF01';

    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final char FIRST_SIGN = '!';

    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('‘', "\""),
            Map.entry('’', "\""),
            Map.entry('《', "<"),
            Map.entry('》', ">"),
            Map.entry('【', "["),
            Map.entry('】', "]"),
            Map.entry('、', ","),
            Map.entry('。', "."),
            Map.entry('≥', ">="),
            Map.entry('≤', "<="),
            Map.entry('≠', "!="),
            Map.entry('×', "*"),
            Map.entry('÷', "/"),
            Map.entry('−', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('&', "&&"),
            Map.entry('|', "||"),
            Map.entry('#', "//"));

    private Signs() {}

    /** Whether it is a full-width letter or digit: it looks like the sign that is meant and is another. */
    static boolean isTypedOtherwise(char c) {
        return c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH;
    }

    static Refused refused(char c, Place place) {
        String meant = isTypedOtherwise(c)
                ? String.valueOf((char) (c - FIRST_FULL_WIDTH + FIRST_SIGN))
                : MEANT.getOrDefault(c, "");
        if (!meant.isEmpty()) {
            return place.stop("UNKNOWN_CHARACTER.MEANT", c, meant);
        }
        boolean seen = !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
        return seen
                ? place.stop("UNKNOWN_CHARACTER", c)
                : place.stop("UNKNOWN_CHARACTER.UNSEEN", String.format("U+%04X", (int) c));
    }
}
