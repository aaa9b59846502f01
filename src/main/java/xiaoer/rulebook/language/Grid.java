package xiaoer.rulebook.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.AuthoredText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;

/** The cells of a decision table, from CSV or the first sheet of an XLSX workbook. */
record Grid(String path, List<List<Entry>> rows) {

    /**
     * @param mergedFrom the first column of the merged cells it belongs to (in CSV: cells that end with three dots); -1
     *     when it stands alone
     */
    record Entry(String text, int mergedFrom) {}

    static final int ALONE = -1;
    private static final String MERGED = "...";
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_COLUMNS = 60;
    private static final int MAX_CELL = 2_000;
    /** A workbook is a zip: this is what it may grow to. */
    private static final int MAX_UNZIPPED = 8 * 1024 * 1024;

    /** Each element takes many times its length in memory; a full table with a cell of its own for each text has fewer. */
    private static final int MAX_ELEMENTS = 500_000;

    /** A table needs some for its facts; every cell is looked for in each. */
    private static final int MAX_MERGED = 1_000;

    /** How workbooks of the older kind begin, and newer ones with a password. */
    private static final byte[] OLDER_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static Grid csv(String path, byte[] bytes) {
        List<List<Entry>> rows = new ArrayList<>();
        String text = Sources.text(path, bytes);
        Delimiter delimiter = Delimiter.of(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.sign())
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(delimiter.withoutNote(text)), format)) {
            for (CSVRecord record : parser) {
                rows.add(csvRow(record, place(path, rows.size())));
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw place(path, rows.size()).stop("BAD_TABLE.CSV", rows.size() + 1);
        }
        return new Grid(path, rows);
    }

    private static List<Entry> csvRow(CSVRecord record, Place place) {
        List<Entry> row = new ArrayList<>();
        int merged = ALONE;
        for (String cell : record) {
            boolean dots = cell.endsWith(MERGED);
            merged = !dots ? ALONE : merged == ALONE ? row.size() : merged;
            String text = dots ? cell.substring(0, cell.length() - MERGED.length()) : cell;
            row.add(new Entry(checked(text, row.size(), place), merged));
        }
        return row;
    }

    static Grid xlsx(String path, byte[] bytes, List<Problem> problems) {
        if (Arrays.equals(Arrays.copyOf(bytes, OLDER_WORKBOOK.length), OLDER_WORKBOOK)) {
            throw Place.of(path).stop("BAD_TABLE.OLDER");
        }
        checkUnzipped(path, bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetAt(i).getPhysicalNumberOfRows() > 0) {
                    problems.add(
                            Place.of(path).warning("UNREAD_SHEET", workbook.getSheetName(i), sheet.getSheetName()));
                }
            }
            if (sheet.getLastRowNum() > MAX_ROWS) {
                throw place(path, MAX_ROWS).stop("TOO_LARGE.ROWS", MAX_ROWS);
            }
            if (sheet.getNumMergedRegions() > MAX_MERGED) {
                throw Place.of(path).stop("TOO_LARGE.MERGED", MAX_MERGED);
            }
            List<CellRangeAddress> merged = sheet.getMergedRegions();
            List<List<Entry>> rows = new ArrayList<>();
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                rows.add(row == null ? List.of() : xlsxRow(merged, row, place(path, r)));
            }
            return new Grid(path, rows);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw Place.of(path).stop("BAD_TABLE.XLSX");
        }
    }

    private static List<Entry> xlsxRow(List<CellRangeAddress> regions, Row row, Place place) {
        List<Entry> entries = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            CellRangeAddress merged = merged(regions, row.getRowNum(), column);
            Cell cell = merged == null
                    ? row.getCell(column)
                    : row.getSheet().getRow(merged.getFirstRow()).getCell(merged.getFirstColumn());
            String text = cell == null ? "" : WorkbookCell.text(cell, place);
            entries.add(new Entry(checked(text, column, place), merged == null ? ALONE : merged.getFirstColumn()));
        }
        return entries;
    }

    private static @Nullable CellRangeAddress merged(List<CellRangeAddress> regions, int row, int column) {
        for (CellRangeAddress range : regions) {
            if (range.isInRange(row, column)) {
                return range;
            }
        }
        return null;
    }

    private static String checked(String text, int column, Place place) {
        if (column >= MAX_COLUMNS || place.line() > MAX_ROWS || text.length() > MAX_CELL) {
            throw place.stop("TOO_LARGE.TABLE", MAX_ROWS, MAX_COLUMNS, MAX_CELL);
        }
        if (text.contains("\\u")) {
            throw place.stop("NOT_ALLOWED.ESCAPE");
        }
        String tidy = AuthoredText.checked(text, place).replaceAll("\\s+", " ").strip();
        // Spreadsheet programs turn true into TRUE as soon as a table is opened and saved.
        return tidy.equals("TRUE") || tidy.equals("FALSE") ? tidy.toLowerCase(Locale.ROOT) : tidy;
    }

    private static void checkUnzipped(String path, byte[] bytes) {
        long size = 0;
        long elements = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    for (int i = 0; i < read; i++) {
                        elements += buffer[i] == '<' ? 1 : 0;
                    }
                    // Every element has an end, most by a mark of its own.
                    if (size > MAX_UNZIPPED || elements > 2 * MAX_ELEMENTS) {
                        throw Place.of(path).stop("TOO_LARGE.UNPACKED");
                    }
                }
            }
        } catch (IOException e) {
            throw Place.of(path).stop("BAD_TABLE.XLSX");
        }
    }

    private static Place place(String path, int index) {
        return new Place(path, index + 1, 0);
    }

    Place place(int index) {
        return place(path, index);
    }

    /** Empty where there is no such cell. */
    String text(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column).text() : "";
    }

    /** The first cell of a row that is not empty; empty when there is none. */
    String lead(int index) {
        return rows.get(index).stream()
                .map(Entry::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
