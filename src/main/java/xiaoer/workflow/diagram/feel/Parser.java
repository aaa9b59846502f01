package xiaoer.workflow.diagram.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xiaoer.workflow.diagram.feel.Token.Kind;

/** Reads a condition. It is an allow-list: what it has no branch for cannot be said. */
final class Parser {

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "true", "false", "null");

    /** Technical bound that keeps recursion, here and in the tree, far from the end of the stack. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_OPERATIONS = 60;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operations;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) {
        Parser parser = new Parser(Lexer.tokens(text));
        Expression expression = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected("SYNTAX.CONDITION_END");
        }
        return expression;
    }

    /** Whether a variable of this name could not be told from a word of the language. */
    static boolean isReserved(String name) {
        return WORDS.contains(name);
    }

    private Expression or() {
        deeper();
        Expression left = and();
        while (peek().is("or")) {
            left = new Operation(operator(), left, and());
        }
        depth--;
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (peek().is("and")) {
            left = new Operation(operator(), left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        if (peek().kind() == Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
            return new Operation(operator(), left, sum());
        }
        if (takeIf("in")) {
            expect("(");
            List<Expression.Literal> choices = new ArrayList<>();
            do {
                choices.add(choice());
                count();
            } while (takeIf(","));
            expect(")");
            return new Expression.In(left, choices);
        }
        return left;
    }

    private Expression.Literal choice() {
        boolean negative = takeIf("-");
        if (primary() instanceof Expression.Literal literal) {
            if (literal.constant() instanceof BigDecimal number) {
                return negative ? new Expression.Literal(number.negate()) : literal;
            }
            if (literal.constant() instanceof String && !negative) {
                return literal;
            }
        }
        throw new Unreadable("SYNTAX.CHOICES");
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            left = new Operation(operator(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = unary();
        while (peek().is("*") || peek().is("/")) {
            left = new Operation(operator(), left, unary());
        }
        return left;
    }

    private Expression unary() {
        if (takeIf("-")) {
            deeper();
            Expression operand = unary();
            depth--;
            return Operation.negative(operand);
        }
        return primary();
    }

    private Expression primary() {
        Token token = peek();
        at++;
        switch (token.kind()) {
            case TEXT -> {
                return new Expression.Literal(token.text());
            }
            case NUMBER -> {
                return new Expression.Literal(new BigDecimal(token.text()));
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

    private Expression word(Token token) {
        switch (token.text()) {
            case "true", "false" -> {
                return new Expression.Literal(token.is("true"));
            }
            case "not" -> {
                expect("(");
                return new Expression.Not(rest());
            }
            case "and", "or", "in", "null" -> {
                at--;
                throw unexpected("SYNTAX.CONDITION_WORD");
            }
            default -> {
                if (peek().is("(")) {
                    throw new Unreadable("NOT_ALLOWED.FUNCTION_CALL", token.text());
                }
                return new Expression.Name(token.text());
            }
        }
    }

    /** What is left of a parenthesis. */
    private Expression rest() {
        Expression inner = or();
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

    private Token peek() {
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
