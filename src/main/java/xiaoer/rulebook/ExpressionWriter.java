package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Type.Kind;
import xiaoer.rulebook.language.Expression;
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
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/**
 * Checks the types of an expression and writes it for the engine. The engine itself would take {@code amount > "abc"}
 * without a word and never fire.
 */
final class ExpressionWriter {

    /**
     * An expression as the engine gets it, and what it gives.
     *
     * @param steps the same as steps of a {@link Reckoning}
     * @param calls how many calls stand within each other in the text
     */
    record Written(String text, Type type, String steps, int calls) {

        /** What is not reckoned. */
        Written(String text, Type type) {
            this(text, type, ".take(" + text + ")", 0);
        }
    }

    /** Calls within calls run fastest, but the engine's compiler needs twice the time for each level of them. */
    private static final int MAX_CALLS = 3;

    private static final Map<String, String> ARITHMETIC = Map.of("+", "plus", "-", "minus", "*", "times", "/", "over");
    /** How people write what rules write as true and false. */
    private static final Set<String> YES_OR_NO = Set.of("true", "false", "yes", "no");

    private static final Map<String, String> WORD_SEARCHES = Map.of("==", "is", "contains", "holds");

    /** Characters: what is looked for in a list is written once for each of its values. */
    private static final int MAX_LIST = 20_000;

    private final Scope scope;
    private final Catalogue catalogue;
    private final int rule;
    private final @Nullable FactShape own;

    /**
     * @param rule the number by which the engine calls the rule
     * @param own the fact whose fields may be named; null outside of a pattern
     */
    ExpressionWriter(Scope scope, Catalogue catalogue, int rule, @Nullable FactShape own) {
        this.scope = scope;
        this.catalogue = catalogue;
        this.rule = rule;
        this.own = own;
    }

    /** An expression that must be true or false. */
    String test(Expression expression) {
        if (expression instanceof Not not) {
            if (not.operand() instanceof Operation operation
                    && (operation.operator().equals("contains")
                            || operation.operator().equals("memberOf"))) {
                return membership(operation, "not ");
            }
            return "!(" + test(not.operand()) + ")";
        }
        if (expression instanceof In in) {
            return among(in);
        }
        if (expression instanceof Operation operation && !ARITHMETIC.containsKey(operation.operator())) {
            return switch (operation.operator()) {
                case "||" -> {
                    String search = wordSearch(operation);
                    yield search == null
                            ? "(" + test(operation.left()) + " || " + test(operation.right()) + ")"
                            : search;
                }
                case "&&" -> "(" + test(operation.left()) + " && " + test(operation.right()) + ")";
                case "contains", "memberOf" -> membership(operation, "");
                default -> comparison(operation);
            };
        }
        Written value = value(expression);
        if (!value.type().is(Kind.FLAG)) {
            throw expression
                    .place()
                    .stop("TYPE.CONDITION_EXPECTED", value.type().words());
        }
        return "(" + value.text() + " == true)";
    }

    /** An expression that stands for a value. */
    Written value(Expression expression) {
        if (expression instanceof Text text) {
            return new Written(quoted(harmless(text)), Type.TEXT);
        }
        if (expression instanceof Whole whole) {
            return new Written(String.valueOf(whole.value()), new Type(Kind.NUMBER, int.class));
        }
        if (expression instanceof Flag flag) {
            return new Written(String.valueOf(flag.value()), Type.FLAG);
        }
        if (expression instanceof Nothing) {
            return new Written("null", Type.NOTHING);
        }
        if (expression instanceof Name name) {
            return name(name);
        }
        if (expression instanceof Member member) {
            return member(member);
        }
        if (expression instanceof Minus minus) {
            Written operand = value(minus.operand());
            number(operand, minus.place());
            return reckoned("negative", List.of(operand), Type.NUMBER, minus.place());
        }
        if (expression instanceof Operation operation && ARITHMETIC.containsKey(operation.operator())) {
            return calculation(operation);
        }
        throw expression.place().stop("TYPE.VALUE_EXPECTED");
    }

    /** Numbers are counted; texts can only be joined, and only where values are given. */
    private Written calculation(Operation operation) {
        List<Written> sides = List.of(value(operation.left()), value(operation.right()));
        boolean texts = sides.stream().allMatch(side -> side.type().is(Kind.TEXT));
        if (texts && operation.operator().equals("+") && own == null) {
            return reckoned("joined", sides, Type.TEXT, operation.place());
        }
        sides.forEach(side -> number(side, operation.place()));
        String function = Objects.requireNonNull(ARITHMETIC.get(operation.operator()));
        return reckoned(function, sides, Type.NUMBER, operation.place());
    }

    /** Calls within calls while they are few; else a chain of steps. */
    private Written reckoned(String function, List<Written> operands, Type type, Place place) {
        String steps = operands.stream().map(Written::steps).collect(Collectors.joining()) + "." + function + "("
                + place.line() + ")";
        int calls = 1 + operands.stream().mapToInt(Written::calls).max().orElse(0);
        if (calls > MAX_CALLS) {
            String result = type.is(Kind.TEXT) ? ".text()" : ".number()";
            return new Written("Reckoning.of(" + rule + ")" + steps + result, type, steps, calls);
        }
        String values = operands.stream().map(Written::text).collect(Collectors.joining(", "));
        return new Written("Arithmetic." + function + "(" + values + site(place), type, steps, calls);
    }

    /** A number that must be there. */
    String given(Expression expression) {
        Place place = expression.place();
        return "Arithmetic.given(" + number(value(expression), place) + site(place);
    }

