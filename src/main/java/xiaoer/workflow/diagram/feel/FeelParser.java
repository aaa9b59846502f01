package xiaoer.workflow.diagram.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xiaoer.workflow.diagram.feel.FeelToken.Kind;

/** Reads a condition. It is an allow-list: what it has no branch for cannot be said. */
final class FeelParser {

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "true", "false", "null");

    /** Technical bound that keeps recursion, here and in the tree, far from the end of the stack. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_OPERATIONS = 60;

    private final List<FeelToken> tokens;
    private int at;
    private int depth;
    private int operations;

    private FeelParser(List<FeelToken> tokens) {
        this.tokens = tokens;
    }

    static FeelExpression parse(String text) {
        FeelParser parser = new FeelParser(FeelLexer.tokens(text));
        FeelExpression expression = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected("SYNTAX.CONDITION_END");
        }
        return expression;
    }

    /** Whether a variable of this name could not be told from a word of the language. */
    static boolean isReserved(String name) {
        return WORDS.contains(name);
    }

    private FeelExpression or() {
        deeper();
        FeelExpression left = and();
        while (peek().is("or")) {
            left = new FeelOperation(operator(), left, and());
        }
        depth--;
        return left;
    }

    private FeelExpression and() {
        FeelExpression left = comparison();
        while (peek().is("and")) {
            left = new FeelOperation(operator(), left, comparison());
        }
        return left;
    }

    private FeelExpression comparison() {
        FeelExpression left = sum();
        if (peek().kind() == Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
            return new FeelOperation(operator(), left, sum());
        }
        if (takeIf("in")) {
            expect("(");
            List<FeelExpression.Literal> choices = new ArrayList<>();
            do {
                choices.add(choice());
                count();
            } while (takeIf(","));
            expect(")");
            return new FeelExpression.In(left, choices);
        }
        return left;
    }

    private FeelExpression.Literal choice() {
        boolean negative = takeIf("-");
        if (primary() instanceof FeelExpression.Literal literal) {
            if (literal.constant() instanceof BigDecimal number) {
                return negative ? new FeelExpression.Literal(number.negate()) : literal;
            }
            if (literal.constant() instanceof String && !negative) {
                return literal;
            }
        }
        throw new Unreadable("SYNTAX.CHOICES");
    }

    private FeelExpression sum() {
        FeelExpression left = product();
        while (peek().is("+") || peek().is("-")) {
            left = new FeelOperation(operator(), left, product());
        }
        return left;
    }

    private FeelExpression product() {
        FeelExpression left = unary();
        while (peek().is("*") || peek().is("/")) {
            left = new FeelOperation(operator(), left, unary());
        }
        return left;
    }

    private FeelExpression unary() {
        if (takeIf("-")) {
            deeper();
            FeelExpression operand = unary();
            depth--;
            return FeelOperation.negative(operand);
        }
        return primary();
    }

    private FeelExpression primary() {
        FeelToken token = peek();
        at++;
        switch (token.kind()) {
            case TEXT -> {
                return new FeelExpression.Literal(token.text());
            }
            case NUMBER -> {
                return new FeelExpression.Literal(new BigDecimal(token.text()));
            }
            case WORD -> {
                return word(token);
            }
            default -> {
                if (token.is("(")) {
                    return rest();
                }
                at--;
                throw unexpected("SYNTAX.CONDITION_VALUE");
            }
        }
    }

    private FeelExpression word(FeelToken token) {
        switch (token.text()) {
            case "true", "false" -> {
                return new FeelExpression.Literal(token.is("true"));
            }
            case "not" -> {
                expect("(");
                return new FeelExpression.Not(rest());
            }
            case "and", "or", "in", "null" -> {
                at--;
                throw unexpected("SYNTAX.CONDITION_WORD");
            }
            default -> {
                if (peek().is("(")) {
                    throw new Unreadable("NOT_ALLOWED.FUNCTION_CALL", token.text());
                }
                return new FeelExpression.Name(token.text());
            }
        }
    }

    /** What is left of a parenthesis. */
    private FeelExpression rest() {
        FeelExpression inner = or();
        expect(")");
        return inner;
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new Unreadable("TOO_DEEP.FEEL", MAX_DEPTH);
        }
    }

    private String operator() {
        count();
        return tokens.get(at++).text();
    }

    private void count() {
        if (++operations > MAX_OPERATIONS) {
            throw new Unreadable("TOO_LARGE.FEEL", MAX_OPERATIONS);
        }
    }

    private FeelToken peek() {
        return tokens.get(at);
    }

    private boolean takeIf(String symbolOrWord) {
        boolean found = peek().is(symbolOrWord);
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(String symbol) {
        if (!takeIf(symbol)) {
            throw new Unreadable("SYNTAX.CONDITION_SYMBOL", peek().at(), peek().shown(), symbol);
        }
    }

    private Unreadable unexpected(String code) {
        return new Unreadable(code, peek().at(), peek().shown());
    }
}
