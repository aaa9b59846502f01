package xiaoer.reply;

import java.util.ArrayList;
import java.util.List;

/** Where the stretches of a reply begin and end. People who chat often set blanks instead of marks. */
final class Clauses {

    /** A question mark is told apart from the others. */
    private static final String MARKS = ",，.。;；!！?？~～…\n\r|()（）→—";

    private static final String QUESTIONS = "?？";

    /** @param to exclusive; marks are not within */
    record Clause(int from, int to, boolean asks) {}

    private Clauses() {}

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isMark(text, at)) {
                if (!text.substring(from, at).isBlank()) {
                    clauses.add(new Clause(from, at, at < text.length() && QUESTIONS.indexOf(text.charAt(at)) >= 0));
                }
                from = at + 1;
            }
        }
        return clauses;
    }

    private static boolean isMark(String text, int at) {
        char mark = text.charAt(at);
        if (Character.isWhitespace(mark) || Character.isSpaceChar(mark)) {
            return mark == '\n' || ideographic(text, at - 1) || ideographic(text, at + 1);
        }
        boolean inNumber = (mark == '.' || mark == ',') && digit(text, at - 1) && digit(text, at + 1);
        return MARKS.indexOf(mark) >= 0 && !inNumber;
    }

    private static boolean ideographic(String text, int at) {
        return at >= 0 && at < text.length() && Character.isIdeographic(text.charAt(at));
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
