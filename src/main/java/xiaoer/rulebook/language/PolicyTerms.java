package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xiaoer.rulebook.language.Expression.Member;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Whole;
import xiaoer.rulebook.language.PolicyWords.Fact;
import xiaoer.rulebook.language.PolicyWords.Field;
import xiaoer.rulebook.language.PolicyWords.Kind;
import xiaoer.rulebook.language.PolicyWords.Parameter;

/**
 * Reads what stands for a value: the name of a fact's field or of a parameter, a whole number, or a sum or product of
 * those. A value is a {@link Member} of its fact until its rule is written.
 */
final class PolicyTerms {

    /** Stands for the fact of a parameter, before its key. */
    static final String PARAMETER = "Parameter ";

    static final Set<String> RECKONED = Set.of("+", "-", "*", "/");

    /** Names hold blanks and hyphens, so that these signs need a blank on both sides. */
    private static final Pattern SIGN = Pattern.compile(" ([-+*/−]) |\\s*([×÷])\\s*");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern QUALIFIER = Pattern.compile("[·.]");
    /** Says that a parameter is meant, where a field has the same name. */
    private static final Pattern PARAMETERS = Pattern.compile("(?:参数|parameter)[·.](.+)", Pattern.CASE_INSENSITIVE);

    /** A value, as cells below its heading need to know it. */
    record Term(Expression value, Kind kind, List<Word> values, boolean open) {}

    private final PolicyWords words;

    PolicyTerms(PolicyWords words) {
        this.words = words;
    }

    /** Every name that a value may have. */
    List<Word> names() {
        List<Word> names = new ArrayList<>();
        words.facts().forEach(fact -> fact.fields().forEach(field -> names.add(field.name())));
        words.parameters().forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    /** Whether a text is one name, whatever signs may stand in it. */
    boolean isName(PolicyCell cell, String text) {
        return single(cell, text.strip()).isPresent();
    }

    /** @param besides what else may stand there */
    Term heading(PolicyCell cell, List<Word> besides) {
        Term heading = term(cell, cell.text(), "HEADING", besides);
        if (heading.value() instanceof Whole) {
            throw cell.unknown("HEADING", cell.text(), names());
        }
        return heading;
    }

    Term value(PolicyCell cell, String text) {
        return term(cell, text, "CELL", List.of());
    }

    private Term term(PolicyCell cell, String text, String kind, List<Word> besides) {
        Optional<Term> whole = single(cell, text.strip());
        if (whole.isPresent()) {
            return whole.get();
        }
        List<Expression> operands = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        int at = 0;
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            operands.add(number(cell, text.substring(at, sign.start()), kind));
            signs.add(sign.group().strip());
            at = sign.end();
        }
        if (signs.isEmpty()) {
            List<Word> allowed = names();
            allowed.addAll(besides);
            throw cell.unknown(kind, text, allowed);
        }
        operands.add(number(cell, text.substring(at), kind));
        return new Term(reckoned(operands, signs, cell), Kind.NUMBER, List.of(), false);
    }

    private Expression number(PolicyCell cell, String text, String kind) {
        Term term = single(cell, text.strip()).orElseThrow(() -> cell.unknown(kind, text.strip(), names()));
        if (term.kind() != Kind.NUMBER) {
            throw cell.stop("POLICY.NO_NUMBER", text.strip());
        }
        return term.value();
    }

    /** Products before sums, each from left to right. */
    private static Expression reckoned(List<Expression> operands, List<String> signs, PolicyCell cell) {
        List<Expression> sums = new ArrayList<>(List.of(operands.get(0)));
        List<String> between = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            Expression next = operands.get(i + 1);
            int last = sums.size() - 1;
            switch (signs.get(i)) {
                case "×", "*" -> sums.set(last, new Operation("*", sums.get(last), next, cell.place()));
                case "÷", "/" -> sums.set(last, new Operation("/", sums.get(last), next, cell.place()));
                default -> {
                    between.add(signs.get(i).equals("+") ? "+" : "-");
                    sums.add(next);
                }
            }
        }
        Expression sum = sums.get(0);
        for (int i = 0; i < between.size(); i++) {
            sum = new Operation(between.get(i), sum, sums.get(i + 1), cell.place());
        }
        return sum;
    }

    private Optional<Term> single(PolicyCell cell, String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(
                    new Term(new Whole(Integer.parseInt(text), cell.place()), Kind.NUMBER, List.of(), false));
        }
        String wanted = Word.normal(text);
        List<Term> found = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (Fact fact : words.facts()) {
            for (Field field : fact.fields()) {
                if (field.name().names().contains(wanted) || isQualified(fact.name(), field.name(), text)) {
                    found.add(new Term(
                            new Member(fact.name().code(), field.name().code(), cell.place()),
                            field.kind(),
                            field.values(),
                            field.open()));
                    meant.add(fact.name().zh() + "·" + field.name().zh());
                }
            }
        }
        Matcher named = PARAMETERS.matcher(text);
        String key = named.matches() ? Word.normal(named.group(1)) : wanted;
        for (Parameter parameter : words.parameters()) {
            if (parameter.name().names().contains(key)) {
                found.add(parameter(parameter, cell));
                meant.add("参数·" + parameter.name().zh());
            }
        }
        if (found.size() > 1) {
            throw cell.stop("POLICY.AMBIGUOUS", text, String.join("、", meant));
        }
        return found.stream().findFirst();
    }

    private static Term parameter(Parameter parameter, PolicyCell cell) {
        String field = switch (parameter.kind()) {
            case NUMBER -> "number";
            case FLAG -> "flag";
            default -> "text";
        };
        return new Term(
                new Member(PARAMETER + parameter.name().code(), field, cell.place()),
                parameter.kind(),
                parameter.values(),
                parameter.values().isEmpty());
    }

    private static boolean isQualified(Word fact, Word field, String text) {
        return QUALIFIER
                .matcher(text)
                .results()
                .anyMatch(point ->
                        fact.isCalled(text.substring(0, point.start())) && field.isCalled(text.substring(point.end())));
    }
}
