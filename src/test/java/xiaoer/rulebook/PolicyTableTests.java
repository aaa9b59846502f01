package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;

/** Tables in words, as trainers read and change them. */
public class PolicyTableTests {

    public record Wish(String reason, String goods, BigDecimal days, boolean paid, BigDecimal amount) {}

    public record Shop(String reason, BigDecimal postage) {}

    private static final FactType.Code[] REASONS = {
        FactWords.code("CHANGED_MIND", "不想要了", "changed my mind"),
        FactWords.code("DAMAGED", "破损", "damaged"),
        FactWords.code("LATE", "太晚", "too late")
    };

    private static final FactType.Source FACTS = () -> List.of(
            FactWords.of(Wish.class, "退货申请", "a wish to return")
                    .choice("reason", "退货原因", "reason", REASONS)
                    .known("goods", "商品", "goods", FactWords.code("food", "食品", "food"))
                    .field("days", "第几天（当天为 0）", "day")
                    .field("paid", "已付款", "paid")
                    .field("amount", "金额", "amount")
                    .type(),
            FactWords.of(Shop.class, "店铺", "shop")
                    .choice("reason", "原因", "reason", REASONS)
                    .field("postage", "邮费", "postage")
                    .type());

    private static final String DECISION = """
            title: {zh: 退货}
            question: {zh: 能退吗？}
            facts:
              - {type: Wish, cardinality: one}
              - {type: Shop, cardinality: optional}
            outcomes: {ALLOW: {zh: 可以退, en: allowed}, REFUSE: {zh: 不能退, en: refused}}
            results:
              bearer: {zh: 谁出运费, en: bearer, values: {BUYER: {zh: 买家, en: the buyer}, SELLER: {zh: 店铺, en: the shop}}}
              refund: {zh: 退多少, en: refund}
              limit: {zh: 期限, en: limit, is: 无理由期限}
            parameters: [p.days, p.mode]
            sets: [ownWish]
            """;

    private static final String PARAMETERS = """
            p.days: {value: 7, unit: days, from: 2015-07-17, source: handbook, name: {zh: 无理由期限, en: time to return}, sentence: {zh: 期限}}
            p.mode: {value: LAW, unit: "", from: 2015-07-17, source: handbook, name: {zh: 依据哪条, en: by which rule}, sentence: {zh: 依据}, choices: {LAW: {zh: 依法, en: law}, STRICT: {zh: 从严, en: strict}}}
            """;

    private static final String SETS = """
            ownWish:
              name: {zh: 买家自己的意愿, en: the buyer's own wish}
              sentence: {zh: 不是店铺的错。}
              values: [不想要了, LATE, 空]
            """;

    private static final String HEAD = "规则,退货原因,商品,第几天,已付款,金额,依据哪条,结论,谁出运费,退多少,说明,英文说明,依据\n";

    private static final String TABLE = HEAD + """
            own,买家自己的意愿,不是 食品,<= 无理由期限,,,,可以退,买家,金额 - 1,{期限} 天之内。,Within {limit} days.,D05
            over,买家自己的意愿,,> 无理由期限,,,,不能退,,,过了期限。,,
            food,买家自己的意愿,食品,<= 无理由期限,,,从严,不能退,,,食品不退。,,
            food-law,买家自己的意愿,食品,<= 无理由期限,,,依法,可以退,店铺,,食品也退。,,
            shop,破损,,0–3,,,,可以退,店铺,金额,店铺的错。,,
            ,破损,,> 3,是,,,,,,,,
            unpaid,破损,,> 3,否,,,不能退,,0,没有付款。,,
            """;

    private static RuleFolder folder(String table) {
        RuleFolder folder = new FolderOfFacts();
        return folder.with("parameters/textbook.yaml", PARAMETERS)
                .with("sets/reasons.yaml", SETS)
                .with("wish/decision.yaml", DECISION)
                .with("wish/wish.csv", table);
    }

    /** The same files for a rulebook that knows these facts. */
    private static final class FolderOfFacts extends RuleFolder {
        @Override
        CheckReport check() {
            return RulebookFixture.of(List.of(FACTS)).check(files());
        }

        @Override
        Rules open() {
            return RulebookFixture.of(List.of(FACTS)).open(files(), 7);
        }
    }

    /** What is wrong besides the scenarios that are not here. */
    private static List<Problem> problems(RuleFolder folder) {
        return folder.check().problems().stream()
                .filter(problem -> !problem.code().equals("NEVER_FIRED"))
                .toList();
    }

    private static Ruling decide(RuleFolder folder, String reason, String goods, int days, boolean paid) {
        Wish wish = new Wish(reason, goods, new BigDecimal(days), paid, new BigDecimal(20));
        return folder.open().decide("wish", "textbook", List.of(wish));
    }

