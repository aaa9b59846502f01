package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xiaoer.rulebook.ParcelFacts.parcel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.rulebook.ParcelFacts.Offer;
import xiaoer.rulebook.ParcelFacts.State;
import xiaoer.shared.Problem;

/** Rules reckon in exact decimals wherever they reckon, and say which rule could not. */
class ReckoningTests {

    private static final String SUMMED_UP = """
            rule "a" @zh("一")
            when
              accumulate(Offer($f : fee, $d : days);
                $s : sum($f), $a : average($f), $least : min($f), $most : max($f), $n : count(),
                $days : sum($d), $day : average($d), $soonest : min($d), $latest : max($d))
            then
              insert(new Decision("YES").with("sum", $s).with("average", $a).with("min", $least).with("max", $most)
                .with("count", $n).with("days", $days).with("day", $day).with("soonest", $soonest)
                .with("latest", $latest));
            end
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.1, 0.2                | 0.3                   | 0.15                  | 0.1                  | 0.2
                    0, 0, 1                 | 1                     | 0.3333333333333333    | 0                    | 1
                    10, 10, 10.01           | 30.01                 | 10.00333333333333     | 10                   | 10.01
                    5                       | 5                     | 5                     | 5                    | 5
                    -1, -2.50               | -3.50                 | -1.75                 | -2.5                 | -1
                    0.005, 0.005            | 0.01                  | 0.005                 | 0.005                | 0.005
                    1e16, 1e16, 0.01        | 20000000000000000.01  | 6666666666666666.67   | 0.01                 | 1e16
                    12345678901234567.89, 0 | 12345678901234567.89  | 6172839450617283.945  | 0                    | 12345678901234567.89
                    """)
    void money_is_summed_up_exactly(String fees, String sum, String average, String min, String max) {
        Map<String, Object> data = decide(SUMMED_UP, offers(fees)).data();

        assertThat(number(data, "sum")).isEqualByComparingTo(sum);
        assertThat(number(data, "average")).isEqualByComparingTo(average);
        assertThat(number(data, "min")).isEqualByComparingTo(min);
        assertThat(number(data, "max")).isEqualByComparingTo(max);
    }

    @Test
    void whole_numbers_are_summed_up_in_the_same_arithmetic() {
        Map<String, Object> data =
                decide(SUMMED_UP, offer("1", 1), offer("1", 2), offer("1", 2)).data();

        assertThat(number(data, "days")).isEqualByComparingTo("5");
        assertThat(number(data, "day")).isEqualByComparingTo("1.666666666666667");
        assertThat(number(data, "soonest")).isEqualByComparingTo("1");
        assertThat(number(data, "latest")).isEqualByComparingTo("2");
    }

    @Test
    void of_nothing_the_sum_is_zero_and_average_minimum_and_maximum_are_missing() {
        Map<String, Object> data = decide(SUMMED_UP).data();

        assertThat(number(data, "sum")).isEqualByComparingTo("0");
        assertThat(number(data, "days")).isEqualByComparingTo("0");
        assertThat(new BigDecimal(data.get("count").toString())).isEqualByComparingTo("0");
        assertThat(data).containsKeys("average", "min", "max", "day", "soonest", "latest");
        for (String missing : List.of("average", "min", "max", "day", "soonest", "latest")) {
            assertThat(data.get(missing)).as(missing).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"average", "min", "max"})
    void a_function_alone_is_missing_of_nothing_as_it_is_beside_others(String function) {
        assertThat(decide("""
                        rule "a" @zh("一") when accumulate(Offer($f : fee); $x : %s($f)) Parcel(fee > 0)
                        then insert(new Decision("YES").with("x", $x)); end
                        """.formatted(function)).data()).containsEntry("x", null);
    }

    @Test
    void what_is_missing_is_less_than_nothing_and_equals_only_what_is_missing() {
        String rule = """
                rule "a" @zh("一")
                when accumulate(Offer($f : fee); $x : max($f), $n : count()) Parcel($p : fee, %s)
                then insert(new Decision("YES")); end
                rule "z" @zh("二") agenda-group "otherwise" when Parcel() then insert(new Decision("EARLY")); end
                """;

        for (String untrue :
                List.of("fee < $x", "fee > $x", "fee >= $x", "fee <= $x", "fee == $x", "days > $x", "$x != null")) {
            assertThat(decide(rule.formatted(untrue)).outcome()).as(untrue).isEqualTo("EARLY");
        }
        for (String yes : List.of("fee != $x", "$x == null", "$n == 0")) {
            assertThat(decide(rule.formatted(yes)).outcome()).as(yes).isEqualTo("YES");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offer(fee == $p)",
                "Offer($f : fee) Parcel(fee == $f)",
                "Offer($f : fee) Parcel(fee in ($f, 0))",
                "not Offer(fee != $p)",
                "not Offer(fee < $p) not Offer(fee > $p)",
                "accumulate(Offer($f : fee); $l : collectList($f)) Parcel(fee memberOf $l)",
                "accumulate(Offer($f : fee); $l : collectList($f)) Parcel($l contains fee)",
                "accumulate(Offer($f : fee); $l : collectList($f)) not Parcel($l not contains fee)",
                "accumulate(Offer($f : fee); $l : collectList($f)) not Parcel(fee not memberOf $l)",
                "accumulate(Offer($f : fee); $l : collectList($f); $l contains $p)",
                "accumulate(Offer($f : fee); $m : max($f); $m == $p)",
                "accumulate(Offer($f : fee); $m : max($f)) Parcel(fee == $m, fee >= $m, !(fee < $m))",
                "accumulate(Offer($d : days); $m : max($d)) accumulate(Parcel($e : elapsed); $n : min($e)) Parcel($m == $n)",
                "Offer($d : days) Parcel(elapsed == $d)",
                "accumulate(Offer($d : days); $l : collectList($d)) Parcel(elapsed memberOf $l)",
                "accumulate(Offer($d : days, fee == $p); $n : count()) Parcel($n == 1)",
                "accumulate(Offer(); $n : count()) accumulate(Parcel($d : days); $s : average($d / $d)) Parcel($n == $s)",
                "accumulate(Offer(); $n : count()) Parcel($f : fee) accumulate(Parcel(); $s : sum($f / $f)) Offer($n >= $s)",
                "accumulate(Offer(); $n : count()) accumulate(Parcel($f : fee); $l : collectList($f / $f)) Parcel($n memberOf $l)",
                "Parameter(key == \"p.fold\", $v : value) Parameter(key == \"p.same\", value == $v)",
                "Parameter(key == \"p.fold\", $v : number) Parameter(key == \"p.same\", number == $v)",
            })
    void numbers_of_another_scale_are_the_same(String condition) {
        String rule = """
                rule "a" @zh("一") when Parcel($p : fee) %s then insert(new Decision("YES")); end
                rule "z" @zh("二") agenda-group "otherwise" when Parcel() then insert(new Decision("EARLY")); end
                """.formatted(condition);

        for (String fee : List.of("12.5", "12.50", "12.500", "1250E-2")) {
            assertThat(decide(rule, offer(fee, 100)).outcome()).as(fee).isEqualTo("YES");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offer(\n fee / days > 1)",
                "Offer(\n fee > 1 / days)",
                "Parcel($p : fee) Offer(\n $p / days > fee)",
                "not Offer(\n fee / days > 1)",
                "exists Offer(\n fee / days > 1)",
                "forall(Offer() Offer(\n fee / days > 1))",
                "Offer($f : fee, $d : days) accumulate(Parcel();\n $s : sum($f / $d))",
                "accumulate(Offer($f : fee, $d : days);\n $s : max($f / $d))",
                "accumulate(Offer($f : fee, $d : days); $s : max($d), $n : sum($f);\n $n / $s > 1)",
                "(Parcel(days == 0) or Offer(\n fee / days > 1))",
            })
    void a_division_by_zero_in_a_condition_names_rule_line_and_cause(String condition) {
        String rule = """
                rule "sound" @zh("一") when Parcel(days == 0) then insert(new Decision("YES")); end
                rule "divides" @zh("一") when %s
                then insert(new Decision("YES")); end
                """.formatted(condition);

        Problem problem = failure(rule, offer("10", 0));
        assertThat(problem.code()).isEqualTo("RULE_FAILED.DIVIDED_BY_ZERO");
        assertThat(problem.path()).isEqualTo("rules/pickup/a.drl");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.in(Locale.ENGLISH).message()).contains("divides", "a.drl:3", "divided by zero");
        assertThat(problem.in(Locale.CHINESE).message()).contains("divides", "a.drl:3", "除以零");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    new Decision("YES").with("x", $f / ($f - $f))   | RULE_FAILED.DIVIDED_BY_ZERO
                    new Decision("YES").with("x", $m + $f)          | RULE_FAILED.MISSING_NUMBER
                    new Decision("YES").with("x", -$m)              | RULE_FAILED.MISSING_NUMBER
                    new Finding(1).points($m)                       | RULE_FAILED.MISSING_NUMBER
                    new Finding(1).points($f * $m)                  | RULE_FAILED.MISSING_NUMBER
                    new Decision("YES").with("x", "a" + $r)         | RULE_FAILED.MISSING_TEXT
                    """)
    void what_cannot_be_reckoned_in_a_consequence_names_rule_line_and_cause(String consequence, String code) {
        Problem problem = failure("""
                rule "reckons" @zh("一")
                when Parcel($f : fee, $r : remark) accumulate(Offer($o : fee); $m : max($o))
                then insert(%s); end
                """.formatted(consequence));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.arguments()).startsWith("reckons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fee > $m + 1", "fee * $m == 0", "-$m < fee", "fee / $m > 1"})
    void reckoning_with_the_maximum_of_nothing_in_a_condition_names_rule_line_and_cause(String condition) {
        Problem problem = failure("""
                rule "reckons" @zh("一")
                when accumulate(Offer($o : fee); $m : max($o)) Parcel(%s)
                then insert(new Decision("YES")); end
                """.formatted(condition));

        assertThat(problem.code()).isEqualTo("RULE_FAILED.MISSING_NUMBER");
        assertThat(problem.line()).isEqualTo(2);
    }

    /** The engine compiles a condition anew once it has been asked often. */
    @Test
    void a_failure_is_told_alike_however_often_a_rule_has_run() {
        Rules rules = rules("""
                rule "divides" @zh("一") when Parcel($p : fee) Offer(fee / days > 1, $p / days > 0)
                then insert(new Decision("YES")); end
                rule "z" @zh("二") agenda-group "otherwise" when Parcel() then insert(new Decision("EARLY")); end
                """);

        for (int i = 0; i < 200; i++) {
            assertThat(rules.decide("pickup", "textbook", facts(offer("10", 2))).outcome())
                    .isEqualTo("YES");
            assertThat(failure(rules, offer("10", 0)).code()).isEqualTo("RULE_FAILED.DIVIDED_BY_ZERO");
        }
    }

    @Test
    void a_guard_before_the_division_keeps_a_rule_from_failing() {
        String rule = """
                rule "a" @zh("一") when Offer(%s) then insert(new Decision("YES")); end
                rule "z" @zh("二") agenda-group "otherwise" when Parcel() then insert(new Decision("EARLY")); end
                """;

        assertThat(decide(rule.formatted("days > 0, fee / days > 1"), offer("10", 0))
                        .outcome())
                .isEqualTo("EARLY");
        assertThat(decide(rule.formatted("days > 0 && fee / days > 1"), offer("10", 0))
                        .outcome())
                .isEqualTo("EARLY");
    }

    @Test
    void a_scenario_in_which_a_rule_fails_is_red_and_names_rule_line_and_cause() {
        CheckReport report = RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION)
                .with("pickup/a.drl", """
                        rule "divides" @zh("一")
                        when Parcel(fee / days > 0) then insert(new Decision("YES")); end
                        """)
                .with("pickup/a.scenarios.yaml", """
                        - {name: 零天, given: {Parcel: {fee: 1, days: 0}}, expect: {outcome: "YES"}}
                        """)
                .check();

        assertThat(report.scenarios()).hasSize(1).noneMatch(CheckReport.ScenarioResult::green);
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("SCENARIO"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).contains("divides", "a.drl:2", "除以零");
                    assertThat(problem.in(Locale.ENGLISH).message()).contains("divides", "a.drl:2", "divided by zero");
                });
    }

    private static Offer[] offers(String fees) {
        return Stream.of(fees.split(",")).map(fee -> offer(fee.strip(), 1)).toArray(Offer[]::new);
    }

    private static Offer offer(String fee, int days) {
        return new Offer("A", new BigDecimal(fee), days);
    }

    private static BigDecimal number(Map<String, Object> data, String name) {
        return (BigDecimal) data.get(name);
    }

    private static Problem failure(String drl, Offer... offers) {
        return failure(rules(drl), offers);
    }

    private static Problem failure(Rules rules, Offer... offers) {
        Problem[] told = new Problem[1];
        assertThatThrownBy(() -> rules.decide("pickup", "textbook", facts(offers)))
                .isInstanceOfSatisfying(RuleFailedException.class, failed -> told[0] = failed.problem());
        return told[0];
    }

    private static Ruling decide(String drl, Offer... offers) {
        return rules(drl).decide("pickup", "textbook", facts(offers));
    }

    private static Rules rules(String drl) {
        return RuleFolder.empty()
                .with(
                        "parameters/textbook.yaml",
                        RuleFolder.TEXTBOOK
                                + "p.same: {value: 60.0, unit: seconds, from: 2015-07-17, source: handbook, min: 1, max: 99}\n")
                .with("pickup/decision.yaml", RuleFolder.DECISION.replace("[p.fold]", "[p.fold, p.same]"))
                .with("pickup/a.drl", drl)
                .open();
    }

    private static List<Record> facts(Offer... offers) {
        List<Record> facts = new ArrayList<>(List.of(offers));
        facts.add(parcel(State.SENT, 3, 100));
        return facts;
    }
}
