package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xiaoer.rulebook.language.Expression.Flag;
import xiaoer.rulebook.language.Expression.In;
import xiaoer.rulebook.language.Expression.Member;
import xiaoer.rulebook.language.Expression.Minus;
import xiaoer.rulebook.language.Expression.Name;
import xiaoer.rulebook.language.Expression.Not;
import xiaoer.rulebook.language.Expression.Nothing;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Text;
import xiaoer.rulebook.language.Expression.Whole;
import xiaoer.rulebook.language.RuleToken.Kind;
import xiaoer.shared.Place;

/**
 * The one parser for everything in a rule that is computed: constraints, arguments of accumulate functions and values
 * in consequences. It is an allow-list: what it has no branch for cannot be said.
 */
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    /** Technical bound that keeps the parser's own recursion far from the end of the stack. */
    private static final int MAX_DEPTH = 30;

    /** Technical bound on the operations of one expression: its tree is as deep as a chain of them is long. */
    private static final int MAX_OPERATIONS = 200;

    private final TokenStream words;
    private final NamedSets sets;
    private int depth;
    private int operations;

    ExpressionParser(TokenStream words, NamedSets sets) {
        this.words = words;
        this.sets = sets;
    }

    Expression parse() {
        if (depth == 0) {
            operations = 0;
        }
        if (++depth > MAX_DEPTH) {
            throw words.peek().place().stop("TOO_DEEP.PARENTHESES", MAX_DEPTH);
        }
        Expression result = or();
        depth--;
        return result;
    }

    private Expression or() {
        Expression left = and();
        while (words.peek().is("||")) {
            Place place = operator().place();
            left = new Operation("||", left, and(), place);
        }
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (words.peek().is("&&")) {
            Place place = operator().place();
            left = new Operation("&&", left, comparison(), place);
        }
        return left;
    }

    private Expression comparison() {
        return comparison(sum());
    }

    /** What may follow a value: a comparison, or nothing. */
    Expression comparison(Expression left) {
        RuleToken next = words.peek();
        if (next.kind() == Kind.SYMBOL && COMPARISONS.contains(next.text())) {
            words.take();
            return new Operation(next.text(), left, sum(), next.place());
        }
        boolean negated = next.is("not");
        RuleToken operator = negated ? words.peek(1) : next;
        if (operator.is("in") || operator.is("contains") || operator.is("memberOf")) {
            if (negated) {
                words.take();
            }
            words.take();
            if (operator.is("in")) {
                return new In(left, list(), negated, operator.place());
            }
            Expression found = new Operation(operator.text(), left, sum(), operator.place());
            return negated ? Expression.negated(found) : found;
        }
        return left;
    }

    private List<Expression> list() {
        if (!words.peek().is("(")) {
            throw words.unexpected("LIST");
        }
        TokenStream.Opened opened = words.open();
        List<Expression> values = new ArrayList<>();
        do {
            if (words.takeIf("@")) {
                addSet(values);
            } else {
                values.add(sum());
            }
            if (values.size() > MAX_OPERATIONS) {
                throw words.peek().place().stop("TOO_LARGE.LIST", MAX_OPERATIONS);
            }
        } while (words.takeIf(","));
        words.close(opened);
        return values;
    }

    /** The values of a named set, as if they stood here. */
    private void addSet(List<Expression> values) {
        RuleToken name = words.peek().kind() == Kind.TEXT ? words.take() : words.expect(Kind.WORD, "SET");
        sets.values(name.text(), name.place()).forEach(value -> values.add(new Text(value, name.place())));
    }

    private RuleToken operator() {
        if (++operations > MAX_OPERATIONS) {
            throw words.peek().place().stop("TOO_LARGE.OPERATIONS", MAX_OPERATIONS);
        }
        return words.take();
    }

    private Expression sum() {
        Expression left = product();
        while (words.peek().is("+") || words.peek().is("-")) {
            RuleToken operator = operator();
            left = new Operation(operator.text(), left, product(), operator.place());
        }
        return left;
    }

    private Expression product() {
        Expression left = unary();
        while (words.peek().is("*") || words.peek().is("/")) {
            RuleToken operator = operator();
            left = new Operation(operator.text(), left, unary(), operator.place());
        }
        return left;
    }

    private Expression unary() {
        RuleToken next = words.peek();
        if (!next.is("!") && !next.is("-")) {
            return primary();
        }
        words.take();
        if (++depth > MAX_DEPTH) {
            throw next.place().stop("TOO_DEEP.REPEATED", next.text());
        }
        Expression operand = unary();
        depth--;
        return next.is("!") ? new Not(operand, next.place()) : new Minus(operand, next.place());
    }

    private Expression primary() {
        if (words.endsHere()) {
            throw words.missing("VALUE_MISSING");
        }
        RuleToken token = words.peek();
        Place place = token.place();
        switch (token.kind()) {
            case TEXT -> {
                words.take();
                return new Text(token.text(), place);
            }
            case NUMBER -> {
                words.take();
                return number(token);
            }
            case VARIABLE, WORD -> {
                return name();
            }
            default -> {
                if (token.is("(")) {
                    TokenStream.Opened opened = words.open();
                    Expression inner = parse();
                    words.close(opened);
                    return inner;
                }
                throw words.unexpected(
                        token.is("=") ? "ASSIGNED" : words.previous().is("<") && token.is(">") ? "UNEQUAL" : "VALUE");
            }
        }
    }

    private static Expression number(RuleToken token) {
        if (token.text().equals("0") || token.text().equals("1")) {
            return new Whole(Integer.parseInt(token.text()), token.place());
        }
        throw token.place().stop("BARE_NUMBER", token.text());
    }

    private Expression name() {
        RuleToken token = words.take();
        Place place = token.place();
        if (token.kind() == Kind.WORD) {
            switch (token.text()) {
                case "true", "false" -> {
                    return new Flag(token.is("true"), place);
                }
                case "null" -> {
                    return new Nothing(place);
                }
                case "new", "this", "eval", "from" -> {
                    throw place.stop("NOT_ALLOWED.IN_EXPRESSION", token.text());
                }
                default -> {}
            }
        }
        if (words.takeIf(".")) {
            RuleToken field = words.expect(Kind.WORD, "FIELD");
            refuseCall(field);
            if (token.kind() != Kind.VARIABLE || words.peek().is(".")) {
                throw place.stop("NOT_ALLOWED.MEMBER", token.text(), field.text());
            }
            return new Member(token.text(), field.text(), place);
        }
        refuseCall(token);
        return new Name(token.text(), place);
    }

    private void refuseCall(RuleToken name) {
        if (words.peek().is("(") || words.peek().is("[") || words.peek().is("{")) {
            throw name.place()
                    .stop("NOT_ALLOWED.CALL", name.text(), words.peek().text());
        }
    }
}
