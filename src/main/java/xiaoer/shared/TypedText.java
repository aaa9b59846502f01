package xiaoer.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, as it is kept. */
public final class TypedText {

    /** Marks, embeddings, overrides and isolates: they turn around what others read, far beyond the text they stand in. */
    private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Letters and signs that are drawn as an empty place. */
    private static final String DRAWN_EMPTY = "\u115F\u1160\u3164\uFFA0\u2800\uFFFC";

    /** Where only characters stand that no program draws, be they assigned yet or not. */
    private static final int FIRST_IGNORABLE = 0xE0000;

    private static final int LAST_IGNORABLE = 0xE0FFF;

    private static final int DELETE = 0x7F;

    private TypedText() {}

    /**
     * The text without the blanks around it and without what turns the direction of writing. It is empty when there is
     * nothing to be seen in it: a text of blanks says nothing, whichever of the many blanks there are it is made of.
     */
    public static String kept(@Nullable String typed) {
        String text = typed == null ? "" : TURNS.matcher(typed).replaceAll("");
        if (text.codePoints().noneMatch(TypedText::isSeen)) {
            return "";
        }
        int start = 0;
        while (isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /**
     * Whether text can be kept and passed on as it is: no database keeps control characters and halves of characters, and no
     * keyboard types them.
     */
    public static boolean isCarried(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'
                        || c == DELETE
                        || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether whoever reads a text with this character in it does not see that it is there, or reads it in another order. */
    static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
            case Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !isSeen(codePoint);
        };
    }

    /** Whether it is drawn by itself; an accent needs a letter. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // A sign that is newer than this program is seen by those who have it.
            case Character.UNASSIGNED -> (codePoint & 0xFFFE) != 0xFFFE && !isIgnorable(codePoint);
            default -> DRAWN_EMPTY.indexOf(codePoint) < 0;
        };
    }

    private static boolean isIgnorable(int codePoint) {
        return codePoint >= FIRST_IGNORABLE && codePoint <= LAST_IGNORABLE
                || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
                || codePoint >= 0xFFF0 && codePoint <= 0xFFF8
                || codePoint == 0x2065;
    }

    /** Whether it only takes room; an accent and a joiner belong to their neighbours. */
    private static boolean isBlank(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> !isSeen(codePoint) && codePoint != 0x200C && codePoint != 0x200D;
        };
    }
}
