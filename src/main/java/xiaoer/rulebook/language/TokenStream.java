package xiaoer.rulebook.language;

import java.util.List;
import java.util.Set;
import xiaoer.rulebook.language.RuleToken.Kind;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/** The words of a rule file, taken one after the other. */
final class TokenStream {

    /** Where one of these stands, what was begun before is over. */
    private static final Set<String> ENDINGS = Set.of("when", "then", "end", "rule");

    private static final Set<String> BEGINNINGS = Set.of("not", "exists", "forall", "accumulate", "acc");

    private final List<RuleToken> tokens;
    private int at;

    /**
     * A parenthesis that was opened.
     *
     * @param shown with the word before it, e.g. {@code Parcel(}
     */
    record Opened(String shown, Place place) {}

    TokenStream(List<RuleToken> tokens) {
        this.tokens = tokens;
    }

    RuleToken peek() {
        return tokens.get(at);
    }

    RuleToken peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    RuleToken take() {
        RuleToken token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    /** Takes the next word if it is this one. */
    boolean takeIf(String symbolOrWord) {
        boolean found = peek().is(symbolOrWord);
        if (found) {
            at++;
        }
        return found;
    }

    RuleToken expect(String symbolOrWord) {
        if (!peek().is(symbolOrWord)) {
            throw peek().place().stop("SYNTAX", peek().shown(), symbolOrWord);
        }
        return take();
    }

    /** The word that was taken last. */
    RuleToken previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    Opened open() {
        String before = at > 0 && previous().kind() == Kind.WORD ? previous().text() : "";
        if (!peek().is("(")) {
            throw peek().place().stop("SYNTAX.OPEN", peek().shown(), previous().shown());
        }
        return new Opened(before + "(", take().place());
    }

    /** Takes the parenthesis that closes. Where it was forgotten is told where it was opened, not where that is noticed. */
    void close(Opened opened) {
        close(opened, "");
    }

    /** @param what code of what else may stand here */
    void close(Opened opened, String what) {
        if (!peek().is(")")) {
            throw beginsAnew()
                    ? opened.place()
                            .stop(
                                    "NOT_CLOSED",
                                    opened.shown(),
                                    peek().shown(),
                                    peek().place().line())
                    : what.isEmpty() ? peek().place().stop("SYNTAX", peek().shown(), ")") : unexpected(what);
        }
        take();
    }

    /** Whether what comes next can stand in no parenthesis. */
    boolean beginsAnew() {
        RuleToken next = peek();
        boolean named = next.kind() == Kind.VARIABLE && peek(1).is(":") && peek(2).kind() == Kind.WORD;
        int fact = named ? 2 : 0;
        return next.kind() == Kind.END
                || next.kind() == Kind.WORD && ENDINGS.contains(next.text())
                || peek(fact).kind() == Kind.WORD && peek(fact + 1).is("(")
                || BEGINNINGS.contains(next.text())
                        && next.kind() == Kind.WORD
                        && peek(1).kind() == Kind.WORD
                        && peek(2).is("(");
    }

    /** @param what code of what should stand here */
    RuleToken expect(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return take();
    }

    Refused unexpected(String what) {
        return peek().place().stop("SYNTAX." + what, peek().shown());
    }

    /** That something should stand behind the word taken last, where nothing more comes. */
    Refused missing(String what) {
        return previous().place().stop("SYNTAX." + what, previous().shown());
    }

    boolean endsHere() {
        return peek().kind() == Kind.END || peek().kind() == Kind.WORD && ENDINGS.contains(peek().text());
    }

    /** After something was refused: on to the next rule, so that one check tells more than one problem. */
    void skipToNextRule() {
        if (!atEnd()) {
            at++;
        }
        while (!atEnd() && !(peek().is("rule") && peek(1).kind() == Kind.TEXT)) {
            at++;
        }
    }
}
