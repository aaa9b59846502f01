package xiaoer.shop.facts;

import java.text.Normalizer;

/** Texts as buyers type them, brought into one form before they are read: full-width letters, blanks, dots, dashes. */
final class Typed {

    /** No honest field is longer; what lies behind is not read, so that hostile input costs no time. */
    static final int LONGEST = 200;

    private Typed() {}

    /** Half-width, without blanks and control characters, at most {@link #LONGEST} characters. */
    static String tidy(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = isPlain(head) ? head : Normalizer.normalize(head, Normalizer.Form.NFKC);
        StringBuilder tidy = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length() && tidy.length() < LONGEST; i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                continue;
            }
            tidy.append(
                    switch (c) {
                        case '•', '・', '‧', '∙' -> '·';
                        case '—', '–', '－', '―', '─', '~', '～' -> '-';
                        case '×', '✕', '✖' -> 'X';
                        default -> c;
                    });
        }
        return tidy.toString();
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
