package xiaoer.rulebook.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import xiaoer.shared.Place;

/**
 * What a cell of a workbook says. A workbook keeps a date, a share or an amount as a bare number and shows it in the
 * cell's format; where the two do not say the same, nobody can know which of them the author meant, so it is refused.
 */
final class WorkbookCell {

    private static final String GENERAL = "General";
    private static final String TEXT = "@";

    /** Digits, and nothing that is shown beside or before them. */
    private static final Pattern PLAIN = Pattern.compile("#*0(\\.0+)?");

    /** A general cell shows no more digits. */
    private static final int MOST_DIGITS = 11;

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
        // As the program that wrote it does: a workbook's numbers have 15 digits, the rest is noise of the binary form.
        BigDecimal kept = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        String plain = kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
        String format = format(cell);
        boolean shownAsKept = format.equals(GENERAL) || format.equals(TEXT)
                ? kept.precision() <= MOST_DIGITS
                : PLAIN.matcher(format).matches()
                        && Math.max(0, kept.stripTrailingZeros().scale()) == decimals(format);
        if (!shownAsKept) {
            throw differs(cell, plain, place);
        }
        return plain;
    }

    private static int decimals(String format) {
        int point = format.indexOf('.');
        return point < 0 ? 0 : format.length() - point - 1;
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
