package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xiaoer.shift.Chance;

/** What the seeds of a shift draw from the pool of the pack that comes with the product. */
class CaseDrawTests {

    private static final int SEEDS = 20;

    /** A variant is rarer than its case. */
    private static final int SEEDS_FOR_VARIANTS = 100;

    private static final ClaimPack PACK = ClaimPack.of(AfterSalesPackTests.pack());
    private static final List<ClaimCase> POOL = CaseDraw.Situation.of(
                    PACK.cases().values())
            .stream()
            .map(CaseDraw.Situation::written)
            .toList();

    @Test
    void the_same_seed_draws_the_same_claims_and_another_one_others() {
        assertThat(drawn(7)).isEqualTo(drawn(7));
        assertThat(LongStream.range(0, SEEDS).mapToObj(CaseDrawTests::drawn).distinct())
                .hasSize(SEEDS);
    }

    @Test
    void a_case_comes_once_and_the_pool_is_at_least_twice_as_large_as_a_shift() {
        assertThat(drawn(7))
                .extracting(place -> place.planned().of())
                .doesNotHaveDuplicates()
                .hasSize(PACK.draw().claims())
                .hasSizeLessThanOrEqualTo(POOL.size() / 2);
    }

    @Test
    void claims_come_one_after_the_other() {
        CaseDraw draw = new CaseDraw(3, Duration.ofSeconds(30), Duration.ofMinutes(2));

        assertThat(draw.from(CaseDraw.Situation.of(PACK.cases().values()), chance(1)))
                .extracting(CaseDraw.Place::after)
                .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(150), Duration.ofSeconds(270));
        assertThat(draw.last()).isEqualTo(Duration.ofSeconds(270));
    }

    @Test
    void every_kind_and_every_level_of_it_comes_as_often_as_its_share_of_the_pool_says() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<ClaimCase> drawn =
                    drawn(seed).stream().map(CaseDraw.Place::planned).toList();
            assertShares(drawn, ClaimCase::kind, 1);
            assertShares(drawn, one -> one.kind() + " " + one.level(), 1);
            assertShares(drawn, ClaimCase::level, 3);
        }
    }

    @Test
    void every_case_and_every_variant_comes_in_some_shift() {
        assertThat(ids(SEEDS, ClaimCase::of))
                .containsAll(POOL.stream().map(ClaimCase::id).toList());
        assertThat(ids(SEEDS_FOR_VARIANTS, ClaimCase::id))
                .containsAll(PACK.cases().keySet());
    }

    @Test
    void every_case_comes_early_in_one_shift_and_late_in_another() {
        assertThat(LongStream.range(0, SEEDS)
                        .mapToObj(CaseDrawTests::drawn)
                        .map(places -> places.get(0).planned().of()))
                .doesNotContainNull()
                .hasSizeGreaterThan(SEEDS / 2);
    }

    /** @param tolerance how far the drawn number may be from the share, each way */
    private static <K extends Comparable<K>> void assertShares(
            List<ClaimCase> drawn, Function<ClaimCase, K> stratum, int tolerance) {
        Map<K, Long> counts = counts(drawn, stratum);
        counts(POOL, stratum)
                .forEach((key, inPool) -> assertThat(counts.getOrDefault(key, 0L))
                        .as("%s of %s", key, counts)
                        .isBetween(
                                (long) Math.floor(share(inPool)) - tolerance + 1,
                                (long) Math.ceil(share(inPool)) + tolerance - 1));
    }

    private static double share(long inPool) {
        return inPool * PACK.draw().claims() / (double) POOL.size();
    }

    private static <K extends Comparable<K>> Map<K, Long> counts(
            Collection<ClaimCase> cases, Function<ClaimCase, K> stratum) {
        return cases.stream().collect(Collectors.groupingBy(stratum, TreeMap::new, Collectors.counting()));
    }

    private static Stream<String> ids(int seeds, Function<ClaimCase, String> id) {
        return LongStream.range(0, seeds)
                .mapToObj(CaseDrawTests::drawn)
                .flatMap(List::stream)
                .map(place -> id.apply(place.planned()))
                .distinct();
    }

    private static List<CaseDraw.Place> drawn(long seed) {
        return PACK.places(chance(seed));
    }

    private static Chance chance(long seed) {
        return new Chance(seed, "aftersales.draw");
    }
}
