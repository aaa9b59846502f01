package xiaoer.workflow.diagram.feel;

import java.util.ArrayList;
import java.util.List;
import xiaoer.workflow.diagram.feel.FeelToken.Kind;

/** Cuts a condition into words. What is no word of the small language is refused here. */
final class FeelLexer {

    /** Technical bound: no condition of people comes near it. */
    private static final int MAX_LENGTH = 1_000;

    private final String text;
    private int at;

    private FeelLexer(String text) {
        this.text = text;
    }

    static List<FeelToken> tokens(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Unreadable("TOO_LARGE.CONDITION", MAX_LENGTH);
        }
        return new FeelLexer(text).read();
    }

    private List<FeelToken> read() {
        List<FeelToken> tokens = new ArrayList<>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new FeelToken(Kind.END, "", at + 1));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private FeelToken next() {
        int start = at;
        char c = text.charAt(at);
        if (c == '"') {
            return new FeelToken(Kind.TEXT, quoted(), start + 1);
        }
        if (isDigit(c)) {
            return new FeelToken(Kind.NUMBER, number(), start + 1);
        }
        if (isLetter(c)) {
            while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            return new FeelToken(Kind.WORD, text.substring(start, at), start + 1);
        }
        if (text.startsWith("!=", at) || text.startsWith("<=", at) || text.startsWith(">=", at)) {
            at += 2;
        } else if ("=<>+-*/(),".indexOf(c) >= 0) {
            at++;
        } else {
            throw new Unreadable(code(c), at + 1, c);
        }
        return new FeelToken(Kind.SYMBOL, text.substring(start, at), start + 1);
    }

    private static String code(char c) {
        return switch (c) {
            case '“', '”', '‘', '’', '\'' -> "SYNTAX.QUOTE";
            case '（', '）', '，', '＝', '＜', '＞', '＋', '－' -> "SYNTAX.FULL_WIDTH";
            case '&', '|', '!' -> "SYNTAX.JAVA";
            case '$', '#' -> "SYNTAX.EXPRESSION";
            case '.', '[', '{', '@' -> "SYNTAX.MEMBER";
            default -> "SYNTAX.CHARACTER";
        };
    }

    private String quoted() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            char c = text.charAt(end++);
            if (c == '\\' || Character.isISOControl(c)) {
                throw new Unreadable("SYNTAX.CONDITION_TEXT");
            }
        }
        if (end == text.length()) {
            throw new Unreadable("SYNTAX.OPEN_TEXT");
        }
        String content = text.substring(at + 1, end);
        at = end + 1;
        return content;
    }

    private String number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && isLetter(text.charAt(at))) {
            throw new Unreadable("SYNTAX.NUMBER", text.substring(start, at + 1));
        }
        return text.substring(start, at);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
