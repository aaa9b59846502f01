package xiaoer.aftersales;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xiaoer.cases.PackReader;
import xiaoer.shift.Chance;

/**
 * How many of a pack's cases come in a shift, and when. Which ones, in which of their variants and in which order is
 * drawn from the seed.
 *
 * @param claims how many come
 * @param first when the first one comes, from the epoch
 * @param every the time from one to the next
 */
record CaseDraw(int claims, Duration first, Duration every) {

    private static final int MOST_CLAIMS = 200;
    private static final Duration LATEST = Duration.ofHours(12);

    /**
     * A case that comes, and when, from the epoch.
     *
     * @param called whether somebody has to call for it; then nobody knows when
     */
    record Place(ClaimCase planned, Duration after, boolean called) {}

    /** A case with its variants, which counts as one however many these are. */
    record Situation(List<ClaimCase> variants) {

        static List<Situation> of(Collection<ClaimCase> cases) {
            return cases.stream()
                    .collect(Collectors.groupingBy(ClaimCase::of, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(Situation::new)
                    .toList();
        }

        /** The case as it is written, before its variants. */
        ClaimCase written() {
            return variants.get(0);
        }

        ClaimCase drawn(Chance chance) {
            return chance.of("variant/" + written().id()).pick(0, variants);
        }

        private int climbing() {
            int level = written().level().ordinal();
            return written().kind().ordinal() % 2 == 0 ? level : -level;
        }

        /** Shuffles what is sorted by it. */
        long lot(Chance chance) {
            return chance.of(written().id()).bits(0);
        }
    }

    static CaseDraw read(PackReader at) {
        at.only("claims", "first", "every");
        return new CaseDraw(
                at.at("claims").integer(1, MOST_CLAIMS),
                at.at("first").duration(PlannedClaims.LEAD, LATEST),
                at.at("every").duration(Duration.ofSeconds(1), LATEST));
    }

    /** When the last claim comes, from the epoch. */
    Duration last() {
        return after(claims - 1);
    }

    private Duration after(int place) {
        return first.plus(every.multipliedBy(place));
    }

    /**
     * Draws a systematic sample: of the pool, sorted by kind and level and shuffled within, every so manieth is taken,
     * beginning at a place drawn. So each kind, and each level of it, comes as often as its share of the pool says, give
     * or take one, and every case is as likely as any other. The levels go up in one kind and down in the next: neighbours
     * are alike, and so the levels of the whole stay near their shares too.
     */
    List<Place> from(List<Situation> pool, Chance chance) {
        List<Situation> sorted = shuffled(
                pool,
                Comparator.comparing((Situation one) -> one.written().kind()).thenComparing(Situation::climbing),
                chance.of("case"));
        int begin = chance.between(0, 0, pool.size() - 1);
        List<Situation> taken = IntStream.range(0, claims)
                .mapToObj(i -> sorted.get((begin + i * sorted.size()) / claims))
                .toList();
        List<Situation> drawn = shuffled(taken, (one, other) -> 0, chance.of("order"));
        return IntStream.range(0, claims)
                .mapToObj(i -> new Place(drawn.get(i).drawn(chance), after(i), false))
                .toList();
    }

    private record Lot(Situation situation, long number) {}

    /** Sorted, and shuffled where that leaves a choice; each lot is drawn once. */
    private static List<Situation> shuffled(List<Situation> pool, Comparator<Situation> order, Chance chance) {
        return pool.stream()
                .map(one -> new Lot(one, one.lot(chance)))
                .sorted(Comparator.comparing(Lot::situation, order).thenComparingLong(Lot::number))
                .map(Lot::situation)
                .toList();
    }
}
