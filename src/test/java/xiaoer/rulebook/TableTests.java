package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** Decision tables in Drools' layout, as CSV and as workbook; problems name the row. */
class TableTests {

    private static final String HEAD = """
            RuleSet,pickup
            RuleTable pickup
            NAME,CONDITION,CONDITION,ACTION,METADATA,METADATA,METADATA
            ,Parcel...,Parcel...,,,,
            ,"state == ""$param\""","paid == $param","insert(new Decision(""$param""));","zh(""$param"")","en(""$param"")","clause(""$param"")"
            rule,state,paid,outcome,zh,en,clause
            """;
    private static final String ROWS = """
            row-sent,SENT,true,YES,寄出又付了款：可以收。,Sent and paid.,D03
            row-unpaid,SENT,false,EARLY,还没付款，等一等。,,
            row-packed,PACKED,,EARLY,还没寄出，等一等。,,
            """;
    private static final String SCENARIOS = """
            - name: sent
              given: {Parcel: {state: SENT, paid: true}}
              expect: {outcome: "YES", rules: [row-sent]}
            - name: unpaid
              given: {Parcel: {state: SENT}}
              expect: {outcome: EARLY, rules: [row-unpaid]}
            - name: packed
              given: {Parcel: {state: PACKED}}
              expect: {outcome: EARLY, rules: [row-packed]}
            """;

