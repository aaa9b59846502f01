package xiaoer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two ways of doing the same, measured in turn (A B A B …) in one run, so that a machine that slows down slows both. What
 * counts is the median of the ratios of neighbours.
 */
public final class Pairs {

    /** Does a batch of work and answers how many units it was. */
    @FunctionalInterface
    public interface Work {
        int run() throws Exception;
    }

    private Pairs() {}

    /** Prints one row of the table: both rates, and how many times as long A takes as B. */
    public static void compare(String name, Work a, Work b, int warmUps, int rounds) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            rate(a);
            rate(b);
        }
        List<Double> ratesOfA = new ArrayList<>();
        List<Double> ratesOfB = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double ofA = rate(a);
            double ofB = rate(b);
            ratesOfA.add(ofA);
            ratesOfB.add(ofB);
            ratios.add(ofB / ofA);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f/s | %,.0f/s | %.2f (%.2f–%.2f) |%n",
                name,
                median(ratesOfA),
                median(ratesOfB),
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    /** The middle value. */
    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rate(Work work) throws Exception {
        long start = System.nanoTime();
        int units = work.run();
        return units * 1e9 / (System.nanoTime() - start);
    }
}
