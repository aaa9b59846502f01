package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.language.PolicyTerms.Term;
import xiaoer.rulebook.language.PolicyWords.Result;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.ProblemWords;

/**
 * The heading line of a policy table: which column holds what. A column is headed by what it asks, by what it tells, or by
 * one of the words for the rest of a rule.
 */
final class PolicyHead {

    /** What belongs to every rule. */
    enum Part {
        NAME("规则", "rule"),
        OUTCOME("结论", "outcome"),
        OTHERWISE("其余情况", "otherwise"),
        ZH("说明", "sentence zh"),
        EN("英文说明", "sentence en"),
        CLAUSE("依据", "clause");

        private final Word word;

        Part(String zh, String en) {
            this.word = new Word(en, zh, en);
        }
    }

    private static final List<Part> NEEDED = List.of(Part.NAME, Part.OUTCOME, Part.ZH);

    private final int row;
    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private final Map<Integer, Term> conditions = new LinkedHashMap<>();
    private final Map<Integer, Result> results = new LinkedHashMap<>();

    private PolicyHead(int row) {
        this.row = row;
    }

    /** Whether a table is written in words: its first line names the rule's column so. */
    static boolean heads(Grid grid) {
        int first = first(grid);
        return first >= 0 && grid.rows().get(first).stream().anyMatch(entry -> Part.NAME.word.isCalled(entry.text()));
    }

    private static int first(Grid grid) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!grid.lead(row).isEmpty()) {
                return row;
            }
        }
        return -1;
    }

    static PolicyHead read(Grid grid, PolicyWords words, PolicyTerms terms) {
        PolicyHead head = new PolicyHead(first(grid));
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < grid.rows().get(head.row).size(); column++) {
            PolicyCell cell = PolicyCell.of(grid, head.row, column);
            if (cell.isEmpty()) {
                head.checkEmpty(grid, column);
            } else if (!seen.add(Word.normal(cell.text()))) {
                throw cell.stop("POLICY.TWICE");
            } else {
                head.add(cell, words, terms);
            }
        }
        for (Part part : NEEDED) {
            if (!head.parts.containsKey(part)) {
                throw grid.place(head.row)
                        .stop(
                                "POLICY.NO_COLUMN",
                                ProblemWords.written(LocalizedText.of(part.word.zh(), part.word.en())),
                                part.word.zh(),
                                part.word.en());
            }
        }
        return head;
    }

    private void checkEmpty(Grid grid, int column) {
        for (int below = row + 1; below < grid.rows().size(); below++) {
            PolicyCell cell = PolicyCell.of(grid, below, column);
            if (!cell.isEmpty()) {
                throw cell.stop("POLICY.NO_HEADING");
            }
        }
    }

    private void add(PolicyCell cell, PolicyWords words, PolicyTerms terms) {
        for (Part part : Part.values()) {
            if (part.word.isCalled(cell.text())) {
                parts.put(part, cell.column());
                return;
            }
        }
        Optional<Result> told = words.result(cell.text());
        boolean asked = terms.isName(cell, cell.text());
        if (told.isPresent() && asked) {
            throw cell.stop("POLICY.BOTH");
        }
        if (told.isPresent()) {
            results.put(cell.column(), told.get());
            return;
        }
        List<Word> allowed = new ArrayList<>();
        for (Part part : Part.values()) {
            allowed.add(part.word);
        }
        words.results().forEach(result -> allowed.add(result.name()));
        conditions.put(cell.column(), terms.heading(cell, allowed));
    }

    int row() {
        return row;
    }

    /** Columns that ask, with what they ask about. */
    Map<Integer, Term> conditions() {
        return conditions;
    }

    /** Columns that tell. */
    Map<Integer, Result> results() {
        return results;
    }

    /** Columns of what belongs to a rule as a whole, whatever its cases. */
    List<Integer> ofRule() {
        List<Integer> columns = new ArrayList<>(parts.values());
        columns.addAll(results.keySet());
        return columns;
    }

    /** An empty cell where the table has no such column. */
    PolicyCell part(Part part, Grid grid, int row) {
        @Nullable Integer column = parts.get(part);
        return column == null
                ? new PolicyCell("", row, 0, grid.place(row))
                : PolicyCell.of(grid, row, Objects.requireNonNull(column));
    }
}
