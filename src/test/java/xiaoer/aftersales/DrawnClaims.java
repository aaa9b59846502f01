package xiaoer.aftersales;

import java.util.List;
import java.util.stream.LongStream;
import xiaoer.shift.Chance;

/** Seeds with which the claims that a story tells of come early, whatever the pool of the pack holds. */
public final class DrawnClaims {

    /** More seeds than any two cases need to come one soon after the other. */
    private static final long SEEDS = 1_000_000;

    /** How soon after the first one the others come. */
    private static final int SOON = 2;

    private static final ClaimPack PACK = ClaimPack.of(AfterSalesPackTests.pack());

    private DrawnClaims() {}

    /** The first seed with which one case comes first, as it is written, and others soon after it. */
    public static long seed(String first, String... soon) {
        return LongStream.range(0, SEEDS)
                .filter(seed -> {
                    List<String> drawn = PACK.places(new Chance(seed, "aftersales.draw")).stream()
                            .limit(SOON)
                            .map(place -> place.planned().id())
                            .toList();
                    return drawn.get(0).equals(first) && drawn.containsAll(List.of(soon));
                })
                .findFirst()
                .orElseThrow();
    }
}
