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
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(tally.share("FICTITIOUS")).as(tally.examples("FICTITIOUS")).isLessThanOrEqualTo(0.003);
        assertThat(tally.share("NEEDS_CONFIRM"))
                .as(tally.examples("NEEDS_CONFIRM"))
                .isLessThanOrEqualTo(0.04);
    }

    @Test
    void nor_is_an_address_written_as_people_speak() {
        Tally tally = new Tally(GENUINE, i -> FreehandAddresses.draw(chance.of("freehand" + i)));

        System.out.println("freehand, seed " + SEED + ": " + tally);
        assertThat(tally.share("FICTITIOUS")).as(tally.examples("FICTITIOUS")).isLessThanOrEqualTo(0.003);
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

    @ParameterizedTest
    @ValueSource(strings = {"fakes-written.csv", "fakes-drawn.csv"})
    void nor_is_a_fake_that_no_rule_was_made_from(String file) {
        List<TypedAddresses> fakes = TypedAddresses.read(file);
        Tally tally = new Tally(fakes.size(), i -> fakes.get(i).address());

        System.out.println(file + ": " + tally);
        assertThat(tally.share("GENUINE")).as(tally.examples("GENUINE")).isLessThanOrEqualTo(0.1);
    }

    /** All towns of China by what people call them, each without a street; and all districts and counties that were. */
    @Test
    void a_town_or_district_alone_is_asked_about_and_hardly_ever_called_fictitious() {
        Gazetteer gazetteer = Gazetteer.get();
        List<Address> alone = new ArrayList<>();
        for (Division county : gazetteer.divisions()) {
            Division city = gazetteer.byCode(county.city());
            if (city != null) {
                gazetteer.towns(county).forEach(town -> alone.add(at(city, town.replaceFirst("(街道|镇|乡)$", ""))));
                alone.add(at(city, county.name()));
                alone.add(at(city, county.shortName()));
            }
        }
        Table.read("former.csv", row -> {
            Division city = gazetteer.byCode(row[1].split(" ")[0]);
            if (city != null) {
                alone.add(at(city, row[0]));
            }
        });
        Tally tally = new Tally(GENUINE, i -> alone.get((int) ((long) i * alone.size() / GENUINE)));

        System.out.println("alone: " + tally);
        assertThat(tally.share("FICTITIOUS")).as(tally.examples("FICTITIOUS")).isLessThanOrEqualTo(0.003);
        assertThat(tally.share("GENUINE")).as(tally.examples("GENUINE")).isLessThanOrEqualTo(0.05);
    }

    private static Address at(Division city, String address) {
        return Address.typed("王建国", city.name(), address, "", "");
    }

    static Stream<TypedAddresses> kinds() {
        return TypedAddresses.read("kinds.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_real_address_that_is_short_old_or_written_otherwise_gets_the_answer_of_a_clerk(TypedAddresses each) {
        Ruling ruling = AddressRules.judge(each.address());

        assertThat(ruling.outcome()).as(ruling.reasons().toString()).isEqualTo(each.outcome());
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
