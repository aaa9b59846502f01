package xiaoer.workflow.diagram.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/** A condition means what it means to an engine of FEEL that was written by others. */
class SameAsFeelTests {

    private static final int CONDITIONS = 4_000;
    private static final List<String> NUMBERS = List.of("0", "1", "2", "0.5", "10", "100.00", "3.10");
    private static final List<String> TEXTS = List.of("\"A\"", "\"B\"", "\"\"", "\"退货\"");

    private final List<String> errors = new ArrayList<>();
    private final Random random = new Random(20150717);

    @Test
    void generated_conditions_have_the_same_value() {
        FEEL feel = FEELBuilder.builder().build();
        feel.addListener(event -> errors.add(event.getMessage()));
        int held = 0;
        int unknown = 0;
        int misread = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            String text = flag(4);
            Map<String, Object> values = values();
            FeelExpression parsed = FeelParser.parse(text);
            Object expected = feel.evaluate(parsed.text(), values);
            errors.clear();
            Object asWritten = feel.evaluate(text, values);
            // The other engine now and then takes the words after a variable for a part of its name.
            boolean named = errors.stream().anyMatch(error -> error.startsWith("Unknown variable"));

            Object value = parsed.value(values);
            if (value != null) {
                assertThat(value).as("%s with %s", text, values).isEqualTo(expected);
                assertThat(FeelCondition.parse(text).holds(values)).isEqualTo(value);
            }
            assertThat(named ? expected : asWritten)
                    .as("%s with %s", text, values)
                    .isEqualTo(expected);
            held += Boolean.TRUE.equals(expected) ? 1 : 0;
            unknown += value == null ? 1 : 0;
            misread += named ? 1 : 0;
        }
        assertThat(held).as("conditions that hold").isBetween(CONDITIONS / 5, CONDITIONS * 4 / 5);
        assertThat(unknown).as("conditions without a value").isBetween(1, CONDITIONS / 5);
        assertThat(misread).as("conditions compared only as written anew").isLessThan(CONDITIONS / 4);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("amount", new BigDecimal(one(NUMBERS)));
        values.put("days", new BigDecimal(one(NUMBERS)).negate());
        values.put("reason", unquoted(one(TEXTS)));
        values.put("kind", unquoted(one(TEXTS)));
        values.put("paid", random.nextBoolean());
        values.put("shipped", random.nextBoolean());
        return values;
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private String flag(int depth) {
        int choice = random.nextInt(depth == 0 ? 5 : 9);
        return switch (choice) {
            case 0 -> one(List.of("paid", "shipped", "true", "false"));
            case 1 -> text() + one(List.of(" = ", " != ")) + text();
            case 2 -> number(depth) + one(List.of(" = ", " != ", " < ", "<=", " > ", ">=")) + number(depth);
            case 3 -> text() + " in (" + one(TEXTS) + ", " + one(TEXTS) + ")";
            case 4 -> number(depth) + " in (" + one(NUMBERS) + ",-" + one(NUMBERS) + ")";
            case 5 -> "not(" + flag(depth - 1) + ")";
            case 6 -> "(" + flag(depth - 1) + ")";
            case 7 -> flag(depth - 1) + " and " + flag(depth - 1);
            default -> flag(depth - 1) + " or " + flag(depth - 1);
        };
    }

    private String number(int depth) {
        int choice = random.nextInt(depth == 0 ? 2 : 8);
        return switch (choice) {
            case 0 -> one(NUMBERS);
            case 1, 2 -> one(List.of("amount", "days"));
            case 3 -> "-" + number(0);
            case 4 -> "(" + number(depth - 1) + ")";
            default -> number(depth - 1) + one(List.of(" + ", " - ", " * ", " / ")) + number(depth - 1);
        };
    }

    private String text() {
        return one(List.of("reason", "kind", one(TEXTS)));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
