package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Chance;
import xiaoer.shop.AddressComposer.Composed;
import xiaoer.shop.facts.AddressRules;

/** What the composer means by an address is what the rules find in it. */
class AddressComposerTests {

    private static final long SEED = 20150717;
    private static final int DRAWS = 2_000;

    private final AddressComposer composer = new AddressComposer();

    @Test
    void a_genuine_address_is_called_genuine() {
        judge(composer::genuine, "GENUINE");
    }

    @Test
    void an_incomplete_address_is_asked_about() {
        judge(composer::incomplete, "NEEDS_CONFIRM");
    }

    @Test
    void every_invented_address_is_called_fictitious_whatever_its_defect() {
        Set<String> kinds = judge(chance -> composer.fictitious(chance, 0), "FICTITIOUS");

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void what_was_left_out_belongs_to_the_same_buyer() {
        Chance chance = new Chance(SEED, "same");
        assertThat(IntStream.range(0, DRAWS).mapToObj(i -> chance.of("draw" + i)))
                .allSatisfy(draw -> assertThat(composer.completed(draw).address())
                        .startsWith(composer.incomplete(draw).address().address()));
        judge(draw -> new Composed(composer.completed(draw), "GENUINE", List.of(), true), "GENUINE");
    }

    @Test
    void the_same_chance_gives_the_same_address() {
        assertThat(composer.fictitious(new Chance(SEED, "once"), 0))
                .isEqualTo(composer.fictitious(new Chance(SEED, "once"), 0));
    }

    private static Set<String> judge(Function<Chance, Composed> kind, String outcome) {
        Set<String> defects = new HashSet<>();
        Chance chance = new Chance(SEED, outcome);
        assertThat(IntStream.range(0, DRAWS).mapToObj(i -> kind.apply(chance.of("draw" + i))))
                .allSatisfy(composed -> {
                    Ruling ruling = AddressRules.judge(composed.address());
                    assertThat(ruling.outcome())
                            .as("%s: %s", composed, ruling.reasons())
                            .isEqualTo(outcome);
                    defects.addAll(composed.defects());
                });
        return defects;
    }
}
