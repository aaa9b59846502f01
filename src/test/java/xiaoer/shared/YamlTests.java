package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTests {

    @Test
    void numbers_keep_their_digits_and_texts_their_letters() {
        assertThat(read("price: 9610000.10\nname: 彩虹床\nmany: [1, 2]\n").plain())
                .isEqualTo(Map.of(
                        "price",
                        new BigDecimal("9610000.10"),
                        "name",
                        "彩虹床",
                        "many",
                        List.of(BigDecimal.ONE, BigDecimal.valueOf(2))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`title:\n  zh: x\n en: [\n` | YAML_INDENT | 3",
                "`a: 1\n  b: 2\n` | YAML_INDENT | 2",
                "`a:\n- x\n y: 2\n` | YAML_INDENT | 3",
                "`a:\n  - b\n - c\n` | YAML_INDENT | 3",
                "`- a\nb: 1\n` | YAML_MIXED | 2",
                "`b: 1\n- a\n` | YAML_MIXED | 2",
                "`c: 1\na: \"open\nb: 1\n` | YAML_QUOTE | 2",
                "`c: 1\na: 'open\nb: 1\n` | YAML_QUOTE | 2",
                "`a: \"x\" y\n` | YAML_AFTER_QUOTE | 1",
                "`a: 'it's'\n` | YAML_AFTER_QUOTE | 1",
                "`c: 1\na: [1, 2\nb: 3\n` | YAML_BRACKET | 2",
                "`c: 1\na: {x: 1]\n` | YAML_BRACKET | 2",
                "`c: 1\na: [` | YAML_BRACKET | 2",
                "`a: ]\n` | YAML_BRACKET_ALONE | 1",
                "`a: [1,,2]\n` | YAML_NOTHING_BETWEEN | 1",
                "`a: b: c\n` | YAML_COLON | 1",
                "`a 1\nb: 2\n` | YAML_NO_COLON | 1",
                "`a:1\nb: 2\n` | YAML_NO_COLON | 1",
                "`a: - b\n` | YAML_DASH | 1",
                "`a: @x\n` | YAML_SIGN | 1",
                "`a: %x\n` | YAML_SIGN | 1",
                "`a: \"x\\q\"\n` | YAML_ESCAPE | 1",
                "`a: |x\n  b\n` | YAML_BLOCK | 1",
                "`a:\n\tb: 1\n` | YAML_TAB | 2",
                "`? [a]: b\n` | YAML_KEY | 1",
                "`%foo\na: 1\n` | YAML_DIRECTIVE | 2",
                "`%YAML 3.0\n---\na: 1\n` | YAML_DIRECTIVE | 1",
                "`a: &\n` | YAML_ALIAS | 1",
                "`a: !x!y z\n` | YAML_TAG | 1",
                "`!!binary a\n` | YAML_TAG | 1",
                "`a: .nan\n` | YAML_NUMBER_ODD | 1",
                "`: a\n` | YAML_BROKEN | 1",
                "`a: \"\\u202E\"\n` | CHARACTER | 1",
                "`a: 1\na: 2\n` | DUPLICATE_KEY | 2",
                "`a: {b: 1,\n b: 2}\n` | DUPLICATE_KEY | 2",
                "`a: 1\n---\nb: 2\n` | YAML_DOCUMENTS | 3",
                "`a: &x [1]\nb: 1\n` | YAML_ALIAS | 1",
                "`😀: 1\nb: &x 1\n` | YAML_ALIAS | 2",
                "`&x b: 1\n` | YAML_ALIAS | 1",
                "`- &x b\n` | YAML_ALIAS | 1",
                "`!!str b: 1\n` | YAML_TAG | 1",
                "`b: *x\n` | YAML_ALIAS | 1",
                "`c: 1\nb: !!int 1\n` | YAML_TAG | 2",
                "`c: 1\nb: !x {a: 1}\n` | YAML_TAG | 2",
                "`a: 1e999999999\n` | YAML_NUMBER_LONG | 1",
            })
    void what_is_no_plain_yaml_is_told_with_its_line_and_column(String yaml, String code, int line) {
        Problem problem = refused(yaml);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isPositive();
        assertThat(problem.path()).isEqualTo("a.yaml");
        assertThat(problem.in(Locale.ENGLISH).message()
                        + problem.in(Locale.ENGLISH).hint())
                .doesNotContain("expected", "found", "while ", "problem.")
                .isNotEqualTo(problem.message() + problem.hint());
        assertThat(problem.hint()).isNotEmpty();
    }

    @Test
    void a_problem_is_told_in_the_language_of_whoever_reads_it() {
        Problem problem = refused(() -> read("name: x\ntitel: y\n").entries(Set.of("name", "title")));
        assertThat(problem.message()).isEqualTo("不认识 titel");
        assertThat(problem.hint()).isEqualTo("这里可以写 name, title");
        assertThat(problem.in(Locale.US).message()).isEqualTo("titel is not known here");
        assertThat(problem.in(Locale.US).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(problem);
        Problem kept = new Problem("a.yaml", 1, 0, Problem.Severity.ERROR, "OWN", "写在当场", "", null);
        assertThat(kept.in(Locale.US)).as("as an older version kept it").isEqualTo(kept);
    }

    @Test
    void an_alias_bomb_is_refused_at_once() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(refused(bomb.toString()).code()).isEqualTo("YAML_ALIAS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0x9", "-9", "1.9", "1_9", "0o7"})
    void an_integer_of_hundreds_of_kilobytes_costs_no_time(String start) {
        String number = "a: " + start + start.substring(start.length() - 1).repeat(300_000) + "\n";
        long before = System.nanoTime();
        assertThat(refused(number).code()).isIn("YAML_NUMBER_LONG", "YAML_TEXT_LONG", "YAML_NUMBER_ODD", "YAML_BROKEN");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: "})
    void deep_nesting_is_refused(String opening) {
        assertThat(refused(opening.repeat(5_000)).code()).isIn("YAML_DEEP", "YAML_BROKEN", "YAML_BRACKET");
    }

    @Test
    void more_values_than_any_file_needs_are_refused() {
        assertThat(refused("- 1\n".repeat(210_000)).code()).isEqualTo("YAML_VALUES");
    }

    private static Yaml read(String yaml) {
        return Yaml.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(String yaml) {
        return refused(() -> read(yaml));
    }

    private static Problem refused(Runnable reading) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(Refused.class, refused -> problem[0] = refused.problem());
        return problem[0];
    }
}
