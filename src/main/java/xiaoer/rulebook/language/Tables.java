package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/**
 * Turns a decision table in Drools' layout into rules. The cells are read here and handed to Drools' table compiler one
 * by one, so that it sees nothing that was not looked at; what it makes of them goes through the same fence as any rule
 * file, because quotes in a cell can defeat a check of cells.
 */
final class Tables {

    private static final Pattern CELL = Pattern.compile("in cell ([A-Z]+)(\\d{1,5})\\b");
    private static final Pattern START = Pattern.compile("rule\\s*(?:set|table).*", Pattern.CASE_INSENSITIVE);

    /** Where in the head the snippets stand that are filled in with the cells below them. */
    private static final int SNIPPETS = 3;

    /** What all cells may grow to when they are filled in; a file of so many words would be refused anyway. */
    private static final int MAX_WRITTEN = 2_000_000;

    private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+(\\d+), header at .*");

    private Tables() {}

    static Source source(Grid shown) {
        List<Integer> tables = tables(shown);
        Grid grid = new TableBody(shown).read(tables);
        checkWritten(grid, tables);
        DefaultRuleSheetListener listener = new DefaultRuleSheetListener();
        String drl;
        try {
            listener.startSheet("table");
            for (int r = 0; r < grid.rows().size(); r++) {
                List<Grid.Entry> row = grid.rows().get(r);
                listener.newRow(r, row.size());
                for (int c = 0; c < row.size(); c++) {
                    listener.newCell(r, c, row.get(c).text(), row.get(c).mergedFrom());
                }
            }
            listener.finishSheet();
            drl = new SpreadsheetCompiler().listenerToString(listener);
        } catch (RuntimeException e) {
            throw refused(grid, String.valueOf(e.getMessage()));
        }
        return source(grid, tables, drl);
    }

    /** What the table compiler refuses is told by the cell; its own words are about itself. */
    private static Refused refused(Grid grid, String told) {
        Matcher cell = CELL.matcher(told);
        return cell.find()
                ? grid.place(Integer.parseInt(cell.group(2)) - 1).stop("BAD_TABLE.CELL", cell.group(1) + cell.group(2))
                : Place.of(grid.path()).stop("BAD_TABLE.SHAPE");
    }

    /** Where tables begin; outside of them only the RuleSet row may stand. */
    private static List<Integer> tables(Grid grid) {
        List<Integer> tables = new ArrayList<>();
        boolean named = false;
        for (int r = 0; r < grid.rows().size(); r++) {
            String lead = grid.lead(r);
            if (lead.startsWith("RuleTable")) {
                tables.add(r);
                new TableHead(grid, r + 1).check();
            } else if (tables.isEmpty() && lead.equals("RuleSet")) {
                named = true;
            } else if (tables.isEmpty() && !lead.isEmpty()) {
                boolean misspelt = START.matcher(lead).matches();
                throw grid.place(r).stop(misspelt ? "BAD_TABLE.SPELLING" : "NOT_ALLOWED.IN_TABLE", lead);
            }
        }
        if (!named || tables.isEmpty()) {
            throw grid.place(0).stop("BAD_TABLE.NO_START");
        }
        return tables;
    }

    /** A snippet can ask for its cell many times, and once for each part of it. */
    private static void checkWritten(Grid grid, List<Integer> tables) {
        long written = 0;
        List<Grid.Entry> snippets = List.of();
        for (int r = tables.get(0); r < grid.rows().size(); r++) {
            if (tables.contains(r)) {
                snippets = grid.rows().get(r + SNIPPETS);
            }
            List<Grid.Entry> cells = grid.rows().get(r);
            for (int c = 0; c < Math.min(cells.size(), snippets.size()); c++) {
                String snippet = snippets.get(c).text();
                String cell = cells.get(c).text();
                written += (1 + count(cell, ',')) * snippet.length() + count(snippet, '$') * cell.length();
            }
            if (written > MAX_WRITTEN) {
                throw grid.place(r).stop("TOO_LARGE.FILLED_IN", MAX_WRITTEN);
            }
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static Source source(Grid grid, List<Integer> tables, String drl) {
        List<String> text = new ArrayList<>(drl.lines().toList());
        int[] lines = new int[text.size() + 2];
        Set<Integer> rows = new HashSet<>();
        int row = tables.get(0) + 1;
        for (int i = 0; i < text.size(); i++) {
            Matcher at = ROW.matcher(text.get(i));
            if (at.matches() && at.group(1).length() < 6) {
                row = Integer.parseInt(at.group(1));
                rows.add(row);
            }
            lines[i + 1] = row;
        }
        lines[text.size() + 1] = row;
        checkNoRowLost(grid, tables, rows);
        if (!text.isEmpty() && text.get(0).startsWith("package ")) {
            text.set(0, "");
        }
        return new Source(grid.path(), String.join("\n", text), lines);
    }

    /** The table compiler stops at an empty row and says nothing about the rows after it. */
    private static void checkNoRowLost(Grid grid, List<Integer> tables, Set<Integer> rows) {
        for (int r = tables.get(0); r < grid.rows().size(); r++) {
            int index = r;
            boolean head = tables.stream().anyMatch(table -> index >= table && index < table + TableHead.ROWS);
            if (!head && !grid.lead(r).isEmpty() && !rows.contains(r + 1)) {
                throw grid.place(r).stop("LOST_ROW");
            }
        }
    }
}
