package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.shared.Refusal;

/** What is sent is bound as the record says, or refused with the name of what is wrong. */
class JsonBodiesTests {

    enum Colour {
        RED,
        BLUE
    }

    record Part(String name, int count) {}

    record Sample(
            String key,
            @Max(100) int count,
            @Nullable BigDecimal price,
            @Nullable Colour colour,
            @Nullable List<Part> parts,
            @Nullable Map<String, Object> outputs) {}

    private final JsonBodies bodies =
            new JsonBodies(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void a_fitting_body_is_bound() throws IOException {
        Sample sample = bind("""
                {"type":"x","key":"k","count":3,"price":"12.50","colour":"RED","parts":[{"name":"n","count":1}],
                 "outputs":{"a":[1,true,null,"文"]}}""");

        assertThat(sample.price()).isEqualByComparingTo("12.50");
        assertThat(sample.colour()).isEqualTo(Colour.RED);
        assertThat(sample.parts()).containsExactly(new Part("n", 1));
        assertThat(sample.outputs()).containsKey("a");
    }

    @Test
    void what_may_be_missing_may_be_missing_or_null() throws IOException {
        assertThat(bind("{\"type\":\"x\",\"key\":\"k\",\"count\":3,\"price\":null}")
                        .price())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key":"k"}                                             | MISSING_FIELD     | count
            {"count":1}                                             | MISSING_FIELD     | key
            {"key":null,"count":1}                                  | MISSING_FIELD     | key
            {"key":"k","count":1,"drop":"table"}                    | UNKNOWN_FIELD     | drop
            {"key":"k","count":"many"}                              | WRONG_TYPE        | count
            {"key":"k","count":"1"}                                 | WRONG_TYPE        | count
            {"key":"k","count":1.5}                                 | WRONG_TYPE        | count
            {"key":"k","count":99999999999}                         | WRONG_TYPE        | count
            {"key":{},"count":1}                                    | WRONG_TYPE        | key
            {"key":7,"count":1}                                     | WRONG_TYPE        | key
            {"key":"k","count":101}                                 | INVALID_FIELD     | count
            {"key":"k","count":1,"colour":"GREEN"}                  | WRONG_TYPE        | colour
            {"key":"k","count":1,"colour":0}                        | WRONG_TYPE        | colour
            {"key":"k","count":1,"price":"dear"}                    | WRONG_TYPE        | price
            {"key":"k","count":1,"price":1e999999999}               | TOO_LONG          | price
            {"key":"k","count":1,"parts":{}}                        | WRONG_TYPE        | parts
            {"key":"k","count":1,"parts":[{"name":"n","x":1}]}      | WRONG_TYPE        | parts
            {"key":"a\\u0000b","count":1}                           | CONTROL_CHARACTER | key
            {"key":"a\\ud800b","count":1}                           | CONTROL_CHARACTER | key
            {"key":"k","count":1,"outputs":{"a":{"b":"\\u0007"}}}   | CONTROL_CHARACTER | outputs.a.b
            """)
    void what_does_not_fit_is_named(String json, String reason, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> bind(json));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.details()).containsEntry("field", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{\"key\":1,\"key\":2}", "{} {}", "{key:1}", "\u0000"})
    void what_is_no_json_object_is_malformed(String json) {
        assertThat(catchThrowableOfType(Refusal.class, () -> bind(json)).reason())
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void what_is_too_large_too_deep_or_too_long_is_refused() {
        assertReason("BODY_TOO_LARGE", "{\"key\":\"" + "x".repeat(JsonBodies.LARGEST_BODY) + "\"}");
        assertReason("TOO_LONG", "{\"count\":1,\"key\":\"" + "文".repeat(JsonBodies.LONGEST_TEXT + 1) + "\"}");
        assertReason("MALFORMED_JSON", "{\"key\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
    }

    private void assertReason(String reason, String json) {
        assertThat(catchThrowableOfType(Refusal.class, () -> bind(json)).reason())
                .isEqualTo(reason);
    }

    private Sample bind(String json) throws IOException {
        return bodies.bind(
                bodies.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                Sample.class,
                Set.of("type"));
    }
}
