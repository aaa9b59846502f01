package xiaoer.rulebook.language;

import java.util.Collection;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/** A cell of a policy table, by which whatever is wrong with it is told. */
record PolicyCell(String text, int row, int column, Place place) {

    static PolicyCell of(Grid grid, int row, int column) {
        return new PolicyCell(grid.text(row, column), row, column, grid.place(row));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** As spreadsheet programs call it. */
    String name() {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** @param code of a problem that tells the cell and what stands in it, then the arguments */
    Refused stop(String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = name();
        all[1] = text;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return place.stop(code, all);
    }

    /**
     * What is said of a word that nobody knows here.
     *
     * @param kind {@code HEADING} or {@code CELL}
     * @param allowed what may stand there
     */
    Refused unknown(String kind, String word, Collection<Word> allowed) {
        String listed = Word.listed(allowed, text);
        @Nullable String meant = Word.nearest(allowed, word);
        return meant == null
                ? place.stop("POLICY." + kind, name(), word, listed)
                : place.stop("POLICY." + kind + "_NEAR", name(), word, listed, meant);
    }
}
