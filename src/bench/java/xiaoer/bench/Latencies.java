package xiaoer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests of each kind took, and how many of them failed. */
final class Latencies {

    private final Map<String, List<Double>> millis = new TreeMap<>();
    private int failed;
    private int skipped;

    synchronized void add(String what, double took, boolean well) {
        millis.computeIfAbsent(what, key -> new ArrayList<>()).add(took);
        failed += well ? 0 : 1;
    }

    synchronized void clear() {
        millis.clear();
        failed = 0;
        skipped = 0;
    }

    /** An act that could not begin, because the one before it was not answered. */
    synchronized void skipped() {
        skipped++;
    }

    synchronized int skippedActs() {
        return skipped;
    }

    synchronized int failed() {
        return failed;
    }

    /** Milliseconds within which this share of the requests of these kinds was answered. */
    synchronized double within(double share, String... kinds) {
        List<Double> all = new ArrayList<>();
        for (String kind : kinds) {
            all.addAll(millis.getOrDefault(kind, List.of()));
        }
        all.sort(Double::compare);
        return all.isEmpty() ? Double.NaN : all.get((int) Math.min(all.size() - 1, all.size() * share));
    }

    synchronized int count(String kind) {
        return millis.getOrDefault(kind, List.of()).size();
    }
}
