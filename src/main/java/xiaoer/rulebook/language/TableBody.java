package xiaoer.rulebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import xiaoer.rulebook.language.Grid.Entry;
import xiaoer.shared.Place;

/**
 * The rows of a table below its head, as the rules need them: each has a name, and what people read as a number or a date
 * is one where its column asks for it.
 */
final class TableBody {

    private static final Set<String> NAMES = Set.of("NAME", "N");
    private static final Set<String> SAID_TO_PEOPLE = Set.of("METADATA", "@");
    private static final Set<String> ACTIONS = Set.of("ACTION", "A");

    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]*\"");
    private static final String CELL = "$param";
    /** Its cell may hold several values with commas between them. */
    private static final String LISTED = "(" + CELL + ")";

    private static final int SNIPPETS = 2;

    /** A column of the table at hand, by what stands in its head. */
    private record Column(String kind, String snippet) {

        /** Where cells come to stand within quotation marks, they are texts. */
        boolean takesValue() {
            return snippet.contains(CELL)
                    && !snippet.contains("forall(")
                    && !IN_QUOTES
                            .matcher(snippet)
                            .results()
                            .anyMatch(text -> text.group().contains(CELL));
        }

        boolean takesText() {
            return !snippet.isEmpty() && !takesValue() && !SAID_TO_PEOPLE.contains(kind);
        }

        /** Rules say no numbers but these, see {@link ExpressionParser}; actions name items by theirs. */
        boolean canSay(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return whole && (ACTIONS.contains(kind) || number.abs().compareTo(BigDecimal.ONE) <= 0);
        }
    }

    private final Grid grid;

    TableBody(Grid grid) {
        this.grid = grid;
    }

    /** @param tables where tables begin, their heads checked */
    Grid read(List<Integer> tables) {
        List<List<Entry>> rows = new ArrayList<>(grid.rows());
        for (int i = 0; i < tables.size(); i++) {
            int first = tables.get(i) + TableHead.ROWS;
            int end = i + 1 < tables.size() ? tables.get(i + 1) : rows.size();
            List<Column> columns = columns(tables.get(i) + 1);
            for (int row = first; row < end; row++) {
                if (!grid.lead(row).isEmpty()) {
                    checkName(row, columns);
                    rows.set(row, cells(row, columns));
                }
            }
        }
        return new Grid(grid.path(), rows);
    }

    private List<Column> columns(int kinds) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < grid.rows().get(kinds).size(); column++) {
            columns.add(
                    new Column(grid.text(kinds, column).toUpperCase(Locale.ROOT), grid.text(kinds + SNIPPETS, column)));
        }
        return columns;
    }

    /** The table compiler would give such a row a name of its own, which changes with every row before it. */
    private void checkName(int row, List<Column> columns) {
        for (int column = 0; column < columns.size(); column++) {
            if (NAMES.contains(columns.get(column).kind())
                    && grid.text(row, column).isEmpty()) {
                throw grid.place(row).stop("BAD_TABLE.NO_NAME", name(row, column), grid.lead(row));
            }
        }
    }

    private List<Entry> cells(int row, List<Column> columns) {
        List<Entry> cells = new ArrayList<>(grid.rows().get(row));
        for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
            String shown = cells.get(column).text();
            String read = read(shown, columns.get(column), name(row, column), grid.place(row));
            cells.set(column, new Entry(read, cells.get(column).mergedFrom()));
        }
        return cells;
    }

    private static String read(String shown, Column column, String cell, Place place) {
        if (column.takesText()) {
            return ShownDate.of(shown, cell, place).orElse(shown);
        }
        if (!column.takesValue() || column.snippet().contains(LISTED) && shown.contains(",")) {
            return shown;
        }
        if (ShownDate.of(shown, cell, place).isPresent()) {
            throw place.stop(
                    "BAD_TABLE.DATE_IS_TEXT", cell, shown, column.snippet().replace(CELL, '"' + CELL + '"'));
        }
        Optional<BigDecimal> number = ShownNumber.of(shown);
        if (number.isEmpty()) {
            return shown;
        }
        String value = plain(number.get());
        if (!column.canSay(number.get())) {
            throw place.stop("BARE_NUMBER.CELL", cell, shown, value);
        }
        return value;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String name(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
