package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xiaoer.rulebook.language.RuleToken.Kind;
import xiaoer.shared.Place;

/** Cuts the text of a rule file into words. What is no word of the small language is refused here. */
final class Lexer {

    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SINGLES = "()[]{}.,;:@<>!+-*/=";
    /** Technical bound: no rule file of people comes near it. */
    private static final int MAX_TOKENS = 60_000;

    private final Source source;
    private final String text;
    private final List<RuleToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    static List<RuleToken> tokens(Source source) {
        return new Lexer(source).read();
    }

    private List<RuleToken> read() {
        while (skipBlank()) {
            if (tokens.size() == MAX_TOKENS) {
                throw here().stop("TOO_LARGE.WORDS", MAX_TOKENS);
            }
            tokens.add(next());
        }
        tokens.add(new RuleToken(Kind.END, "", here()));
        return tokens;
    }

    private RuleToken next() {
        Place place = here();
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return new RuleToken(Kind.TEXT, quoted(c, place), place);
        }
        if (c >= '0' && c <= '9') {
            return new RuleToken(Kind.NUMBER, run(), place);
        }
        if (c == '$' || Character.isJavaIdentifierStart(c)) {
            String word = run();
            return new RuleToken(word.startsWith("$") ? Kind.VARIABLE : Kind.WORD, word, place);
        }
        if (at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2))) {
            at += 2;
            return new RuleToken(Kind.SYMBOL, text.substring(at - 2, at), place);
        }
        if (SINGLES.indexOf(c) >= 0) {
            at++;
            return new RuleToken(Kind.SYMBOL, String.valueOf(c), place);
        }
        throw Signs.refused(c, place);
    }

    /** Letters, digits, and the points inside numbers. */
    private String run() {
        int start = at;
        boolean number = Character.isDigit(text.charAt(at));
        while (at < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(at)) || number && text.charAt(at) == '.')) {
            if (Signs.isTypedOtherwise(text.charAt(at)) || Character.isIdentifierIgnorable(text.charAt(at))) {
                throw Signs.refused(text.charAt(at), here());
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(char quote, Place place) {
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                break;
            }
            if (c == '\\') {
                at++;
                if (at == text.length() || text.charAt(at) != '"') {
                    throw place.stop("BAD_TEXT.BACKSLASH");
                }
                c = '"';
            }
            content.append(c);
        }
        if (at >= text.length() || text.charAt(at) != quote) {
            throw place.stop("BAD_TEXT.OPEN", quote);
        }
        at++;
        return content.toString();
    }

    /** Moves to the next word; false at the end of the text. */
    private boolean skipBlank() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw here().stop("BAD_COMMENT");
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private Place here() {
        return source.place(line, at - lineStart + 1);
    }
}
