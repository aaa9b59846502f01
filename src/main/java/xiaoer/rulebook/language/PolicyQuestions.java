package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xiaoer.rulebook.language.Expression.Flag;
import xiaoer.rulebook.language.Expression.In;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Text;
import xiaoer.rulebook.language.PolicyTerms.Term;

/** Reads what a cell asks of the value that heads its column. */
final class PolicyQuestions {

    private static final Set<String> YES = Set.of("是", "yes", "true");
    private static final Set<String> NO = Set.of("否", "no", "false");
    private static final List<Word> YES_OR_NO = List.of(new Word("true", "是", "yes"), new Word("false", "否", "no"));

    private static final Pattern NOT = Pattern.compile("(?:不是|not)\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("\\s*[、/]\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"“](.*)[\"”]");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|≥|≤|>|<|=|＞|＜|＝)\\s*(.+)");
    /** Between two comparisons that must both hold; names may hold the sign as well. */
    private static final Pattern AND = Pattern.compile("[，,](?=\\s*[><=≥≤＞＜＝])");

    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*[–—~～到]\\s*(.+)|(.+?) to (.+)|(\\d+)-(\\d+)");
    /** Technical bound on the values of one cell. */
    private static final int MAX_VALUES = 200;

    private final PolicyTerms terms;
    private final NamedSets sets;

    PolicyQuestions(PolicyTerms terms, NamedSets sets) {
        this.terms = terms;
        this.sets = sets;
    }

    Expression test(Term column, PolicyCell cell) {
        return switch (column.kind()) {
            case FLAG -> new Operation("==", column.value(), flag(cell), cell.place());
            case NUMBER, TIME -> number(column, cell);
            case TEXT -> text(column, cell);
            case OTHER -> throw cell.stop("POLICY.NOT_ASKED");
        };
    }

    static Flag flag(PolicyCell cell) {
        return yesOrNo(cell).orElseThrow(() -> cell.unknown("CELL", cell.text(), YES_OR_NO));
    }

    static Optional<Flag> yesOrNo(PolicyCell cell) {
        String said = Word.normal(cell.text());
        return YES.contains(said) || NO.contains(said)
                ? Optional.of(new Flag(YES.contains(said), cell.place()))
                : Optional.empty();
    }

    private Expression number(Term column, PolicyCell cell) {
        if (COMPARED.matcher(cell.text()).lookingAt()) {
            return Stream.of(AND.split(cell.text()))
                    .map(each -> compared(column, each.strip(), cell))
                    .reduce((left, right) -> new Operation("&&", left, right, cell.place()))
                    .orElseThrow();
        }
        Matcher not = NOT.matcher(cell.text());
        boolean negated = not.matches();
        String asked = negated ? not.group(1) : cell.text();
        Matcher range = RANGE.matcher(asked);
        if (!negated && range.matches() && !terms.isName(cell, asked)) {
            return between(column, range, cell);
        }
        List<Expression> values = new ArrayList<>();
        for (String each : terms.isName(cell, asked) ? List.of(asked) : List.of(LIST.split(asked))) {
            values.add(operand(column, each, cell));
        }
        return oneOf(column.value(), values, negated, cell);
    }

    private Expression between(Term column, Matcher range, PolicyCell cell) {
        int first = 1;
        while (range.group(first) == null) {
            first += 2;
        }
        return new Operation(
                "&&",
                compared(column, ">=", range.group(first), cell),
                compared(column, "<=", range.group(first + 1), cell),
                cell.place());
    }

    private Expression compared(Term column, String text, PolicyCell cell) {
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches()) {
            throw cell.stop("POLICY.NO_NUMBER", text);
        }
        return compared(column, sign(compared.group(1)), compared.group(2), cell);
    }

    private Expression compared(Term column, String sign, String operand, PolicyCell cell) {
        return new Operation(sign, column.value(), operand(column, operand, cell), cell.place());
    }

    private Expression operand(Term column, String text, PolicyCell cell) {
        Term operand = terms.value(cell, text);
        if (operand.kind() != column.kind()) {
            throw cell.stop("POLICY.NO_NUMBER", text);
        }
        return operand.value();
    }

    private static String sign(String written) {
        return switch (written) {
            case "≥" -> ">=";
            case "≤" -> "<=";
            case "＞" -> ">";
            case "＜" -> "<";
            case "=", "＝" -> "==";
            default -> written;
        };
    }

    private Expression text(Term column, PolicyCell cell) {
        // A whole cell may be a name in which a list or a denial only seems to stand.
        List<String> whole = values(column, cell.text());
        Matcher not = NOT.matcher(cell.text());
        boolean negated = whole.isEmpty() && not.matches();
        List<String> codes = new ArrayList<>(whole);
        if (whole.isEmpty()) {
            for (String each : LIST.split(negated ? not.group(1) : cell.text())) {
                List<String> values = values(column, each.strip());
                if (values.isEmpty()) {
                    throw cell.unknown("CELL", each.strip(), allowed(column));
                }
                codes.addAll(values);
            }
        }
        if (codes.size() > MAX_VALUES) {
            throw cell.place().stop("TOO_LARGE.LIST", MAX_VALUES);
        }
        List<Expression> values = new ArrayList<>();
        codes.stream().distinct().forEach(code -> values.add(new Text(code, cell.place())));
        return oneOf(column.value(), values, negated, cell);
    }

    /** The values of which a word speaks; none when nobody knows it. */
    private List<String> values(Term column, String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (column.open() && quoted.matches()) {
            return List.of(quoted.group(1));
        }
        if (Word.NOTHING.isCalled(text)) {
            return List.of("");
        }
        return Word.find(column.values(), text)
                .map(word -> List.of(word.code()))
                .or(() -> sets.find(text).map(NamedSet::values))
                .orElse(List.of());
    }

    private List<Word> allowed(Term column) {
        List<Word> allowed = new ArrayList<>(column.values());
        allowed.addAll(sets.names());
        allowed.add(Word.NOTHING);
        return allowed;
    }

    private static Expression oneOf(Expression left, List<Expression> values, boolean negated, PolicyCell cell) {
        return values.size() == 1
                ? new Operation(negated ? "!=" : "==", left, values.get(0), cell.place())
                : new In(left, values, negated, cell.place());
    }
}
