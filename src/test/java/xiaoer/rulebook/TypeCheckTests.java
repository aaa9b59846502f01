package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** The engine takes most of these without a word, and the rule would never fire. */
class TypeCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TYPE            | Parcel(fee > \"abc\")",
                "TYPE            | Parcel(label > 1)",
                "TYPE            | Parcel(label == 1)",
                "TYPE            | Parcel(days == \"1\")",
                "TYPE            | Parcel(label < \"b\")",
                "TYPE            | Parcel(paid == 1)",
                "TYPE            | Parcel(paid == \"true\")",
                "TYPE            | Parcel(packedAt > 0)",
                "TYPE            | Parcel(tags == \"a\")",
                "TYPE            | Parcel(label)",
                "TYPE            | Parcel(!days)",
                "TYPE            | Parcel(days && paid)",
                "TYPE            | Parcel(label + 1 == 1)",
                "TYPE            | Parcel(paid * days == 1)",
                "TYPE            | Parcel(-label == 1)",
                "TYPE            | Parcel(days == null)",
                "TYPE            | Parcel(tags contains 1)",
                "TYPE            | Parcel(tags memberOf label)",
                "TYPE            | Parcel(days in (1, \"2\"))",
                "SYNTAX          | Parcel(days < days < days)",
                "TYPE            | Parcel(state == label)",
                "TYPE            | $p : Parcel() Parcel(days == $p)",
                "TYPE            | Parcel($d : days) Parcel(days == $d.days)",
                "TYPE            | accumulate(Parcel($l : label); $s : sum($l))",
                "TYPE            | accumulate(Parcel($p : paid); $s : collectList($p))",
                "UNKNOWN_CHOICE  | Parcel(state == \"LOST\")",
                "UNKNOWN_CHOICE  | Parcel(state in (\"SENT\", \"LOST\"))",
                "UNKNOWN_FIELD   | Parcel(dais == 1)",
                "UNKNOWN_FIELD   | Parcel($d : dais)",
                "UNKNOWN_FIELD   | $p : Parcel() Parcel(days == $p.dais)",
                "UNKNOWN_FACT    | Parcle()",
                "UNKNOWN_FACT    | Weight()",
                "UNKNOWN_VARIABLE| Parcel(days == $d)",
                "UNKNOWN_VARIABLE| not Parcel($d : days) Parcel(days == $d)",
                "UNKNOWN_VARIABLE| (Parcel($d : days) or Parcel(paid)) Parcel(days == $d)",
                "BAD_VARIABLE    | Parcel(d : days)",
                "DUPLICATE       | Parcel($d : days, $d : elapsed)",
                "UNDECLARED_PARAMETER | Parameter(key == \"p.strict\")",
                "BAD_PARAMETER   | Parameter(number > 1)",
                "BAD_PARAMETER   | Parameter(key != \"p.fold\")",
                "BAD_PARAMETER   | Parcel($l : label) Parameter(key == $l)",
                "TYPE            | Parameter(key == \"p.fold\", flag == true)",
            })
    void a_condition_that_cannot_mean_anything_is_refused(String code, String condition) {
        refused(
                code,
                "rule \"a\" @zh(\"好\")\nwhen\n" + condition + "\nthen\ninsert(new Decision(\"YES\"));\nend",
                1,
                3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UNKNOWN_OUTCOME  | insert(new Decision(\"MAYBE\"));",
                "UNKNOWN_VARIABLE | insert(new Decision(\"YES\").with(\"a\", $x));",
                "UNKNOWN_VARIABLE | insert(new Decision(\"YES\").with(\"a\", days));",
                "TYPE             | insert(new Decision(\"YES\").with(\"a\", $d * \"a\"));",
                "TYPE             | insert(new Decision(\"YES\").with(\"a\", $p));",
                "TYPE             | insert(new Finding(1).points(\"four\"));",
                "TYPE             | insert(new Finding(1).rank($t));",
                "BARE_NUMBER      | insert(new Finding(1).points(-4));",
                "BARE_NUMBER      | insert(new Finding(100));",
                "BAD_NAME         | insert(new Decision(\"YES\").with(\"a b\", 1));",
                "BAD_NAME         | insert(new Decision(\"YES\").with(\"ranking\", 1));",
                "BAD_NAME         | insert(new Decision(\"YES\").with(\"a\", 1).with(\"a\", 1));",
            })
    void a_consequence_that_cannot_be_told_is_refused(String code, String consequence) {
        refused(
                code,
                "rule \"a\" @zh(\"好\")\nwhen\n$p : Parcel($d : days, $t : tags)\nthen\n" + consequence + "\nend",
                5,
                5);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("NO_SENTENCE", ""),
                Arguments.of("UNKNOWN_SLOT", "@zh(\"还差 {left} 秒\")"),
                Arguments.of("UNKNOWN_SLOT", "@zh(\"好\") @en(\"{left}\")"),
                Arguments.of("BAD_SENTENCE", "@zh(\"还差 {left 秒\")"),
                Arguments.of("DUPLICATE", "@zh(\"好\") @zh(\"好\")"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_rule_tells_in_chinese_what_it_says_and_fills_its_slots(String code, String words) {
        refused(
                code,
                "rule \"a\" " + words + "\nwhen\nthen\ninsert(new Decision(\"YES\").with(\"right\", 1));\nend",
                1,
                1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parcel(state == \"SENT\", fee > 1, fee > days, days * elapsed >= fee - 1, elapsed / days != 0)",
                "Parcel(!(state in (\"PACKED\")), label not in (\"a\", \"b\"), remark == null, paid)",
                "Parcel(tags not contains \"x\", label contains \"las\", !(label == \"x\" || days == 0 && paid))",
                "$p : Parcel($e : elapsed > 0, $l : label) Parcel(days == $p.days, elapsed == $e, packedAt == $p.packedAt)",
                "Parcel($t : tags) not Offer(carrier memberOf $t) not(Offer($f : fee) and Offer(fee < $f))",
                "exists(Parcel() and Parcel()) forall(Offer(days > 0)) (Parcel(paid) or Offer())",
                "accumulate(Offer($f : fee); $n : count(), $s : sum($f); $n == 0) Parcel(fee != $s)",
                "accumulate(Parcel($d : days, $f : fee); $s : sum($d * $f), $l : collectList($d); $s > 0) Parcel(days memberOf $l)",
                "accumulate(Parcel($l : label); $l2 : collectList($l), $n : count($l)) Parcel(label memberOf $l2)",
                "accumulate(Parcel($d : days); $a : average($d), $i : min($d), $x : max($d); $a == $i, $i <= $x)",
                "Parameter(key == \"p.fold\", $f : number, number > 1, text != \"\") Parcel(days < $f)",
            })
    void a_condition_that_holds_is_compiled_and_fires(String condition) {
        String rule = "rule \"a\" @zh(\"好\")\nwhen\n" + condition + "\nthen\ninsert(new Decision(\"YES\"));\nend";
        RuleFolder folder = RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION)
                .with("pickup/a.drl", rule);

        assertThat(folder.check().problems()).extracting(Kinds::of).doesNotContain("ENGINE", "TYPE");
        Rules rules = folder.open();
        List<Record> facts = List.of(ParcelFacts.parcel(ParcelFacts.State.SENT, 3, 7));
        for (int i = 0; i < 60; i++) {
            // Often enough for the engine to replace its interpreter by generated code.
            assertThat(rules.decide("pickup", "textbook", facts).outcome()).isEqualTo("YES");
        }
    }

    private static void refused(String code, String drl, int from, int to) {
        CheckReport report = RuleFolder.pickup().with("pickup/wrong.drl", drl).check();

        assertThat(report.problems()).filteredOn(Problem::isError).first().satisfies(problem -> {
            assertThat(Kinds.of(problem)).isEqualTo(code);
            assertThat(problem.path()).isEqualTo("rules/pickup/wrong.drl");
            assertThat(problem.line()).isBetween(from, to);
        });
    }
}
