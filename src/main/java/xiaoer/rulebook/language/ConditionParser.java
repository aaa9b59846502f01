package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.language.Condition.Accumulate;
import xiaoer.rulebook.language.Condition.Constraint;
import xiaoer.rulebook.language.Condition.Group;
import xiaoer.rulebook.language.Condition.Join;
import xiaoer.rulebook.language.Condition.Pattern;
import xiaoer.rulebook.language.Condition.Result;
import xiaoer.rulebook.language.RuleToken.Kind;
import xiaoer.shared.Place;

/** Parses what stands between {@code when} and {@code then}. */
final class ConditionParser {

    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "average", "collectList");
    private static final Set<String> REFUSED =
            Set.of("eval", "from", "query", "if", "do", "collect", "entry-point", "over", "then", "end", "rule");
    /** Technical bound: nested conditions build nested networks in the engine. */
    private static final int MAX_DEPTH = 8;

    private final TokenStream words;
    private final ExpressionParser expressions;
    private int depth;

    ConditionParser(TokenStream words, NamedSets sets) {
        this.words = words;
        this.expressions = new ExpressionParser(words, sets);
    }

    /** All conditions up to {@code then}. */
    List<Condition> parse() {
        List<Condition> conditions = new ArrayList<>();
        while (!words.peek().is("then")) {
            if (words.endsHere() || words.peek().is("insert")) {
                throw words.unexpected("NO_THEN");
            }
            conditions.add(joined());
            words.takeIf(";");
        }
        return conditions;
    }

    private Condition joined() {
        Condition left = single();
        while (joinOf(words.peek()) != null) {
            RuleToken word = words.take();
            Join join = word.is("or") || word.is("||") ? Join.OR : Join.AND;
            Condition right = single();
            if (left instanceof Group group && group.join() == join) {
                group.parts().add(right);
            } else {
                left = new Group(join, new ArrayList<>(List.of(left, right)), word.place());
            }
        }
        return left;
    }

    private static @Nullable Join joinOf(RuleToken word) {
        return word.is("and") || word.is("&&") ? Join.AND : word.is("or") || word.is("||") ? Join.OR : null;
    }

    private Condition single() {
        RuleToken word = words.peek();
        if (++depth > MAX_DEPTH) {
            throw word.place().stop("TOO_DEEP.CONDITION", MAX_DEPTH);
        }
        Condition result;
        if (words.takeIf("not")) {
            result = new Group(Join.NOT, List.of(single()), word.place());
        } else if (words.takeIf("exists")) {
            result = new Group(Join.EXISTS, List.of(single()), word.place());
        } else if (words.takeIf("forall")) {
            result = forall(word.place());
        } else if (words.takeIf("accumulate") || words.takeIf("acc")) {
            result = accumulate(word.place());
        } else if (words.peek().is("(")) {
            TokenStream.Opened opened = words.open();
            result = joined();
            words.close(opened);
        } else {
            result = pattern();
        }
        depth--;
        return result;
    }

    private Condition forall(Place place) {
        TokenStream.Opened opened = words.open();
        List<Condition> patterns = new ArrayList<>();
        do {
            patterns.add(pattern());
            words.takeIf(",");
        } while (!words.peek().is(")"));
        words.close(opened);
        return new Group(Join.FORALL, patterns, place);
    }

    private Condition accumulate(Place place) {
        TokenStream.Opened opened = words.open();
        List<Condition> source = new ArrayList<>();
        do {
            source.add(joined());
        } while (words.takeIf(","));
        if (!words.takeIf(";")) {
            throw words.unexpected("SUMMED");
        }
        List<Result> results = new ArrayList<>();
        do {
            results.add(result());
        } while (words.takeIf(","));
        List<Expression> tests = new ArrayList<>();
        if (words.takeIf(";") && !words.peek().is(")")) {
            do {
                tests.add(expressions.parse());
            } while (words.takeIf(","));
        }
        words.close(opened);
        Condition one = source.size() == 1 ? source.get(0) : new Group(Join.AND, source, place);
        return new Accumulate(one, results, tests, place);
    }

    private Result result() {
        RuleToken variable = words.expect(Kind.VARIABLE, "VARIABLE");
        words.expect(":");
        RuleToken function = words.expect(Kind.WORD, "FUNCTION");
        if (!FUNCTIONS.contains(function.text())) {
            throw function.place().stop("NOT_ALLOWED.FUNCTION", function.text());
        }
        TokenStream.Opened opened = words.open();
        Expression argument = words.peek().is(")") ? null : expressions.parse();
        words.close(opened);
        if (argument == null && !function.is("count")) {
            throw function.place().stop("SYNTAX.NO_ARGUMENT", function.text());
        }
        return new Result(variable.text(), function.text(), argument, variable.place());
    }

    private Pattern pattern() {
        Place place = words.peek().place();
        String variable = null;
        if (words.peek().kind() == Kind.VARIABLE) {
            variable = words.take().text();
            words.expect(":");
        }
        if (words.peek().is(")")) {
            throw words.unexpected("CLOSES_NOTHING");
        }
        RuleToken type = words.expect(Kind.WORD, "FACT");
        if (REFUSED.contains(type.text())) {
            throw type.place().stop("NOT_ALLOWED.IN_CONDITION", type.text());
        }
        TokenStream.Opened opened = words.open();
        List<Constraint> constraints = new ArrayList<>();
        while (!words.peek().is(")") && !words.endsHere()) {
            constraints.add(constraint());
            if (!words.takeIf(",")) {
                break;
            }
        }
        words.close(opened, between(words.peek()));
        if (words.peek().is("from") || words.peek().is("over")) {
            throw words.peek().place().stop("NOT_ALLOWED.SOURCE", words.peek().text());
        }
        return new Pattern(variable, type.text(), constraints, place);
    }

    /** What was likely meant by a word that stands behind a constraint, where only a comma could. */
    private static String between(RuleToken word) {
        return switch (word.text()) {
            case "=" -> "ASSIGNED";
            case "and", "or" -> "JOINED";
            default -> word.kind() == Kind.WORD || word.kind() == Kind.NUMBER ? "WORDS" : "CONSTRAINT";
        };
    }

    private Constraint constraint() {
        RuleToken first = words.peek();
        if (words.peek(1).is(":")) {
            if (first.kind() != Kind.VARIABLE) {
                throw first.place().stop("BAD_VARIABLE", first.shown(), first.text());
            }
            words.take();
            words.take();
            RuleToken field = words.expect(Kind.WORD, "FIELD");
            Expression name = new Expression.Name(field.text(), field.place());
            Expression test = expressions.comparison(name);
            return new Constraint(first.text(), field.text(), test == name ? null : test, first.place());
        }
        return new Constraint(null, null, expressions.parse(), first.place());
    }
}
