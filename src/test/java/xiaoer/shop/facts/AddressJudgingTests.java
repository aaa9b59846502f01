package xiaoer.shop.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Chance;

/** How often the rules are wrong about addresses they have not seen. The seed is shown so that a failure can be repeated. */
class AddressJudgingTests {

    private static final long SEED = 20150717;
    private static final int GENUINE = 5_000;
    private static final int FAKES = 1_000;

    private final Chance chance = new Chance(SEED, "addresses");

    @Test
    void of_5000_genuine_addresses_of_all_provinces_hardly_any_is_called_fictitious() {
        GenuineAddresses addresses = new GenuineAddresses();
        Tally tally = new Tally(GENUINE, i -> addresses.draw(chance.of("genuine" + i), i));

        System.out.println("genuine, seed " + SEED + ": " + tally);
        assertThat(tally.share("FICTITIOUS")).as(tally.examples("FICTITIOUS")).isLessThanOrEqualTo(0.005);
        assertThat(tally.share("NEEDS_CONFIRM"))
                .as(tally.examples("NEEDS_CONFIRM"))
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void nor_is_an_address_written_as_people_speak() {
        Tally tally = new Tally(GENUINE, i -> FreehandAddresses.draw(chance.of("freehand" + i)));

        System.out.println("freehand, seed " + SEED + ": " + tally);
        assertThat(tally.share("FICTITIOUS")).as(tally.examples("FICTITIOUS")).isLessThanOrEqualTo(0.005);
        assertThat(tally.share("NEEDS_CONFIRM"))
                .as(tally.examples("NEEDS_CONFIRM"))
                .isLessThanOrEqualTo(0.1);
    }

    @Test
    void of_1000_fakes_of_fourteen_kinds_hardly_any_is_called_genuine() {
        FakeAddresses fakes = new FakeAddresses();
        FakeAddresses.Kind[] kinds = FakeAddresses.Kind.values();
        Tally tally = new Tally(FAKES, i -> fakes.draw(kinds[i % kinds.length], chance.of("fake" + i), i));

        System.out.println("fakes, seed " + SEED + ": " + tally);
        assertThat(tally.share("GENUINE")).as(tally.examples("GENUINE")).isLessThanOrEqualTo(0.05);
    }

    static Stream<Address> hostile() {
        String long1 = "号路村镇市区".repeat(20_000);
        return Stream.of(
                Address.typed("", "", "", "", ""),
                Address.typed(long1, long1, long1, long1, long1),
                Address.typed("\u0000\uD83D\uDE00", "\uDBFF", "𠮷\u202E路1号", "\u0661\u0662", "١٢٣"),
                Address.typed("··········", "////", "----------", "      ", "+++"),
                Address.typed("王", "市", "路", "0", "1"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_is_typed_gets_one_answer(Address typed) {
        assertThat(AddressRules.judge(typed).outcome()).isIn("FICTITIOUS", "NEEDS_CONFIRM");
    }

    /** Outcomes of many addresses, with the first few of each kept for the eye. */
    private static final class Tally {
        private final Map<Outcome, List<String>> seen = new EnumMap<>(Outcome.class);
        private final int of;

        private enum Outcome {
            GENUINE,
            NEEDS_CONFIRM,
            FICTITIOUS
        }

        Tally(int of, IntFunction<Address> addresses) {
            this.of = of;
            for (int i = 0; i < of; i++) {
                Address address = addresses.apply(i);
                Ruling ruling = AddressRules.judge(address);
                seen.computeIfAbsent(Outcome.valueOf(ruling.outcome()), outcome -> new ArrayList<>())
                        .add(address + " "
                                + ruling.reasons().stream()
                                        .map(Ruling.Reason::rule)
                                        .toList());
            }
        }

        double share(String outcome) {
            return (double) seen.getOrDefault(Outcome.valueOf(outcome), List.of())
                            .size()
                    / of;
        }

        String examples(String outcome) {
            return String.join(
                    "\n",
                    seen.getOrDefault(Outcome.valueOf(outcome), List.of()).stream()
                            .limit(60)
                            .toList());
        }

        @Override
        public String toString() {
            StringBuilder counts = new StringBuilder();
            seen.forEach((outcome, examples) ->
                    counts.append(outcome).append(' ').append(examples.size()).append(' '));
            return counts.toString().trim();
        }
    }
}
