package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** Text made to hurt by its size or depth ends as a problem of its file. */
class LimitTests {

    private static final String THEN = "\nthen\n insert(new Decision(\"YES\"));\nend\n";

    static Stream<Arguments> hostileRules() {
        return Stream.of(
                Arguments.of("parentheses", "Parcel(" + lines("(", 6_000) + "paid" + lines(")", 6_000) + ")"),
                Arguments.of("nested not", lines("not(", 1_500) + "Parcel()" + lines(")", 1_500)),
                Arguments.of("nested not without parentheses", lines("not ", 1_500) + "Parcel()"),
                Arguments.of("exclamation marks", "Parcel(" + lines("!", 6_000) + "paid)"),
                Arguments.of("minus signs", "Parcel(days == " + lines("-", 6_000) + "1)"),
                Arguments.of("a chain of and", "Parcel(" + lines("paid &&", 6_000) + " paid)"),
                Arguments.of("a chain of plus", "Parcel(days == " + lines("1 +", 6_000) + " 1)"),
                Arguments.of("a long list", "Parcel(label in (" + lines("\"a\",", 6_000) + " \"a\"))"),
                Arguments.of("many patterns over few facts", lines("Parcel()", 30)),
                Arguments.of("a join of many", "Offer() Offer() Offer()"),
                Arguments.of("a join of many inside not", "not(Offer() and Offer() and Offer())"),
                Arguments.of("a join of many inside forall", "forall(Offer() Offer() Offer())"),
                Arguments.of("a long line", "Parcel(label == \"" + "x".repeat(100_000) + "\")"),
                Arguments.of("a unicode escape", "Parcel(label == \"\\u0022\")"),
                Arguments.of("a unicode escape in a comment", "// \\u000a"),
                Arguments.of("a control character", "Parcel(label == \"\u0001\")"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileRules")
    void a_rule_beyond_the_limits_is_refused(String what, String condition) {
        assertRefused(
                RuleFolder.pickup().with("pickup/hostile.drl", "rule \"a\" @zh(\"好\")\nwhen\n" + condition + THEN),
                "rules/pickup/hostile.drl");
    }

    static Stream<Arguments> hostileYaml() {
        return Stream.of(
                Arguments.of("an anchor", "title: &a {zh: x}\nquestion: *a\n"),
                Arguments.of("ten generations of aliases", bomb()),
                Arguments.of("deep brackets", "[".repeat(100_000)),
                Arguments.of("deep maps", "{a: ".repeat(10_000)),
                Arguments.of("a long text", "title: {zh: " + "x".repeat(300_000) + "}\n"),
                Arguments.of("a long number", "title: {zh: " + "9".repeat(300_000) + "}\n"),
                Arguments.of("a huge exponent", "title: {zh: 1e999999999}\n"),
                Arguments.of("a Java tag", "title: !!javax.script.ScriptEngineManager []\n"),
                Arguments.of("a tag of its own", "title: !door {zh: x}\n"),
                Arguments.of("a repeated key", "title: {zh: x}\ntitle: {zh: y}\n"),
                Arguments.of("an unknown key", "titel: {zh: x}\n"),
                Arguments.of("two documents", "title: {zh: x}\n---\ntitle: {zh: y}\n"),
                Arguments.of("a tab", "title:\n\t{zh: x}\n"),
                Arguments.of("no map at all", "just words\n"),
                Arguments.of("binary", "\u0000\u0001\u0002"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileYaml")
    void a_declaration_beyond_the_limits_is_refused(String what, String yaml) {
        assertRefused(RuleFolder.pickup().with("pickup/decision.yaml", yaml), "rules/pickup/decision.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileYaml")
    void parameters_beyond_the_limits_are_refused(String what, String yaml) {
        assertRefused(RuleFolder.pickup().with("parameters/modern.yaml", yaml), "rules/parameters/modern.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileYaml")
    void scenarios_beyond_the_limits_are_refused(String what, String yaml) {
        assertRefused(
                RuleFolder.pickup().with("pickup/pickup.scenarios.yaml", yaml), "rules/pickup/pickup.scenarios.yaml");
    }

    @Test
    void a_file_that_is_too_large_is_not_even_read() {
        assertRefused(RuleFolder.pickup().with("pickup/big.drl", new byte[600_000]), "rules/pickup/big.drl");
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        assertRefused(
                RuleFolder.pickup().with("pickup/gbk.drl", new byte[] {(byte) 0xb9, (byte) 0xd2}),
                "rules/pickup/gbk.drl");
    }

    @Test
    void a_workbook_that_unzips_without_end_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[50_000_000]);
        }

        assertRefused(RuleFolder.pickup().with("pickup/bomb.xlsx", bytes.toByteArray()), "rules/pickup/bomb.xlsx");
    }

    @Test
    void a_sentence_that_grows_without_end_is_refused() {
        StringBuilder dsl = new StringBuilder();
        for (char c = 'a'; c < 'z'; c++) {
            dsl.append("[when]")
                    .append(c)
                    .append("=")
                    .append((char) (c + 1) + " ")
                    .append((char) (c + 1))
                    .append('\n');
        }
        assertRefused(
                RuleFolder.pickup()
                        .with("shop.dsl", dsl.toString())
                        .with("pickup/bomb.dslr", "rule \"a\" @zh(\"好\")\nwhen\n a\n" + THEN),
                "rules/pickup/bomb.dslr");
    }

    @Test
    void paths_that_lead_elsewhere_are_refused() {
        CheckReport report = RuleFolder.pickup()
                .with("../pickup/x.drl", "")
                .with("pickup/deeper/x.drl", "")
                .with("loose.drl", "")
                .with("pickup/x.exe", "")
                .check();

        assertThat(report.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "rules/../pickup/x.drl", "rules/loose.drl", "rules/pickup/deeper/x.drl", "rules/pickup/x.exe");
    }

    private static void assertRefused(RuleFolder folder, String path) {
        CheckReport report = folder.check();

        assertThat(report.passed()).isFalse();
        assertThat(report.problems()).filteredOn(Problem::isError).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(Kinds.of(problem)).isNotEqualTo("ENGINE");
            assertThat(problem.message()).hasSizeLessThan(1_000);
        });
    }

    /** In lines, because one long line is refused before anything else is looked at. */
    private static String lines(String text, int times) {
        return (text.repeat(50) + "\n").repeat(times / 50) + text.repeat(times % 50);
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        return yaml.toString();
    }
}
