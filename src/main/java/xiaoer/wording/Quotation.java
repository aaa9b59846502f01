package xiaoer.wording;

import java.util.BitSet;
import java.util.List;
import xiaoer.wording.Words.Role;
import xiaoer.wording.Words.Token;

/** Finds what is told as somebody else's word. */
final class Quotation {

    private static final String OPENING = "\u201c\u300c\u300e\"";
    private static final String CLOSING = "\u201d\u300d\u300f\"";

    private Quotation() {}

    /** The normalised characters that stand between marks, or follow a reporter to the end of the clause. */
    static BitSet of(Normalised text, List<Clause> clauses) {
        BitSet quoted = betweenMarks(text);
        int known = 0;
        for (Clause clause : clauses) {
            for (Token token : clause.tokens()) {
                if (token.word().is(Role.REPORTER)) {
                    // A colon announces all that is said, not only its first clause; one sentence is looked at once.
                    boolean announced = token.to() < text.length() && text.at(token.to()) == ':';
                    int end = !announced
                            ? clause.to()
                            : token.to() < known ? known : Clause.endOfSentence(text, token.to());
                    known = Math.max(known, end);
                    quoted.set(token.to(), end);
                }
            }
        }
        return quoted;
    }

    /** A mark that is never closed quotes nothing. */
    private static BitSet betweenMarks(Normalised text) {
        BitSet quoted = new BitSet();
        int open = -1;
        char closing = 0;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.at(at);
            if (open >= 0 && mark == closing) {
                quoted.set(open, at);
                open = -1;
            } else if (open < 0 && OPENING.indexOf(mark) >= 0) {
                open = at;
                closing = CLOSING.charAt(OPENING.indexOf(mark));
            }
        }
        return quoted;
    }
}
