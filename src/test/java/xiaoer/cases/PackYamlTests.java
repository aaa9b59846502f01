package xiaoer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PackYamlTests {

    @Test
    void numbers_keep_their_digits_and_texts_their_letters() throws Exception {
        JsonNode node = read("price: 9610000.10\nname: 彩虹床\nmany: [1, 2]\n");
        assertThat(node.path("price").decimalValue().toPlainString()).isEqualTo("9610000.10");
        assertThat(node.path("name").stringValue()).isEqualTo("彩虹床");
        assertThat(node.path("many")).hasSize(2);
    }

    @Test
    void broken_text_is_told_with_its_line() {
        refused("title:\n  zh: x\n en: [\n", "BROKEN_YAML", 3);
    }

    @Test
    void a_repeated_key_is_told() {
        refused("a: 1\na: 2\n", "BROKEN_YAML", 2);
    }

    @Test
    void two_documents_in_one_file_are_refused() {
        refused("a: 1\n---\nb: 2\n", "BROKEN_YAML", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x [1]\nb: *x\n", "a: &x 1\nb: *x\n", "b: *x\n"})
    void anchors_and_aliases_are_refused(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(PackYaml.Malformed.class);
    }

    @Test
    void an_alias_bomb_is_refused_at_once() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        refused(bomb.toString(), "YAML_ALIAS", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0x9", "-9", "1.9", "1_9", "0o7"})
    void an_integer_of_hundreds_of_kilobytes_costs_no_time(String start) {
        String number = "a: " + start + start.substring(start.length() - 1).repeat(300_000) + "\n";
        long before = System.nanoTime();
        try {
            JsonNode node = read(number);
            assertThat(node.path("a").isString()).isTrue();
        } catch (PackYaml.Malformed e) {
            assertThat(e.code).isIn("NUMBER_TOO_LONG", "BROKEN_YAML");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_exponent_that_would_fill_the_memory_is_refused() {
        refused("a: 1e999999999\n", "NUMBER_TOO_LONG", 1);
    }

    @Test
    void deep_nesting_is_refused() {
        assertThatThrownBy(() -> read("[".repeat(5_000))).isInstanceOf(PackYaml.Malformed.class);
        assertThatThrownBy(() -> read("- ".repeat(5_000) + "x")).isInstanceOf(PackYaml.Malformed.class);
    }

    @Test
    void more_values_than_any_pack_needs_are_refused() {
        assertThatThrownBy(() -> read("- 1\n".repeat(60_000)))
                .isInstanceOfSatisfying(
                        PackYaml.Malformed.class, e -> assertThat(e.code).isEqualTo("TOO_MANY_VALUES"));
    }

    private static JsonNode read(String yaml) throws PackYaml.Malformed {
        return PackYaml.read(yaml.getBytes(StandardCharsets.UTF_8)).content();
    }

    private static void refused(String yaml, String code, int line) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOfSatisfying(PackYaml.Malformed.class, e -> {
            assertThat(e.code).isEqualTo(code);
            assertThat(e.line).isEqualTo(line);
        });
    }
}
