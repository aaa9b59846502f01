package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

class ParameterTests {

    @Test
    void a_value_comes_with_unit_date_source_and_bounds() {
        Parameters.Value value =
                RuleFolder.pickup().open().parameters("textbook").values().get("p.fold");

        assertThat(value)
                .isEqualTo(new Parameters.Value(
                        "p.fold",
                        new BigDecimal("60"),
                        "seconds",
                        LocalDate.of(2015, 7, 17),
                        "handbook",
                        new BigDecimal("1"),
                        new BigDecimal("86400"),
                        LocalizedText.chinese("参数"),
                        LocalizedText.chinese("用来试。"),
                        List.of()));
    }

    @Test
    void a_profile_that_extends_another_states_only_what_differs() {
        Rules rules = RuleFolder.pickup()
                .with(
                        "parameters/modern.yaml",
                        "extends: textbook\np.fold: {value: 30, unit: seconds, from: 2024-01-01, source: law}\n")
                .open();
        List<Record> facts = List.of(ParcelFacts.parcel(ParcelFacts.State.SENT, 3, 100));

        assertThat(rules.decide("pickup", "textbook", facts).outcome()).isEqualTo("EARLY");
        assertThat(rules.decide("pickup", "modern", facts).outcome()).isEqualTo("YES");
        assertThat(rules.parameters("modern").text("p.name")).isEqualTo("顺丰");
        assertThat(rules.parameters("modern").flag("p.strict")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OUT_OF_BOUNDS   | p.fold: {value: 0, unit: s, from: 2015-07-17, source: x, min: 1}",
                "OUT_OF_BOUNDS   | p.fold: {value: 9, unit: s, from: 2015-07-17, source: x, max: 8}",
                "MISSING_KEY     | p.fold: {value: 9, unit: s, from: 2015-07-17}",
                "MISSING_KEY     | p.fold: {unit: s, from: 2015-07-17, source: x}",
                "BAD_DATE        | p.fold: {value: 9, unit: s, from: 2015-02-30, source: x}",
                "UNKNOWN_KEY     | p.fold: {value: 9, unit: s, from: 2015-07-17, source: x, mini: 1}",
                "PARAMETER_NAME  | fold: {value: 9, unit: s, from: 2015-07-17, source: x}",
                "YAML_MAPPING    | p.fold: 60",
                "YAML_TEXT       | p.fold: {value: [60], unit: s, from: 2015-07-17, source: x}",
                "YAML_NUMBER     | p.fold: {value: 9, unit: s, from: 2015-07-17, source: x, min: one}",
            })
    void a_wrong_value_is_told_with_file_and_line(String code, String line) {
        problem(RuleFolder.pickup().with("parameters/modern.yaml", "extends: textbook\n" + line + "\n"), code, 2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 90000", "86401, 1, 90000", "5000, 1, 4999"})
    void a_profile_cannot_leave_the_bounds_of_the_one_it_extends_by_stating_wider_ones(int value, int min, int max) {
        String line = "p.fold: {value: %d, unit: seconds, from: 2024-01-01, source: law, min: %d, max: %d}";

        problem(
                RuleFolder.pickup()
                        .with("parameters/modern.yaml", "extends: textbook\n" + line.formatted(value, min, max) + "\n"),
                "OUT_OF_BOUNDS",
                2);
    }

    @Test
    void a_profile_inherits_bounds_that_it_does_not_state_and_may_narrow_them() {
        Rules rules = RuleFolder.pickup()
                .with(
                        "parameters/modern.yaml",
                        "extends: textbook\np.fold: {value: 30, unit: seconds, from: 2024-01-01, source: law, min: 10}\n")
                .open();

        Parameters.Value fold = rules.parameters("modern").values().get("p.fold");

        assertThat(fold.min()).isEqualByComparingTo("10");
        assertThat(fold.max()).isEqualByComparingTo("86400");
    }

    @Test
    void profiles_cannot_extend_nobody_or_each_other() {
        problem(RuleFolder.pickup().with("parameters/modern.yaml", "extends: ancient\n"), "UNKNOWN_PARENT", 1);
        problem(RuleFolder.pickup().with("parameters/modern.yaml", "extends: modern\n"), "UNKNOWN_PARENT", 1);
    }

    @Test
    void every_profile_has_every_key_that_rules_use_and_of_the_kind_they_read() {
        CheckReport missing =
                RuleFolder.pickup().with("parameters/modern.yaml", "").check();
        CheckReport text = RuleFolder.pickup()
                .with(
                        "parameters/modern.yaml",
                        "p.fold: {value: sixty, unit: seconds, from: 2024-01-01, source: law}\n")
                .check();

        assertThat(missing.problems()).singleElement().satisfies(problem -> {
            assertThat(Kinds.of(problem)).isEqualTo("MISSING_PARAMETER");
            assertThat(problem.path()).isEqualTo("rules/pickup/decision.yaml");
            assertThat(problem.line()).isEqualTo(7);
        });
        assertThat(text.problems())
                .filteredOn(Problem::isError)
                .extracting(Kinds::of)
                .containsOnly("TYPE");
        assertThat(text.passed()).isFalse();
    }

    private static void problem(RuleFolder folder, String code, int line) {
        assertThat(folder.check().problems()).first().satisfies(problem -> {
            assertThat(Kinds.of(problem)).isEqualTo(code);
            assertThat(problem.path()).isEqualTo("rules/parameters/modern.yaml");
            assertThat(problem.line()).isEqualTo(line);
        });
    }
}