    @Test
    void a_table_in_words_decides() {
        RuleFolder folder = folder(TABLE);

        assertThat(problems(folder)).isEmpty();
        Ruling own = decide(folder, "CHANGED_MIND", "shoes", 7, true);
        assertThat(own.outcome()).isEqualTo("ALLOW");
        assertThat(own.data())
                .containsOnly(
                        entry("bearer", "BUYER"),
                        entry("refund", new BigDecimal(19)),
                        entry("limit", new BigDecimal(7)));
        assertThat(own.reasons())
                .containsExactly(new Ruling.Reason("own", LocalizedText.of("7 天之内。", "Within 7 days."), "D05"));
        assertThat(decide(folder, "LATE", "food", 8, true).reasons().get(0).rule())
                .isEqualTo("over");
        assertThat(decide(folder, "", "food", 7, true).reasons().get(0).rule()).isEqualTo("food-law");
    }

    @Test
    void lines_without_a_name_are_further_cases_of_the_rule_above() {
        RuleFolder folder = folder(TABLE);

        assertThat(decide(folder, "DAMAGED", "", 2, false).reasons().get(0).rule())
                .isEqualTo("shop");
        assertThat(decide(folder, "DAMAGED", "", 4, true).reasons().get(0).rule())
                .isEqualTo("shop");
        assertThat(decide(folder, "DAMAGED", "", 4, false).reasons().get(0).rule())
                .isEqualTo("unpaid");
    }

    @Test
    void a_workbook_reads_alike() throws IOException {
        RuleFolder folder = folder(TABLE).without("wish/wish.csv").with("wish/wish.xlsx", workbook(TABLE));

        assertThat(problems(folder)).isEmpty();
        assertThat(decide(folder, "DAMAGED", "", 4, true).data()).containsEntry("bearer", "SELLER");
    }

