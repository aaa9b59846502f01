package xiaoer.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xiaoer.wording.Words.Role;
import xiaoer.wording.Words.Token;

/**
 * What stands between two marks or words that separate thoughts; negations and phrases do not reach beyond.
 *
 * @param from in the normalised text
 * @param to exclusive
 */
record Clause(int from, int to, List<Token> tokens) {

    /** Nobody writes longer ones; what is made to hurt is cut. */
    private static final int MAX_TOKENS = 64;

    private static final int MAX_FURTHER = 192;

    private static final String MARKS = ",.;!?。()~—|\n";

    /** Marks that end a sentence too. */
    private static final String ENDS = ".;!?。\n";

    static List<Clause> of(Normalised text, List<Token> tokens) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        int from = 0;
        int next = 0;
        for (int at = 0; at < text.length(); at++) {
            Token token = next < tokens.size() && tokens.get(next).from() == at ? tokens.get(next) : null;
            boolean breaks =
                    token == null ? isMark(text, at, MARKS) : token.word().is(Role.BREAK);
            if (breaks || open.size() == MAX_TOKENS) {
                add(clauses, from, at, open);
                from = at;
                open = new ArrayList<>();
            }
            if (token != null) {
                open.add(token);
                next++;
                at = token.to() - 1;
            }
        }
        add(clauses, from, text.length(), open);
        return clauses;
    }

    /** The same clause with further words that stand within it. */
    Clause with(List<Token> further) {
        List<Token> all = new ArrayList<>(tokens);
        further.stream()
                .filter(token -> from <= token.from() && token.to() <= to)
                .limit(MAX_FURTHER)
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Token::from).thenComparingInt(Token::to));
        return new Clause(from, to, List.copyOf(all));
    }

    private static void add(List<Clause> clauses, int from, int to, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            clauses.add(new Clause(from, to, List.copyOf(tokens)));
        }
    }

    /** Where the sentence that goes on at a place ends, exclusive. */
    static int endOfSentence(Normalised text, int from) {
        int at = from;
        while (at < text.length() && !isMark(text, at, ENDS)) {
            at++;
        }
        return at;
    }

    /** A point or comma within a number separates nothing. */
    private static boolean isMark(Normalised text, int at, String marks) {
        return marks.indexOf(text.at(at)) >= 0
                && !(at > 0
                        && at + 1 < text.length()
                        && Character.isDigit(text.at(at - 1))
                        && Character.isDigit(text.at(at + 1)));
    }
}
