package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is hashed is what the reference implementation of RFC 8785 makes of the same value. */
class CanonicalJsonTests {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    record Parcel(
            String waybill,
            int weight,
            Instant sent,
            @Nullable BigDecimal fee,
            Map<String, Object> b,
            double a) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_a_value_holds_its_text_is_that_of_the_reference(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Object value = any(random, 4);
            String plain = PLAIN.writeValueAsString(value);
            String expected = reference(plain);
            assertThat(CanonicalJson.of(value)).isEqualTo(expected);
            assertThat(CanonicalJson.of(CanonicalJson.tree(value))).isEqualTo(expected);
            assertThat(CanonicalJson.of(PLAIN.readTree(plain))).isEqualTo(expected);
        }
    }

    @Test
    void members_of_records_are_sorted_as_those_of_maps_are() throws IOException {
        Parcel parcel = new Parcel(
                "SF\u0001/\u001f", 2, Instant.EPOCH, null, Map.of("\ud83d\ude00", 1, "\uffff", 2, "é", 3), 1e21);
        assertThat(CanonicalJson.of(parcel)).isEqualTo(reference(PLAIN.writeValueAsString(parcel)));
        assertThat(CanonicalJson.of(List.of(parcel))).startsWith("[{\"a\":1e+21,\"b\":");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "1E30, 1e+30",
        "4.50, 4.5",
        "2e-3, 0.002",
        "0.000000000000000000000000001, 1e-27",
        "9007199254740993, 9007199254740992"
    })
    void decimals_show_the_double_that_is_nearest(BigDecimal written, String shown) {
        assertThat(CanonicalJson.of(written)).isEqualTo(shown);
    }

    private static String reference(String json) throws IOException {
        // It wants an object or a list on top.
        String text = new JsonCanonicalizer("[" + json + "]").getEncodedString();
        return text.substring(1, text.length() - 1);
    }

    private static @Nullable Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 10)) {
            case 0 -> text(random);
            case 1 -> random.nextLong();
            case 2 -> random.nextInt();
            case 3 -> finite(random);
            case 4 -> random.nextBoolean();
            case 5 -> null;
            case 6 -> new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(40) - 20);
            case 7 -> new BigInteger(random.nextInt(120), random).negate();
            case 8 -> random.nextFloat() * 1e9f;
            case 9 -> (long) random.nextInt(3) - 1 + (1L << 53);
            case 10 -> map(random, depth, new HashMap<>());
            case 11 -> map(random, depth, new LinkedHashMap<>());
            default -> list(random, depth);
        };
    }

    private static double finite(Random random) {
        double bits = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(bits) ? bits : random.nextGaussian();
    }

    private static Map<String, Object> map(Random random, int depth, Map<String, Object> into) {
        for (int i = random.nextInt(6); i > 0; i--) {
            into.put(text(random), any(random, depth - 1));
        }
        return into;
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            list.add(any(random, depth - 1));
        }
        return list;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> "\"\\/<>&'\u007f\u2028".charAt(random.nextInt(9));
                        case 2 -> 0x4e00 + random.nextInt(0x5000);
                        case 3 -> 0xe000 + random.nextInt(0x2000);
                        default -> 0x1f300 + random.nextInt(0x200);
                    });
        }
        return text.toString();
    }
}
