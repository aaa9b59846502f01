package xiaoer.shop.facts;

/**
 * Which simplified character stands for a traditional one. Characters that simplified texts use as well, such as 乾 and 於,
 * stand for themselves.
 */
final class SimplifiedCharacters {

    /** Traditional characters lie in this block; what is rarer occurs in no address. */
    private static final char FIRST = '\u4e00';

    private static final char LAST = '\u9fff';

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];

    static {
        for (int i = 0; i < SIMPLIFIED.length; i++) {
            SIMPLIFIED[i] = (char) (FIRST + i);
        }
        Table.read("simplified.csv", row -> {
            for (char traditional : row[1].toCharArray()) {
                SIMPLIFIED[traditional - FIRST] = row[0].charAt(0);
            }
        });
    }

    private SimplifiedCharacters() {}

    static char of(char c) {
        return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
    }
}
