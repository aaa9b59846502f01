package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xiaoer.rulebook.language.Expression.Text;
import xiaoer.rulebook.language.PolicyHead.Part;
import xiaoer.rulebook.language.PolicyTerms.Term;
import xiaoer.rulebook.language.PolicyWords.Result;
import xiaoer.rulebook.language.Rule.Asked;
import xiaoer.rulebook.language.Rule.Call;
import xiaoer.rulebook.language.Rule.Consequence;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.ProblemWords;
import xiaoer.shared.Refused;

/**
 * A table written in words, as trainers read it: a heading line, then a line for each rule. A line without a name, or with
 * the name of the line above it, is a further case of that rule. What it says becomes the same rules as any other file.
 */
final class PolicyTable {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern QUOTED = Pattern.compile("[\"“](.*)[\"”]");
    /** As in a file of words, see {@link Lexer}. */
    private static final int MAX_WORDS = 60_000;

    private final Grid grid;
    private final PolicyWords words;
    private final PolicyTerms terms;
    private final PolicyQuestions questions;
    private final PolicyHead head;
    private int said;

    private PolicyTable(Grid grid, PolicyWords words) {
        this.grid = grid;
        this.words = words;
        this.terms = new PolicyTerms(words);
        this.questions = new PolicyQuestions(terms, words.sets());
        this.head = PolicyHead.read(grid, words, terms);
    }

    static List<Rule> rules(Grid grid, PolicyWords words, List<Problem> problems) {
        return new PolicyTable(grid, words).read(problems);
    }

