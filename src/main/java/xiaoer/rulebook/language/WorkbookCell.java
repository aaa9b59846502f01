package xiaoer.rulebook.language;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/**
 * What a cell of a workbook says. A workbook keeps a date, a share or an amount as a bare number and shows it in the
 * cell's format; where the two do not say the same, nobody can know which of them the author meant, so it is refused.
 */
final class WorkbookCell {

    private WorkbookCell() {}

    static String text(Cell cell, Place place) {
        return switch (cell.getCellType()) {
            case STRING -> same(cell, cell.getStringCellValue(), place);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell, place);
            case BLANK -> "";
            case ERROR -> throw place.stop("NOT_ALLOWED.CELL_ERROR", name(cell), shown(cell));
            default -> throw place.stop("NOT_ALLOWED.FORMULA", name(cell));
        };
    }

    private static String number(Cell cell, Place place) {
        // As the program that wrote it does: a workbook's numbers have 15 digits, the rest is noise of the binary form.
        BigDecimal kept = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        BigDecimal shown = numberIn(shown(cell));
        if (shown == null || shown.compareTo(kept) != 0) {
            throw differs(cell, kept.toPlainString(), place);
        }
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal numberIn(String shown) {
        try {
            return new BigDecimal(shown.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String same(Cell cell, String text, Place place) {
        if (!shown(cell).equals(text)) {
            throw differs(cell, text, place);
        }
        return text;
    }

    private static RuntimeException differs(Cell cell, String kept, Place place) {
        return place.stop("NOT_ALLOWED.CELL_FORMAT", name(cell), shown(cell), kept);
    }

    /** In the format of the cell. Dates look different on every computer, but nowhere like the number they are. */
    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }

    private static String name(Cell cell) {
        return new CellReference(cell).formatAsString();
    }
}
