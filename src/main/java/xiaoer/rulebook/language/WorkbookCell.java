package xiaoer.rulebook.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import xiaoer.shared.Place;

/**
 * What a cell of a workbook says. A workbook keeps a date, a share or an amount as a bare number and shows it in the
 * cell's format. What is shown is read, as from any other table; where it does not say all that is kept, nobody can know
 * which of the two the author meant, so it is refused.
 */
final class WorkbookCell {

    private static final String GENERAL = "General";
    private static final String TEXT = "@";

    /** A format may have sections for positive and negative numbers and for zero, then one for text. */
    private static final int NUMBER_SECTIONS = 3;

    private WorkbookCell() {}

    static String text(Cell cell, Place place) {
        return switch (cell.getCellType()) {
            case STRING -> text(cell, cell.getStringCellValue(), place);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> number(cell, place);
            case BLANK -> "";
            case ERROR -> throw place.stop("NOT_ALLOWED.CELL_ERROR", name(cell), shown(cell));
            default -> throw place.stop("NOT_ALLOWED.FORMULA", name(cell));
        };
    }

    private static String number(Cell cell, Place place) {
        String format = format(cell);
        if (WorkbookDate.isDate(cell, format)) {
            return WorkbookDate.shown(cell, format)
                    .orElseThrow(() -> differs(cell, String.valueOf(cell.getLocalDateTimeCellValue()), place));
        }
        // As the program that wrote it does: a workbook's numbers have 15 digits, the rest is noise of the binary form.
        BigDecimal kept = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        if (section(format, kept).isEmpty()) {
            throw differs(cell, plain(kept), place);
        }
        String shown = shown(cell).strip();
        boolean shownAsKept = ShownNumber.of(shown)
                .filter(number -> number.compareTo(kept) == 0)
                .isPresent();
        if (!shownAsKept) {
            throw differs(cell, plain(kept), place);
        }
        return shown;
    }

    /** A format may have a section of its own for negative numbers and one for zero; an empty one shows nothing. */
    private static String section(String format, BigDecimal number) {
        String[] sections = format.split(";", -1);
        int wanted = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return wanted < sections.length ? sections[wanted] : sections[0];
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(Cell cell, String kept, Place place) {
        String[] sections = format(cell).split(";", -1);
        String ofText = sections.length > NUMBER_SECTIONS ? sections[NUMBER_SECTIONS] : sections[0];
        if (sections.length > NUMBER_SECTIONS && !ofText.equals(TEXT)
                || ofText.contains(TEXT) && !ofText.equals(TEXT)) {
            throw differs(cell, kept, place);
        }
        return kept;
    }

    private static String format(Cell cell) {
        return Objects.requireNonNullElse(cell.getCellStyle().getDataFormatString(), GENERAL);
    }

    private static RuntimeException differs(Cell cell, String kept, Place place) {
        return place.stop("NOT_ALLOWED.CELL_FORMAT", name(cell), shown(cell), kept);
    }

    /** In the format of the cell, for people; dates look different on every computer. */
    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }

    private static String name(Cell cell) {
        return new CellReference(cell).formatAsString();
    }
}
