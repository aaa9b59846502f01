package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds points to tenths by largest remainder, so that what is shown adds up to what is shown: rounding each number on
 * its own would leave sheets whose lines do not sum to their total.
 */
final class Tenths {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** Fewer than findings are kept with, so that a few hundred of them add up exactly. */
    private static final int DIGITS = ScoreFinding.SCALE - 4;

    private Tenths() {}

    /**
     * To the nearest tenth; half a tenth goes to the student. Findings are rounded to more digits before, and what that
     * leaves of their sum must not take a tenth away.
     */
    static BigDecimal nearest(BigDecimal points) {
        return points.setScale(DIGITS, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * Each number rounded down or up to a tenth. Equal remainders are served in the order given.
     *
     * @param exact signed points
     * @param sum what the rounded numbers add up to: a multiple of 0.1, less than 0.1 away from the exact sum
     */
    static List<BigDecimal> share(List<BigDecimal> exact, BigDecimal sum) {
        List<BigDecimal> rounded = new ArrayList<>();
        for (BigDecimal points : exact) {
            rounded.add(points.setScale(1, RoundingMode.FLOOR));
        }
        int left = sum.subtract(total(rounded)).divide(TENTH).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(rounded.get(i)))
                        .reversed())
                .limit(left)
                .forEach(i -> rounded.set(i, rounded.get(i).add(TENTH)));
        return rounded;
    }

    static BigDecimal total(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
