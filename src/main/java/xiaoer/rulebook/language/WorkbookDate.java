package xiaoer.rulebook.language;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A date or time of day in a cell of a workbook. Each computer shows it in an order of its own, so it is read as it is
 * written everywhere, year first.
 */
final class WorkbookDate {

    /** Dates with year, month and day whose formats Chinese programs know by number and do not write into the file. */
    private static final Map<Integer, String> UNWRITTEN =
            Map.of(30, "m-d-yy", 31, "yyyy-m-d", 32, "h:mm", 33, "h:mm:ss");

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private WorkbookDate() {}

    static boolean isDate(Cell cell, String format) {
        return UNWRITTEN.containsKey((int) cell.getCellStyle().getDataFormat())
                || DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format);
    }

    /** None where the format hides a part of it, or where it is a length of time. */
    static Optional<String> shown(Cell cell, String format) {
        String unwritten = UNWRITTEN.get((int) cell.getCellStyle().getDataFormat());
        String signs = signs(unwritten == null ? format : unwritten);
        boolean lasts = signs.contains("[");
        boolean date = signs.contains("y") && signs.contains("d") && signs.contains("m");
        boolean time = signs.contains("h");
        boolean seconds = signs.contains("s");
        LocalDateTime kept = cell.getLocalDateTimeCellValue();
        boolean dateIsShown =
                date || signs.indexOf('y') < 0 && signs.indexOf('d') < 0 && cell.getNumericCellValue() < 1;
        boolean timeIsShown = time
                ? seconds || kept.getSecond() == 0
                : !seconds && kept.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (lasts || !date && !time || !dateIsShown || !timeIsShown) {
            return Optional.empty();
        }
        String shownTime = time ? (seconds ? TO_THE_SECOND : TO_THE_MINUTE).format(kept) : "";
        return Optional.of(((date ? kept.toLocalDate() : "") + " " + shownTime).strip());
    }

    /** The letters of the format for positive values: words of its own and notes of a language are no part of them. */
    private static String signs(String format) {
        return format.split(";", -1)[0]
                .replaceAll("\"[^\"]*\"|\\\\.|\\[\\$[^\\]]*\\]|AM/PM|上午/下午", "")
                .toLowerCase(Locale.ROOT);
    }
}
