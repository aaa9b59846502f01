package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.shift.Scene;

/**
 * How a pack makes up system orders.
 *
 * @param first the first tick, from the epoch
 * @param every between ticks; null leaves it to the parameter {@code p.generatorInterval}
 * @param batch orders a tick; null leaves it to the parameter {@code p.generatorBatch}
 * @param fakeRatio the share of fictitious ones; null leaves it to the parameter {@code p.fakeRatio}
 * @param incompleteRatio the share of genuine addresses that lack something
 */
record Generator(
        Duration first,
        @Nullable Duration every,
        @Nullable Integer batch,
        int fewest,
        int most,
        @Nullable BigDecimal fakeRatio,
        BigDecimal incompleteRatio,
        List<PlannedWish> wishes) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_ORDERS = 100;
    private static final int MOST_PIECES = 10_000;

    static Generator read(PackReader at, Map<String, Carrier> carriers) {
        at.only("first", "every", "batch", "quantity", "fakeRatio", "incompleteRatio", "wishes");
        PackReader quantity = at.at("quantity");
        quantity.only("from", "to");
        int fewest = quantity.at("from").integer(1, MOST_PIECES);
        List<PlannedWish> wishes = at.at("wishes").present()
                ? at.at("wishes").items().stream()
                        .map(wish -> PlannedWish.read(wish, carriers, true))
                        .toList()
                : List.of();
        BigDecimal shares = wishes.stream().map(PlannedWish::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.compareTo(BigDecimal.ONE) > 0) {
            at.at("wishes").problem("SHARES_EXCEED_ONE", shares);
        }
        return new Generator(
                at.at("first").duration(Duration.ZERO, LONGEST),
                at.at("every").ifPresent(every -> every.duration(SHORTEST, LONGEST)),
                at.at("batch").ifPresent(batch -> batch.integer(1, MOST_ORDERS)),
                fewest,
                quantity.at("to").integer(fewest, MOST_PIECES),
                at.at("fakeRatio").ifPresent(ratio -> ratio.number(BigDecimal.ZERO, BigDecimal.ONE)),
                at.at("incompleteRatio").number(BigDecimal.ZERO, BigDecimal.ONE),
                wishes);
    }

    /** Orders a tick. */
    int batch(Scene scene) {
        return batch == null ? scene.parameter("p.generatorBatch").intValueExact() : batch;
    }

    Duration interval(Scene scene) {
        return every == null
                ? Duration.ofSeconds(scene.parameter("p.generatorInterval").longValueExact())
                : every;
    }

    /** The share of fictitious orders among all that a shift brings. */
    BigDecimal fakeRatio(Scene scene) {
        return fakeRatio == null ? scene.parameter("p.fakeRatio") : fakeRatio;
    }

    /** The wish for this share of chance, evenly in [0, 1); null for none. */
    @Nullable
    PlannedWish wish(double share) {
        double upTo = 0;
        for (PlannedWish wish : wishes) {
            upTo += wish.share().doubleValue();
            if (share < upTo) {
                return wish;
            }
        }
        return null;
    }
}
