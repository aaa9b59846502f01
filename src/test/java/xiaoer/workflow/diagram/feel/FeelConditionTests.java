package xiaoer.workflow.diagram.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessInfo.ValueType;

class FeelConditionTests {

    private static final Map<String, ValueType> VARIABLES = Map.of(
            "amount", ValueType.NUMBER,
            "reason", ValueType.TEXT,
            "paid", ValueType.YES_NO,
            "since", ValueType.TIME,
            "lines", ValueType.LIST);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid",
                "paid = true",
                "not(paid)",
                "amount > 0 and paid",
                "reason = \"A\" or reason in (\"B\", \"C\")",
                "amount * 2 - 1 <= -3.5",
                "amount in (1, -2)",
                "(((paid)))"
            })
    void what_fits_the_variables_is_accepted(String text) {
        FeelCondition.parse(text).check(VARIABLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amount >",
                "amount > 0 paid",
                "amount = = 1",
                "1 < amount < 3",
                "amount => 1",
                "reason = 'A'",
                "reason = “A”",
                "reason = \"A",
                "reason = \"a\\n\"",
                "amount > 1e9",
                "amount > 1.",
                "amount > .5",
                "amount && paid",
                "paid = null",
                "order.amount > 1",
                "lines[1] = \"A\"",
                "reason in [\"A\"]",
                "reason in (\"A\" .. \"B\")",
                "amount in (1, paid)",
                "amount in (-\"A\")",
                "amount in ()",
                "reason in \"A\"",
                "not paid",
                "{a: 1}",
                "if paid then true else false",
                "for i in 1..1000000000 return i",
                "amount ** 9",
                "# comment",
                "amount > 0 // comment",
                "金额 > 0"
            })
    void what_is_not_of_the_language_is_refused(String text) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> FeelCondition.parse(text));

        assertThat(Kinds.of(refused.code())).isEqualTo("SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string length(reason) > 1",
                "count(lines) > 1",
                "some x in lines satisfies x",
                "function(x) external {java: {class: \"java.lang.Runtime\"}}",
                "date(\"2015-07-17\") > since",
                "matches(reason, \"(.*a){28}b\")",
                "get value(lines, \"x\")",
                "amount (1)"
            })
    void nothing_can_be_called(String text) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> FeelCondition.parse(text));

        assertThat(Kinds.of(refused.code())).isIn("SYNTAX", "NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "nobody = 1, UNKNOWN_VARIABLE",
                "amount, TYPE",
                "reason, TYPE",
                "\"A\", TYPE",
                "amount = \"1\", TYPE",
                "reason = 1, TYPE",
                "paid = \"true\", TYPE",
                "reason < \"B\", TYPE",
                "paid > false, TYPE",
                "reason + \"A\" = \"A\", TYPE",
                "amount and paid, TYPE",
                "not(amount), TYPE",
                "-paid = 1, TYPE",
                "|reason in (1, 2)|, TYPE",
                "since = since, TYPE",
                "lines = lines, TYPE"
            })
    void what_does_not_fit_the_variables_is_refused(String text, String code) {
        FeelCondition condition = FeelCondition.parse(text);

        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> condition.check(VARIABLES));

        assertThat(Kinds.of(refused.code())).isEqualTo(code);
    }

    @Test
    void depth_and_length_are_bounded() {
        assertThat(codeOf("(".repeat(400) + "paid" + ")".repeat(400))).isEqualTo("TOO_DEEP");
        assertThat(codeOf("not(".repeat(100) + "paid" + ")".repeat(100))).isEqualTo("TOO_DEEP");
        assertThat(codeOf("-".repeat(400) + "1 = 1")).isEqualTo("TOO_DEEP");
        assertThat(codeOf("paid" + " and paid".repeat(70))).isEqualTo("TOO_LARGE");
        assertThat(codeOf("amount in (1" + ",1".repeat(100) + ")")).isEqualTo("TOO_LARGE");
        assertThat(codeOf(" ".repeat(2_000) + "paid")).isEqualTo("TOO_LARGE");
    }

    private static String codeOf(String text) {
        return Kinds.of(catchThrowableOfType(Unreadable.class, () -> FeelCondition.parse(text))
                .code());
    }

    @Test
    void the_first_decisive_side_decides() {
        Map<String, Object> values = Map.of("amount", BigDecimal.ZERO, "paid", true);

        assertThat(FeelCondition.parse("paid or 1 / amount > 0").holds(values)).isTrue();
        assertThat(FeelCondition.parse("1 / amount > 0 or paid").holds(values)).isTrue();
        assertThat(FeelCondition.parse("1 / amount > 0 and not(paid)").holds(values))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / amount > 0",
                "not(1 / amount > 0)",
                "1 / amount > 0 and paid",
                "not(paid) or 1 / amount > 0",
                "1 / (amount * 2) = 1 and 1 / amount > 0",
                "1 / amount * 0 >= 0",
                "1 / amount = 1",
                "1 / amount != 1",
                "1 / amount in (1, 2)",
            })
    void what_rests_on_a_division_by_zero_is_neither_true_nor_false(String text) {
        assertThatThrownBy(() -> FeelCondition.parse(text).holds(Map.of("amount", BigDecimal.ZERO, "paid", true)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("divided by zero");
    }

    @Test
    void a_variable_without_a_value_is_never_taken_for_something() {
        assertThatThrownBy(() -> FeelCondition.parse("paid").holds(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paid");
    }

    @Test
    void a_condition_is_written_anew_from_what_was_understood() {
        FeelCondition condition = FeelCondition.parse("  amount>1.50 and\n not( reason in(\"A\",\"B\") )");

        assertThat(condition.text()).isEqualTo("((amount > 1.50) and not((reason in (\"A\", \"B\"))))");
        assertThat(condition).isEqualTo(FeelCondition.parse(condition.text()));
        assertThat(condition.variables()).containsExactly("amount", "reason");
    }
}