    private static RuleFolder table(String csv) {
        return RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION.replace("parameters: [p.fold]", ""))
                .with("pickup/pickup.csv", csv)
                .with("pickup/pickup.scenarios.yaml", SCENARIOS);
    }

    @Test
    void a_csv_table_decides_and_tells_its_sentences() {
        RuleFolder folder = table(HEAD + ROWS);

        assertThat(folder.check().problems()).isEmpty();
        assertThat(folder.open()
                        .decide("pickup", "textbook", Map.of("Parcel", Map.of("state", "SENT", "paid", true)))
                        .reasons())
                .containsExactly(
                        new Ruling.Reason("row-sent", LocalizedText.of("寄出又付了款：可以收。", "Sent and paid."), "D03"));
    }

    @Test
    void a_workbook_decides_alike() throws IOException {
        RuleFolder folder = table(HEAD + ROWS).without("pickup/pickup.csv");
        folder.with("pickup/pickup.xlsx", workbook(false));

        assertThat(folder.check().problems()).isEmpty();
        assertThat(folder.open().decisions().get(0).rules())
                .extracting(DecisionInfo.RuleInfo::id, DecisionInfo.RuleInfo::line)
                .containsExactly(tuple("row-packed", 9), tuple("row-sent", 7), tuple("row-unpaid", 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void the_sign_between_cells_is_recognised(String sign) {
        String csv = HEAD + ROWS;

        assertThat(table(csv.replace(",", sign)).check().problems()).isEmpty();
        assertThat(table("sep=" + sign + "\n" + csv.replace(",", sign)).check().problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    xls  | .xlsx
                    xlsm | .xlsx
                    ods  | .xlsx
                    et   | .xlsx
                    CSV  | .csv
                    yml  | .yaml
                    dmn  | .drl
                    """)
    void a_file_of_another_kind_is_refused_with_the_step_to_take(String ending, String step) {
        assertThat(table(HEAD + ROWS).with("pickup/more." + ending, "a").check().problems())
                .filteredOn(problem -> problem.path().equals("rules/pickup/more." + ending))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.in(Locale.ENGLISH).hint()).contains(step);
                    assertThat(problem.in(Locale.ROOT).hint()).contains(step);
                });
    }

    @Test
    void a_workbook_of_the_older_kind_is_told_by_what_is_in_it() {
        byte[] older = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

        assertThat(table(HEAD + ROWS)
                        .without("pickup/pickup.csv")
                        .with("pickup/pickup.xlsx", older)
                        .check()
                        .problems())
                .extracting(Problem::code)
                .contains("BAD_TABLE.OLDER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    RuleSet,pickup           | Ruleset,pickup             | 1 | Ruleset   | RuleSet
                    RuleTable pickup         | Rule Table pickup          | 2 | Rule Table | RuleTable
                    NAME,CONDITION,CONDITION | NAME,CONDITON,CONDITION    | 3 | B3        | CONDITION
                    NAME,CONDITION,CONDITION | NAME,NAME,CONDITION        | 3 | B3        | 一个 / one
                    NAME,CONDITION,CONDITION | ,CONDITION,CONDITION       | 3 | A3        | NAME
                    row-packed,              | ,                          | 9 | A9        | 名字 / name
                    Parcel...,Parcel...      | Parcel,                    | 4 | C4        | OrderState...
                    ,"paid == $param",       | ,,                         | 5 | C5        | $param
                    "insert(new Decision(""$param""));" | ``                | 5 | D5        | insert
                    SENT,true                | sent,true                  | 7 | sent      | SENT
                    SENT,true                | SENT,yes                   | 7 | yes       | true
                    YES,寄出                  | MAYBE,寄出                  | 7 | MAYBE     | EARLY
                    YES,寄出又付了款           | YES,"寄出"又付了款           | 7 | 7         | "
                    """)
    void a_mistake_in_a_table_is_told_by_its_cell_or_value(
            String right, String wrong, int row, String named, String instead) {
        String csv = HEAD + ROWS;
        assertThat(csv).contains(right);
        Problem problem =
                table(csv.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)))
                        .check()
                        .problems()
                        .stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .orElseThrow();

        String[] words = instead.split(" / ");
        assertThat(problem.line()).as(problem.message()).isEqualTo(row);
        assertThat(problem.in(Locale.ROOT).message()).contains(named);
        assertThat(problem.in(Locale.ROOT).hint()).contains(words[0]);
        assertThat(problem.in(Locale.ENGLISH).message()).contains(named);
        assertThat(problem.in(Locale.ENGLISH).hint()).contains(words[words.length - 1]);
    }

    @Test
    void a_further_sheet_is_told_because_nobody_reads_it() throws IOException {
        RuleFolder folder = table(HEAD + ROWS).without("pickup/pickup.csv");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(false)))) {
            workbook.createSheet("more").createRow(0).createCell(0).setCellValue("RuleTable more");
            workbook.createSheet("empty");
            folder.with("pickup/pickup.xlsx", bytes(workbook));
        }

        assertThat(folder.check().problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple("UNREAD_SHEET", "rules/pickup/pickup.xlsx"));
    }

    @Test
    void a_formula_in_a_workbook_is_refused() throws IOException {
        RuleFolder folder = table(HEAD + ROWS).without("pickup/pickup.csv");
        folder.with("pickup/pickup.xlsx", workbook(true));

        assertThat(folder.check().problems())
                .extracting(Kinds::of, Problem::line)
                .contains(tuple("NOT_ALLOWED", 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    42202               | m/d/yy            | 2015-07-17
                    42202               | yyyy-mm-dd        | 2015-07-17
                    42202               | yyyy\\-mm\\-dd;@   | 2015-07-17
                    42202.5             | yyyy/m/d h:mm     | 2015-07-17 12:00
                    42202.5             | yyyy/m/d          | ''
                    42202               | yyyy"年"m"月"d"日" | 2015-07-17
                    42202               | yyyy"年"m"月"     | ''
                    42202               | d                 | ''
                    0.75                | h:mm              | 18:00
                    0.7500116           | h:mm              | ''
                    1.5                 | [h]:mm            | ''
                    0.5                 | 0%                | 50%
                    0.505               | 0%                | ''
                    1                   | 0.00%             | 100.00%
                    1234                | #,##0             | 1,234
                    5                   | "¥"0.00           | ¥5.00
                    1234.5              | ¥#,##0.00         | ¥1,234.50
                    5                   | "$"0.00           | ''
                    5                   | 0"元"             | 5元
                    0.5                 | # ?/?             | ''
                    -3                  | 0;(0)             | ''
                    7                   | ;;;               | ''
                    0.5                 | 0                 | ''
                    12.345              | 0.0               | ''
                    123456              | 0.00E+00          | ''
                    7                   | 000               | 007
                    1500                | 0.0E+00           | ''
                    123456789012        | General           | ''
                    5                   | General           | 5
                    0.1                 | General           | 0.1
                    -0.5                | General           | -0.5
                    5                   | 0.00              | 5.00
                    5                   | 0                 | 5
                    0.25                | 0.00              | 0.25
                    2                   | @                 | 2
                    """)
    void a_number_in_a_workbook_is_what_the_cell_shows_or_is_refused(double number, String format, String read)
            throws IOException {
        RuleFolder folder = table(HEAD + ROWS).without("pickup/pickup.csv");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(false)))) {
            var cell = workbook.getSheetAt(0).getRow(7).getCell(4);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellValue(number);
            cell.setCellStyle(style);
            folder.with("pickup/pickup.xlsx", bytes(workbook));
        }

        if (read.isEmpty()) {
            assertThat(folder.check().problems())
                    .extracting(Problem::code, Problem::line)
                    .contains(tuple("NOT_ALLOWED.CELL_FORMAT", 8));
        } else {
            assertThat(folder.check().problems()).isEmpty();
            assertThat(folder.open().decisions().get(0).rules())
                    .filteredOn(rule -> rule.id().equals("row-unpaid"))
                    .extracting(rule -> rule.sentence().chinese())
                    .containsExactly(read);
        }
    }

    private static RuleFolder sold(String fee, String label, String sentence) {
        return table("""
                RuleSet,pickup
                RuleTable sold
                NAME,CONDITION,CONDITION,ACTION,METADATA
                ,Parcel...,Parcel...,,
                ,fee == $param,"label == ""$param""\","insert(new Decision(""$param""));","zh(""$param"")"
                rule,fee,label,outcome,zh
                row-sold,"%s","%s",YES,"%s"
                """.formatted(fee, label, sentence)).without("pickup/pickup.scenarios.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100%    | 2026-11-30    | 至 2026/11/30
                    ¥1      | 2026/11/30    | 2026/11/30
                    1.00 元  | 2026年11月30日 | 50%
                    1.0     | 2026-11-30    | ¥1,000
                    """)
    void a_cell_is_a_number_a_date_or_a_text_as_its_column_needs(String fee, String label, String sentence) {
        Map<String, Object> parcel = Map.of("fee", 1, "label", "2026-11-30");

        assertThat(sold(fee, label, sentence)
                        .open()
                        .decide("pickup", "textbook", Map.of("Parcel", parcel))
                        .reasons())
                .containsExactly(new Ruling.Reason("row-sold", LocalizedText.chinese(sentence), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    50%        | 卷  | B7 “50%” 0.5            | parameters | BARE_NUMBER.CELL
                    ¥1,000.50  | 卷  | B7 “¥1,000.50” 1000.5   | parameters | BARE_NUMBER.CELL
                    1,000      | 卷  | B7 “1,000” 1000         | parameters | BARE_NUMBER.CELL
                    2026-11-30 | 卷  | B7 “2026-11-30”         | "$param"   | BAD_TABLE.DATE_IS_TEXT
                    1          | 2026/11/31 | C7 “2026/11/31” | 2026-11-30 | BAD_TABLE.NO_SUCH_DATE
                    """)
    void a_cell_no_rule_can_say_is_told_as_it_is_shown(
            String fee, String label, String named, String instead, String code) {
        assertThat(sold(fee, label, "").check().problems())
                .filteredOn(problem -> problem.code().equals(code))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.in(Locale.ENGLISH).message()).contains(named.split(" "));
                    assertThat(problem.in(Locale.ROOT).message()).contains(named.split(" "));
                    assertThat(problem.in(Locale.ENGLISH).hint()).contains(instead);
                    assertThat(problem.in(Locale.ROOT).hint()).contains(instead);
                });
    }

    @Test
    void what_is_hidden_in_a_cell_is_refused_and_coloured_text_is_text() throws IOException {
        RuleFolder folder = table(HEAD + ROWS).without("pickup/pickup.csv");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(false)))) {
            var rich = new XSSFRichTextString("还没付款。");
            var red = workbook.createFont();
            red.setColor(IndexedColors.RED.getIndex());
            rich.applyFont(1, 3, red);
            workbook.getSheetAt(0).getRow(7).getCell(4).setCellValue(rich);
            folder.with("pickup/pickup.xlsx", bytes(workbook));
            assertThat(folder.check().problems()).isEmpty();

            workbook.getSheetAt(0).getRow(7).getCell(4).setCellValue("还没\u202E付款_x0000_。");
            folder.with("pickup/pickup.xlsx", bytes(workbook));
            assertThat(folder.check().problems())
                    .extracting(Problem::code, Problem::line, Problem::arguments)
                    .contains(tuple("CHARACTER", 8, List.of("U+202E")));

            workbook.getSheetAt(0).getRow(7).getCell(4).setCellValue("还没付款。");
            workbook.getSheetAt(0).getRow(8).getCell(4).setCellErrorValue(FormulaError.NA.getCode());
            folder.with("pickup/pickup.xlsx", bytes(workbook));
            assertThat(folder.check().problems())
                    .extracting(Problem::code, Problem::line)
                    .contains(tuple("NOT_ALLOWED.CELL_ERROR", 9));
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_row_changed_without_its_scenario_says_which_row_and_what_changed() {
        CheckReport report =
                table(HEAD + ROWS.replace("SENT,false,EARLY", "SENT,false,YES")).check();

        assertThat(report.passed()).isFalse();
        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("rules/pickup/pickup.csv");
                    assertThat(problem.line()).isEqualTo(8);
                    assertThat(problem.message()).isEqualTo("第 8 行：样例“unpaid”期望 EARLY，现在是 YES");
                });
        assertThat(report.scenarios())
                .filteredOn(scenario -> !scenario.green())
                .containsExactly(new CheckReport.ScenarioResult(
                        "pickup", "rules/pickup/pickup.scenarios.yaml", 4, "unpaid", false, "EARLY", "YES"));
    }

    @Test
    void a_wrong_cell_is_told_with_its_row() {
        problem(table(HEAD + ROWS + "row-lost,LOST,,EARLY,丢了。,,\n"), "UNKNOWN_CHOICE", 10);
        problem(table(HEAD + ROWS + "row-maybe,SENT,maybe,EARLY,也许。,,\n"), "UNKNOWN_FIELD", 10);
        problem(table(HEAD + ROWS + "row-silent,SENT,,EARLY,,,\n"), "NO_SENTENCE", 10);
        problem(table(HEAD + ROWS + "row-sent,PACKED,true,EARLY,又一条。,,\n"), "DUPLICATE", 10);
    }

    @Test
    void rows_that_contradict_or_repeat_each_other_are_found() {
        problem(table(HEAD + ROWS + "row-again,PACKED,,EARLY,还没寄出。,,\n"), "DUPLICATE_ROW", 10);
        problem(table(HEAD + ROWS + "row-other,PACKED,,YES,还没寄出。,,\n"), "CONTRADICTION", 10);
        problem(table(HEAD + ROWS + "row-all,SENT,,YES,寄出了。,,\n"), "OVERLAP", 10);
    }

    @Test
    void a_row_after_an_empty_one_would_be_lost_and_is_refused() {
        problem(table(HEAD + ROWS + "\nrow-late,PACKED,true,EARLY,太晚。,,\n"), "LOST_ROW", 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SENT\"\" || xiaoer.rulebook.Trap.spring() || state == \"\"SENT",
                "SENT\"\"); eval(xiaoer.rulebook.Trap.spring()); Parcel(state == \"\"SENT",
                "SENT\\\\",
                "SENT\\u0022"
            })
    void quotes_in_a_cell_do_not_open_a_door(String cell) {
        problem(table(HEAD + "row-sent,\"" + cell + "\",true,YES,好,,\n" + ROWS), null, 7);
        assertThat(Trap.Memory.sprung).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import,xiaoer.rulebook.Trap",
                "Functions,x",
                "Declare,x",
                "Queries,x",
                "Variables,Trap t",
                "Sequential,true",
                "Unit,x"
            })
    void no_row_but_the_rule_set_stands_before_the_table(String row) {
        problem(table(HEAD.replace("RuleTable pickup", row + "\nRuleTable pickup") + ROWS), "NOT_ALLOWED", 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIORITY", "DURATION", "TIMER", "CALENDARS", "NO-LOOP", "LOCK-ON-ACTIVE", "DESCRIPTION"})
    void columns_for_attributes_are_refused(String kind) {
        problem(table(HEAD.replace("METADATA\n", kind + "\n") + ROWS), "NOT_ALLOWED", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RuleSet,x\n", "RuleSet,x\nRuleTable y\n", "just,words\n", "\"open"})
    void what_is_no_table_is_refused(String csv) {
        assertThat(table(csv).check().problems()).extracting(Problem::path).contains("rules/pickup/pickup.csv");
    }

    private static void problem(RuleFolder folder, @Nullable String code, int row) {
        assertThat(folder.check().problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("rules/pickup/pickup.csv");
            assertThat(problem.line()).isEqualTo(row);
            if (code != null) {
                assertThat(Kinds.of(problem)).isEqualTo(code);
            }
        });
    }

    private static byte[] workbook(boolean withFormula) throws IOException {
        List<List<String>> rows = List.of(
                List.of("RuleSet", "pickup"),
                List.of("RuleTable pickup"),
                List.of("NAME", "CONDITION", "CONDITION", "ACTION", "METADATA"),
                List.of("", "Parcel", "", "", ""),
                List.of(
                        "",
                        "state == \"$param\"",
                        "paid == $param",
                        "insert(new Decision(\"$param\"));",
                        "zh(\"$param\")"),
                List.of("rule", "state", "paid", "outcome", "zh"),
                List.of("row-sent", "SENT", "true", "YES", "可以收。"),
                List.of("row-unpaid", "SENT", "false", "EARLY", "还没付款。"),
                List.of("row-packed", "PACKED", "", "EARLY", "还没寄出。"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("pickup");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 2));
            sheet.getRow(6).getCell(2).setCellValue(true);
            if (withFormula) {
                sheet.getRow(7).getCell(4).setCellFormula("REPT(\"x\", 9)");
            }
            return bytes(workbook);
        }
    }
}