    /** The last arguments of what can fail: which rule it is, and where it reckons. */
    private String site(Place place) {
        return ", " + rule + ", " + place.line() + ")";
    }

    private static String number(Written written, Place place) {
        if (!written.type().is(Kind.NUMBER)) {
            throw place.stop("TYPE.RECKONED", written.text(), written.type().words());
        }
        return written.text();
    }

    private Written name(Name name) {
        if (name.name().startsWith("$")) {
            return new Written(name.name(), scope.type(name.name(), name.place()));
        }
        if (own == null) {
            throw name.place().stop("UNKNOWN_VARIABLE.FIELD", name.name());
        }
        return new Written(name.name(), field(own, name.name(), name.place()).type());
    }

    private Written member(Member member) {
        Type type = scope.type(member.variable(), member.place());
        FactShape shape = type.is(Kind.FACT) ? catalogue.shape(type.java().getSimpleName()) : null;
        if (shape == null) {
            throw member.place().stop("TYPE.NO_FACT", member.variable(), type.words());
        }
        return new Written(
                member.variable() + "." + member.field() + "()",
                field(shape, member.field(), member.place()).type());
    }

    static FactShape.Field field(FactShape shape, String name, Place place) {
        FactShape.Field field = shape.fields().get(name);
        if (field == null) {
            throw unknown(shape, name, place);
        }
        return field;
    }

    private static Refused unknown(FactShape shape, String name, Place place) {
        if (YES_OR_NO.contains(name.toLowerCase(Locale.ROOT))) {
            return place.stop("UNKNOWN_FIELD.YES_NO", shape.name(), name);
        }
        String fields = String.join(", ", shape.fields().keySet());
        return shape.fields().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(meant -> place.stop("UNKNOWN_FIELD.NEAR", shape.name(), name, meant))
                .orElseGet(() -> place.stop("UNKNOWN_FIELD.FACT", shape.name(), name, fields));
    }

    private String comparison(Operation operation) {
        if (operation.operator().equals("==") && operation.right() instanceof Flag flag && isTest(operation.left())) {
            return flag.value() ? test(operation.left()) : "!(" + test(operation.left()) + ")";
        }
        return new ComparisonWriter(operation, value(operation.left()), value(operation.right())).write();
    }

    /** Whether one text is or holds one of several words, looked for at once; null when the alternatives are others. */
    private @Nullable String wordSearch(Operation alternatives) {
        List<Expression> parts = new ArrayList<>(List.of(alternatives));
        for (int i = 0; i < parts.size(); i++) {
            while (parts.get(i) instanceof Operation operation
                    && operation.operator().equals("||")) {
                parts.set(i, operation.left());
                parts.add(operation.right());
            }
        }
        String asked = "";
        List<String> words = new ArrayList<>();
        for (Expression part : parts) {
            if (!(part instanceof Operation operation
                    && operation.left() instanceof Name name
                    && operation.right() instanceof Text text
                    && WORD_SEARCHES.containsKey(operation.operator())
                    && !text.value().isEmpty())) {
                return null;
            }
            Written whole = value(name);
            String each = WORD_SEARCHES.get(operation.operator()) + "(" + whole.text();
            boolean free = whole.type().is(Kind.TEXT) && whole.type().codes().isEmpty();
            if (!free || !asked.isEmpty() && !asked.equals(each)) {
                return null;
            }
            asked = each;
            words.add(harmless(text));
        }
        return "WordSearch." + asked + ", " + quoted(String.join(WordSearch.BETWEEN, words)) + ")";
    }

    /** Whether it is a condition and no value; tables compare whole conditions with a cell that says yes or no. */
    private static boolean isTest(Expression expression) {
        return expression instanceof Not
                || expression instanceof In
                || expression instanceof Operation operation && !ARITHMETIC.containsKey(operation.operator());
    }

    private String among(In in) {
        List<String> equal = new ArrayList<>();
        for (Expression each : in.values()) {
            equal.add(comparison(new Operation("==", in.left(), each, each.place())));
        }
        String written = (in.negated() ? "!" : "") + "(" + String.join(" || ", equal) + ")";
        if (written.length() > MAX_LIST) {
            throw in.place().stop("TOO_LARGE.LIST_OF_OPERATIONS");
        }
        return written;
    }

    private String membership(Operation operation, String not) {
        boolean contains = operation.operator().equals("contains");
        Written whole = value(contains ? operation.left() : operation.right());
        Written part = value(contains ? operation.right() : operation.left());
        boolean fits = part.type().is(Kind.TEXT)
                        && (whole.type().is(Kind.TEXTS)
                                || contains && whole.type().is(Kind.TEXT))
                || part.type().is(Kind.NUMBER) && whole.type().is(Kind.NUMBERS);
        if (!fits) {
            throw operation
                    .place()
                    .stop(
                            "TYPE.CONTAINED",
                            whole.text(),
                            whole.type().words(),
                            part.text(),
                            part.type().words());
        }
        if (part.type().is(Kind.NUMBER)) {
            return (not.isEmpty() ? "" : "!") + "Arithmetic.holds(" + whole.text() + ", " + part.text() + ")";
        }
        return contains
                ? whole.text() + " " + not + "contains " + part.text()
                : part.text() + " " + not + "memberOf " + whole.text();
    }

    /**
     * What cannot end a text before its end. The lexer lets nothing else into a text, but tables and what they borrow from
     * other files do not come by it.
     */
    private static String harmless(Text text) {
        if (text.value().chars().anyMatch(each -> each == '\\' || Character.isISOControl(each))) {
            throw text.place().stop("BAD_TEXT.SIGN", text.value());
        }
        return text.value();
    }

    /** The quote is all there is to escape. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