    private List<Rule> read(List<Problem> problems) {
        List<Rule> rules = new ArrayList<>();
        for (List<Integer> rows : grouped()) {
            try {
                rules.add(rule(rows));
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
            if (rules.size() > RuleParser.MAX_RULES) {
                throw grid.place(rows.get(0)).stop("TOO_LARGE.RULES_OF_FILE", RuleParser.MAX_RULES);
            }
        }
        return rules;
    }

    /** The lines of each rule. */
    private List<List<Integer>> grouped() {
        List<List<Integer>> groups = new ArrayList<>();
        String last = "";
        for (int row = head.row() + 1; row < grid.rows().size(); row++) {
            if (!grid.lead(row).isEmpty()) {
                String name = part(Part.NAME, row).text();
                if (groups.isEmpty() || !name.isEmpty() && !name.equals(last)) {
                    groups.add(new ArrayList<>());
                    last = name;
                }
                groups.get(groups.size() - 1).add(row);
            }
        }
        return groups;
    }

    private Rule rule(List<Integer> rows) {
        int first = rows.get(0);
        PolicyCell name = part(Part.NAME, first);
        if (name.isEmpty() || name.text().length() > RuleParser.MAX_NAME) {
            throw name.place().stop("POLICY.NO_NAME", name.name(), grid.lead(first));
        }
        rows.stream().skip(1).forEach(row -> checkSame(row, first));
        PolicyRule written = new PolicyRule(words.facts(), name.place());
        List<Map<String, Expression>> cases = rows.stream().map(this::asked).toList();
        written.ask(cases);
        Map<String, Call> calls = told(first, written);
        Map<String, String> said = new LinkedHashMap<>();
        say(said, "zh", part(Part.ZH, first), calls, written);
        say(said, "en", part(Part.EN, first), calls, written);
        say(said, "clause", part(Part.CLAUSE, first), calls, written);
        PolicyCell last = part(Part.OTHERWISE, first);
        boolean otherwise = !last.isEmpty() && PolicyQuestions.flag(last).value();
        return new Rule(
                name.text(),
                said,
                otherwise,
                written.conditions(),
                new Consequence(false, outcome(first), List.copyOf(calls.values()), name.place()),
                inWords(rows),
                name.place());
    }

    /** A further case of a rule says nothing else than when it holds too. */
    private void checkSame(int row, int first) {
        for (int column : head.ofRule()) {
            PolicyCell cell = PolicyCell.of(grid, row, column);
            if (!cell.isEmpty() && !cell.text().equals(grid.text(first, column))) {
                throw cell.stop("POLICY.OTHER_RULE");
            }
        }
    }

    /** What a line asks, by the column and the cell that ask it. */
    private Map<String, Expression> asked(int row) {
        Map<String, Expression> asked = new LinkedHashMap<>();
        head.conditions().forEach((column, term) -> {
            PolicyCell cell = PolicyCell.of(grid, row, column);
            if (!cell.isEmpty()) {
                Expression test = questions.test(term, cell);
                said += test instanceof Expression.In in ? in.values().size() : 1;
                if (said > MAX_WORDS) {
                    throw cell.place().stop("TOO_LARGE.WORDS", MAX_WORDS);
                }
                asked.put(column + " " + cell.text(), test);
            }
        });
        return asked;
    }

    private Asked inWords(List<Integer> rows) {
        List<Integer> always = head.conditions().keySet().stream()
                .filter(column ->
                        rows.stream().allMatch(row -> grid.text(row, column).equals(grid.text(rows.get(0), column))))
                .toList();
        List<Integer> besides = head.conditions().keySet().stream()
                .filter(column -> !always.contains(column))
                .toList();
        return new Asked(
                inWords(rows.get(0), always),
                rows.size() == 1
                        ? List.of()
                        : rows.stream().map(row -> inWords(row, besides)).toList());
    }

    private String inWords(int row, List<Integer> columns) {
        return columns.stream()
                .filter(column -> !grid.text(row, column).isEmpty())
                .map(column -> grid.text(head.row(), column) + ": " + grid.text(row, column))
                .collect(Collectors.joining("; "));
    }

    private Expression outcome(int row) {
        PolicyCell cell = part(Part.OUTCOME, row);
        if (cell.isEmpty()) {
            throw cell.stop(
                    "POLICY.NO_OUTCOME",
                    Word.listed(words.outcomes(), part(Part.ZH, row).text()));
        }
        return Word.find(words.outcomes(), cell.text())
                .map(word -> new Text(word.code(), cell.place()))
                .orElseThrow(() -> cell.unknown("CELL", cell.text(), words.outcomes()));
    }

    private Map<String, Call> told(int row, PolicyRule rule) {
        Map<String, Call> calls = new LinkedHashMap<>();
        head.results().forEach((column, result) -> {
            PolicyCell cell = PolicyCell.of(grid, row, column);
            if (!cell.isEmpty()) {
                put(calls, result, rule.placed(value(result, cell)), cell.place());
            }
        });
        return calls;
    }

    private static void put(Map<String, Call> calls, Result result, Expression value, Place place) {
        calls.put(result.name().code(), new Call("with", result.name().code(), value, place));
    }

    private Expression value(Result result, PolicyCell cell) {
        if (Word.NOTHING.isCalled(cell.text())) {
            return new Text("", cell.place());
        }
        Optional<Word> known = Word.find(result.values(), cell.text());
        if (known.isPresent()) {
            return new Text(known.get().code(), cell.place());
        }
        if (!result.values().isEmpty()) {
            List<Word> allowed = new ArrayList<>(result.values());
            allowed.add(Word.NOTHING);
            throw cell.unknown("CELL", cell.text(), allowed);
        }
        Matcher quoted = QUOTED.matcher(cell.text());
        if (quoted.matches()) {
            return new Text(quoted.group(1), cell.place());
        }
        Optional<Expression.Flag> flag = PolicyQuestions.yesOrNo(cell);
        return flag.isPresent() ? flag.get() : terms.value(cell, cell.text()).value();
    }

    /** Slots of a sentence are results, which then are told with the answer. */
    private void say(Map<String, String> said, String as, PolicyCell cell, Map<String, Call> calls, PolicyRule rule) {
        if (cell.isEmpty()) {
            return;
        }
        Matcher slot = SLOT.matcher(cell.text());
        StringBuilder text = new StringBuilder();
        while (slot.find()) {
            String word = slot.group(1);
            Result result = words.result(word)
                    .orElseThrow(() -> cell.unknown(
                            "CELL",
                            "{" + word + "}",
                            words.results().stream().map(Result::name).toList()));
            if (!calls.containsKey(result.name().code())) {
                put(calls, result, rule.placed(usual(result, cell)), cell.place());
            }
            slot.appendReplacement(
                    text, Matcher.quoteReplacement("{" + result.name().code() + "}"));
        }
        said.put(as, slot.appendTail(text).toString());
    }

    private Expression usual(Result result, PolicyCell cell) {
        if (result.is().isEmpty()) {
            throw cell.stop(
                    "POLICY.NOT_TOLD",
                    ProblemWords.written(
                            LocalizedText.of(result.name().zh(), result.name().en())));
        }
        Term term = terms.value(new PolicyCell(result.is(), cell.row(), cell.column(), cell.place()), result.is());
        return term.value();
    }

    private PolicyCell part(Part part, int row) {
        return head.part(part, grid, row);
    }
}