    private static byte[] workbook(String csv) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            int rows = 0;
            for (String line : csv.split("\n")) {
                var row = sheet.createRow(rows++);
                int cells = 0;
                for (String cell : line.split(",", -1)) {
                    row.createCell(cells++).setCellValue(cell);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void english_words_and_codes_mean_the_same() {
        RuleFolder folder = folder("""
                rule,Wish·reason,day,outcome,bearer,sentence zh,sentence en
                own,the buyer's own wish,<= time to return,allowed,the buyer,可以。,Yes.
                rest,not CHANGED_MIND / LATE / empty,,REFUSE,,不行。,No.
                """).with("wish/decision.yaml", DECISION.replace(", p.mode", ""));

        assertThat(problems(folder)).isEmpty();
        assertThat(decide(folder, "LATE", "", 1, true).outcome()).isEqualTo("ALLOW");
        assertThat(decide(folder, "DAMAGED", "", 1, true).outcome()).isEqualTo("REFUSE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "退货原因,第几天 | 退货原囚,第几天 | POLICY.HEADING_NEAR | 1 | B1 | 退货原因",
                "破损 | 破捐 | POLICY.CELL_NEAR | 2 | B2 | 破损",
                "破损 | 纸箱湿了一个大角 | POLICY.CELL | 2 | B2 | 不想要了、破损、太晚、买家自己的意愿、空",
                "是,可以退 | 对,可以退 | POLICY.CELL | 2 | D2 | 是、否",
                "可以退 | 可以 | POLICY.CELL_NEAR | 2 | E2 | 可以退、不能退",
                "> 3 | > 三 | POLICY.CELL | 2 | C2 | 第几天",
                "> 3 | > 已付款 | POLICY.NO_NUMBER | 2 | C2 | 已付款",
                "买家, | 公司, | POLICY.CELL | 2 | F2 | 买家、店铺、空",
                "坏了。 | 坏了{个数}。 | POLICY.CELL | 2 | G2 | 谁出运费、退多少、期限",
                "坏了。 | 退{退多少}元。 | POLICY.NOT_TOLD | 2 | G2 | 退多少",
                "规则,退货原因 | 规则,其余情况 | POLICY.CELL | 2 | B2 | 是、否",
                "可以退 | '' | POLICY.NO_OUTCOME | 2 | E2 | 可以退、不能退"
            })
    void what_cannot_be_read_is_told_by_its_cell(
            String written, String mistake, String code, int row, String cell, String told) {
        String table = "规则,退货原因,第几天,已付款,结论,谁出运费,说明\nrow,破损,> 3,是,可以退,买家,坏了。\n";
        String wrong = table.replace(written, mistake.equals("''") ? "" : mistake);

        assertThat(folder(wrong).check().problems())
                .filteredOn(Problem::isError)
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.path()).isEqualTo("rules/wish/wish.csv");
                    assertThat(problem.line()).isEqualTo(row);
                    assertThat(problem.message()).contains(cell);
                    assertThat(problem.message() + problem.hint()).contains(told);
                });
    }

    @Test
    void a_name_of_several_facts_is_written_in_full() {
        String table = "rule,reason,outcome,sentence zh\nrow,damaged,allowed,坏了。\n";

        assertThat(folder(table).check().problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code, Problem::hint)
                .containsExactly(org.assertj.core.api.Assertions.tuple("POLICY.AMBIGUOUS", "请写全：退货申请·退货原因、店铺·原因"));
    }

    @Test
    void nothing_that_a_table_borrows_ends_a_text_of_the_engine() {
        String hostile = "\\\");eval(true);//";
        String decision = DECISION.replace("BUYER: {", "'" + hostile + "': {");
        String parameters = PARAMETERS.replace("LAW", "'" + hostile + "'");

        for (RuleFolder folder : List.of(
                folder(TABLE).with("wish/decision.yaml", decision),
                folder(TABLE).with("parameters/textbook.yaml", parameters),
                folder(TABLE.replace("不是 食品", "“\\“”")))) {
            assertThat(folder.check().problems())
                    .filteredOn(Problem::isError)
                    .extracting(Problem::code)
                    .containsOnly("BAD_TEXT.SIGN");
        }
    }

    @Test
    void a_set_stands_in_rules_of_every_form() {
        RuleFolder folder = folder("""
                """).without("wish/wish.csv").with("wish/wish.drl", """
                        rule "own" @zh("可以。") when Wish(reason in (@ownWish)) then insert(new Decision("ALLOW")); end
                        rule "rest" @zh("不行。") when Wish(reason not in (@买家自己的意愿)) then insert(new Decision("REFUSE")); end
                        """);

        assertThat(problems(folder)).noneMatch(Problem::isError);
        assertThat(decide(folder, "", "", 1, true).outcome()).isEqualTo("ALLOW");
        assertThat(decide(folder, "DAMAGED", "", 1, true).outcome()).isEqualTo("REFUSE");
    }

    @Test
    void a_decision_changes_with_the_sets_and_names_that_it_declares_and_with_no_other() {
        String before = fingerprint(SETS, PARAMETERS);

        assertThat(fingerprint(SETS.replace("LATE", "DAMAGED"), PARAMETERS)).isNotEqualTo(before);
        assertThat(fingerprint(SETS, PARAMETERS.replace("无理由期限", "期限"))).isNotEqualTo(before);
        assertThat(fingerprint(
                        SETS
                                + SETS.replace("ownWish", "other")
                                        .replace("买家自己的意愿", "别的")
                                        .replace("buyer's", "x"),
                        PARAMETERS))
                .isEqualTo(before);
        assertThat(fingerprint(
                        SETS, PARAMETERS + PARAMETERS.replace("p.", "p.x.").replaceAll("无理由期限|依据哪条", "别的")))
                .isEqualTo(before);
    }

    private static String fingerprint(String sets, String parameters) {
        Map<String, byte[]> files = new TreeMap<>(folder(TABLE).files().byPath());
        files.put("sets/reasons.yaml", sets.getBytes(StandardCharsets.UTF_8));
        files.put("parameters/textbook.yaml", parameters.getBytes(StandardCharsets.UTF_8));
        files.put("wish/wish.csv", TABLE.replace("无理由期限", "p.days").getBytes(StandardCharsets.UTF_8));
        files.put(
                "wish/decision.yaml",
                DECISION.replace("is: 无理由期限", "is: p.days").getBytes(StandardCharsets.UTF_8));
        return RulebookFixture.of(List.of(FACTS)).open(new RuleFiles(files), 1).fingerprint("wish", "textbook");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LATE | 太完 | SET_VALUE.NEAR",
                "LATE | 没有这个值啊啊 | SET_VALUE",
                "ownWish: | own-wish: | SET_NAME",
                "values: [不想要了, LATE, 空] | values: [] | SET_SIZE",
                "sentence: | remark: | UNKNOWN_KEY"
            })
    void a_mistake_in_a_set_is_told_in_its_file(String written, String mistake, String code) {
        RuleFolder folder = folder(TABLE).with("sets/reasons.yaml", SETS.replace(written, mistake));

        assertThat(folder.check().problems())
                .filteredOn(problem -> problem.path().equals("rules/sets/reasons.yaml"))
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void a_parameter_without_a_name_is_hinted_at_once_for_its_file() {
        Map<String, String> names = new LinkedHashMap<>();
        RuleFolder.pickup()
                .with("parameters/more.yaml", RuleFolder.UNNAMED)
                .check()
                .problems()
                .forEach(problem -> names.put(problem.code(), problem.path()));

        assertThat(names).containsExactly(entry("NO_NAME.PARAMETER", "rules/parameters/more.yaml"));
    }
}
