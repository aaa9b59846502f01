package xiaoer.rulebook.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import xiaoer.shared.Refused;

/**
 * The rows of a table before its first rule: what each column is, the fact it is about, what is written for its cells, and
 * its title. What is wrong with them is told by the cell, where the table compiler would tell of itself or of every row.
 */
final class TableHead {

    /** From the row with the table's name. */
    static final int ROWS = 5;

    private static final int FACTS = 1;
    private static final int SNIPPETS = 2;
    private static final int TITLES = 3;

    private static final Set<String> NAMES = Set.of("NAME", "N");
    private static final Set<String> GROUPS = Set.of("AGENDA-GROUP", "G");
    private static final Set<String> CONDITIONS = Set.of("CONDITION", "C");
    private static final Set<String> WRITTEN = Set.of("CONDITION", "C", "ACTION", "A", "METADATA", "@");

    /** A condition that names its fact itself. */
    private static final Pattern WHOLE = Pattern.compile(".*\\w\\s*\\(.*");

    private final Grid grid;
    private final int kinds;

    /** @param kinds the row that says what each column is */
    TableHead(Grid grid, int kinds) {
        this.grid = grid;
        this.kinds = kinds;
    }

    void check() {
        if (kinds + TITLES >= grid.rows().size()) {
            throw grid.place(kinds - 1).stop("BAD_TABLE.HEADINGS");
        }
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < width(); column++) {
            String kind = grid.text(kinds, column).toUpperCase(Locale.ROOT);
            if (kind.isEmpty()) {
                checkEmpty(column);
            } else if (NAMES.contains(kind) || GROUPS.contains(kind)) {
                if (!seen.add(kind.substring(0, 1))) {
                    throw stop(kinds, column, "BAD_TABLE.TWICE", grid.text(kinds, column));
                }
            } else if (!WRITTEN.contains(kind)) {
                throw stop(kinds, column, "NOT_ALLOWED.COLUMN", grid.text(kinds, column));
            } else {
                checkWritten(kind, column);
            }
        }
        if (!seen.contains("N")) {
            throw grid.place(kinds).stop("BAD_TABLE.NO_NAMES");
        }
    }

    private void checkEmpty(int column) {
        for (int row = SNIPPETS; row <= TITLES; row++) {
            if (!grid.text(kinds + row, column).isEmpty()) {
                throw stop(kinds, column, "BAD_TABLE.NO_KIND", grid.text(kinds + row, column));
            }
        }
    }

    private void checkWritten(String kind, int column) {
        String snippet = grid.text(kinds + SNIPPETS, column);
        if (snippet.isEmpty()) {
            throw stop(kinds + SNIPPETS, column, "BAD_TABLE.NO_SNIPPET", grid.text(kinds, column));
        }
        boolean about = !grid.text(kinds + FACTS, column).isEmpty();
        if (CONDITIONS.contains(kind) && !about && !WHOLE.matcher(snippet).matches()) {
            throw stop(kinds + FACTS, column, "BAD_TABLE.NO_FACT", snippet);
        }
    }

    private Refused stop(int row, int column, String code, String told) {
        return grid.place(row).stop(code, CellReference.convertNumToColString(column) + (row + 1), told);
    }

    private int width() {
        int width = 0;
        for (int row = kinds; row <= kinds + TITLES; row++) {
            width = Math.max(width, grid.rows().get(row).size());
        }
        return width;
    }
}
