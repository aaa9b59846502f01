package xiaoer.shop.facts;

import java.text.Normalizer;

/**
 * Texts as buyers type them, brought into one form before they are read: full-width letters, traditional characters,
 * blanks, dots, dashes.
 */
final class Typed {

    /** No honest field is longer; what lies behind is not read, so that hostile input costs no time. */
    static final int LONGEST = 200;

    /** No word has more consonants in a row. */
    private static final int LONGEST_CLUSTER = 4;

    private Typed() {}

    /** Half-width, simplified, without blanks and control characters, at most {@link #LONGEST} characters. */
    static String tidy(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = isPlain(head) ? head : Normalizer.normalize(head, Normalizer.Form.NFKC);
        StringBuilder tidy = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length() && tidy.length() < LONGEST; i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                continue;
            }
            if (isApostrophe(c) && !tidy.isEmpty() && isLatin(tidy.charAt(tidy.length() - 1))) {
                continue;
            }
            tidy.append(
                    switch (c) {
                        case '•', '・', '‧', '∙' -> '·';
                        case '—', '–', '－', '―', '─', '~', '～' -> '-';
                        case '×', '✕', '✖' -> 'X';
                        default -> SimplifiedCharacters.of(c);
                    });
        }
        return tidy.toString();
    }

    /** Xi'an is the same place as Xian. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '`';
    }

    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c == '〇';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNumeral(char c) {
        return "〇零一二三四五六七八九十百两".indexOf(c) >= 0;
    }

    /** Without the underscores that programs put for blanks; between numbers they stand for dashes. */
    static String joined(String tidy) {
        if (tidy.indexOf('_') < 0) {
            return tidy;
        }
        StringBuilder joined = new StringBuilder(tidy.length());
        for (int i = 0; i < tidy.length(); i++) {
            char c = tidy.charAt(i);
            boolean betweenNumbers =
                    i > 0 && i + 1 < tidy.length() && isDigit(tidy.charAt(i - 1)) && isDigit(tidy.charAt(i + 1));
            if (c != '_') {
                joined.append(c);
            } else if (betweenNumbers) {
                joined.append('-');
            }
        }
        return joined.toString();
    }

    /** Whether letters have a vowel in every run of five, and one at all; asdfgh has none. */
    static boolean isPronounceable(String text, int from, int to) {
        int consonants = 0;
        boolean spoken = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean vowel = "aeiouyAEIOUY".indexOf(c) >= 0;
            spoken |= vowel;
            consonants = vowel || !isLatin(c) ? 0 : consonants + 1;
            if (consonants > LONGEST_CLUSTER) {
                return false;
            }
        }
        return spoken;
    }

    /** The longest run of one Chinese character, or how often a group of two or three of them stands in a row. */
    static int repetition(String text) {
        int longest = 0;
        for (int unit = 1; unit <= 3; unit++) {
            int same = 0;
            for (int i = unit; i < text.length(); i++) {
                boolean repeats = text.charAt(i) == text.charAt(i - unit) && isHan(text.charAt(i));
                same = repeats ? same + 1 : 0;
                if (same > 0) {
                    longest = Math.max(longest, same / unit + 1);
                }
            }
        }
        return Math.max(longest, text.isEmpty() ? 0 : 1);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean foldsToItself = c > ' ' && c < '\u007f' || c >= '\u4e00' && c <= '\u9fff' || c == '·';
            if (!foldsToItself) {
                return false;
            }
        }
        return true;
    }
}
