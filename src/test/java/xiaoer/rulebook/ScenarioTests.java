package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

class ScenarioTests {

    @Test
    void a_scenario_with_its_own_parameters_does_not_depend_on_the_profile() {
        CheckReport report = RuleFolder.pickup()
                .with("parameters/textbook.yaml", RuleFolder.TEXTBOOK.replace("value: 60", "value: 3600"))
                .check();

        assertThat(report.passed()).isTrue();
    }

    @Test
    void a_red_scenario_keeps_the_set_from_passing_and_says_what_came_instead() {
        CheckReport report = RuleFolder.pickup()
                .with("pickup/pickup.scenarios.yaml", RuleFolder.SCENARIOS.replace("elapsed: 179", "elapsed: 180"))
                .check();

        assertThat(report.passed()).isFalse();
        assertThat(report.scenarios())
                .filteredOn(scenario -> !scenario.green())
                .singleElement()
                .satisfies(scenario -> {
                    assertThat(scenario.line()).isEqualTo(5);
                    assertThat(scenario.expected()).startsWith("EARLY");
                    assertThat(scenario.actual()).startsWith("YES");
                });
        assertThat(report.problems()).filteredOn(Problem::isError).first().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("rules/pickup/pickup.scenarios.yaml");
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.message()).contains("早一秒不行", "EARLY", "YES");
        });
    }

    @Test
    void an_undecided_scenario_is_red() {
        CheckReport report = RuleFolder.pickup()
                .with(
                        "pickup/pickup.scenarios.yaml",
                        RuleFolder.SCENARIOS.replace("SENT, days: 3, elapsed: 179", "PACKED"))
                .check();

        assertThat(report.scenarios()).extracting(ScenarioResult::actual).contains("没有结果");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void every_rule_fires_in_one_scenario_and_is_silent_in_another() {
        String never =
                "\nrule \"pickup-03\" @zh(\"没付款\") when Parcel(label == \"x\") then insert(new Decision(\"YES\")); end";
        String always = "\nrule \"pickup-04\" @zh(\"总是\") when Parcel() then insert(new Finding(0)); end";
        CheckReport report = RuleFolder.pickup()
                .with("pickup/pickup.drl", RuleFolder.RULES + never + always)
                .check();

        assertThat(report.problems()).extracting(Kinds::of).containsExactly("NEVER_FIRED", "NEVER_SILENT");
        assertThat(report.problems()).extracting(Problem::line).containsExactly(18, 19);
        assertThat(report.passed()).isFalse();
    }

    @Test
    void a_decision_without_scenarios_does_not_pass() {
        CheckReport report =
                RuleFolder.pickup().without("pickup/pickup.scenarios.yaml").check();

        assertThat(report.problems()).extracting(Kinds::of).containsExactly("NEVER_FIRED", "NEVER_FIRED");
    }

    @Test
    void a_value_that_does_not_fit_is_told_where_it_stands() {
        String scenario = """
                - name: odd
                  profile: textbook
                  given:
                    Parcel: {state: SENT}
                    Offer:
                      - carrier: 顺丰
                        fee: 1
                      - carrier: 圆通
                        days: soon
                  expect: {outcome: "YES"}
                """;

        assertThat(RuleFolder.pickup()
                        .with("pickup/pickup.scenarios.yaml", scenario)
                        .check()
                        .problems())
                .first()
                .returns("REFUSED.BAD_FACT_VALUE", Problem::code)
                .returns(9, Problem::line);
        assertThat(RuleFolder.pickup()
                        .with("pickup/pickup.scenarios.yaml", scenario.replace("textbook", "ancient"))
                        .check()
                        .problems())
                .first()
                .returns("UNKNOWN_PROFILE", Problem::code)
                .returns(2, Problem::line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REFUSED.UNKNOWN_FACT_TYPE  | given: {Parcle: {}} | ''",
                "REFUSED.UNKNOWN_FACT_FIELD | given: {Parcel: {stat: SENT}} | ''",
                "REFUSED.BAD_FACT_VALUE     | given: {Parcel: {label: 810000}} | ''",
                "REFUSED.BAD_FACT_VALUE     | given: {Parcel: {days: 99999999999}} | ''",
                "REFUSED.BAD_FACT_VALUE     | given: {Parcel: {packedAt: yesterday}} | ''",
                "REFUSED.BAD_FACT_VALUE     | given: {Parcel: {days: null}} | ''",
                "REFUSED.FACT_CARDINALITY   | given: {Offer: {}} | ''",
                "UNKNOWN_PROFILE            | given: {Parcel: {}} | 'profile: ancient'",
                "UNDECLARED_PARAMETER.SCENARIO| given: {Parcel: {}} | 'parameters: {p.name: SF}'",
                "UNKNOWN_KEY                | given: {Parcel: {}} | 'profil: textbook'",
                "UNKNOWN_KEY                | given: {Parcel: {}} | 'then: {}'",
                "MISSING_KEY                | profile: textbook   | ''",
                "DUPLICATE.SCENARIO         | given: {Parcel: {}} | 'name: 三天第 180 秒可以收'",
            })
    void what_does_not_fit_is_told_with_the_scenario_s_line(String code, String given, String more) {
        String name = more.startsWith("name") ? "" : "  name: odd\n";
        String scenario = "- expect: {outcome: \"YES\"}\n" + name + "  " + given + "\n  " + more + "\n";
        CheckReport report = RuleFolder.pickup()
                .with("pickup/pickup.scenarios.yaml", RuleFolder.SCENARIOS + scenario)
                .check();

        assertThat(report.problems()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo("rules/pickup/pickup.scenarios.yaml");
            assertThat(problem.line()).isBetween(9, 12);
            assertThat(problem.message()).doesNotContain("{");
        });
    }
}
