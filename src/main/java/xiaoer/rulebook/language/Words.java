package xiaoer.rulebook.language;

import java.util.List;
import xiaoer.rulebook.language.Token.Kind;
import xiaoer.shared.Refused;

/** The words of a rule file, taken one after the other. */
final class Words {

    private final List<Token> tokens;
    private int at;

    Words(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
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

    Token expect(String symbolOrWord) {
        if (!peek().is(symbolOrWord)) {
            throw peek().place().stop("SYNTAX", peek().shown(), symbolOrWord);
        }
        return take();
    }

    /** @param what code of what should stand here */
    Token expect(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return take();
    }

    Refused unexpected(String what) {
        return peek().place().stop("SYNTAX." + what, peek().shown());
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
