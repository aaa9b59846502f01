package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation sheet with everything that gave or took a point. All points are rounded to 0.1 so that an item's points
 * are what it is of plus its findings, the total is the sum of the items, and what the items are of adds up to what the
 * sheet is of.
 *
 * @param number the textbook's number of the sheet, e.g. {@code 6-2}
 * @param total null when no item applied
 * @param of the most there is to earn
 */
public record Sheet(String number, @Nullable BigDecimal total, BigDecimal of, List<Item> items) {

    /**
     * @param item the item's number on the sheet, from 1
     * @param points null when the item did not apply
     * @param of the most there was to earn; 0 when the item did not apply
     * @param frame how the item is counted, or why it does not apply
     * @param findings what gave or took points or is worth saying, by order of the log
     */
    public record Item(
            int item, @Nullable BigDecimal points, BigDecimal of, ScoreFinding frame, List<ScoreFinding> findings) {

        /** Whether there was anything to judge. */
        public boolean applies() {
            return points != null;
        }
    }

    /** The key of the sheet's name in the message bundle. */
    public String nameKey() {
        return "scoring.sheet." + number;
    }

    /** Likewise of an item's name. */
    public String nameKey(Item item) {
        return nameKey() + ".item." + item.item();
    }

    /**
     * Sums findings up. An item that does not apply has its points spread over the others in proportion.
     *
     * @param full what each item of the sheet is of when every item applies
     */
    static Sheet of(String number, BigDecimal full, List<ScoreFinding> findings) {
        Map<Integer, ScoreFinding> frames = new TreeMap<>();
        Map<Integer, List<ScoreFinding>> judged = new HashMap<>();
        for (ScoreFinding finding : findings) {
            if (finding.frames()) {
                frames.put(finding.item(), finding);
            } else {
                judged.computeIfAbsent(finding.item(), item -> new ArrayList<>())
                        .add(finding);
            }
        }
        BigDecimal of = Tenths.nearest(full.multiply(BigDecimal.valueOf(frames.size())));
        List<BigDecimal> ofs =
                spread(frames.values().stream().map(ScoreFinding::itemOf).toList(), of);
        List<Item> items = new ArrayList<>();
        frames.forEach((item, frame) ->
                items.add(item(frame, ofs.get(items.size()), inOrder(judged.getOrDefault(item, List.of())))));
        List<BigDecimal> points =
                items.stream().filter(Item::applies).map(Item::points).toList();
        return new Sheet(number, points.isEmpty() ? null : Tenths.total(points), of, List.copyOf(items));
    }

    private static List<ScoreFinding> inOrder(List<ScoreFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingLong(ScoreFinding::seq))
                .toList();
    }

    private static List<BigDecimal> spread(List<BigDecimal> frames, BigDecimal of) {
        BigDecimal applying = Tenths.total(frames);
        if (applying.signum() == 0) {
            return frames.stream().map(Tenths::nearest).toList();
        }
        return Tenths.share(
                frames.stream().map(frame -> inProportion(frame, of, applying)).toList(), of);
    }

    private static Item item(ScoreFinding frame, BigDecimal of, List<ScoreFinding> findings) {
        if (frame.itemOf().signum() == 0) {
            List<BigDecimal> nothing = Collections.nCopies(findings.size(), of);
            return new Item(frame.item(), null, of, frame.worth(of), worth(findings, nothing));
        }
        List<BigDecimal> exact = findings.stream()
                .map(finding -> inProportion(finding.points(), of, frame.itemOf()))
                .toList();
        BigDecimal points = Tenths.nearest(of.add(Tenths.total(exact)));
        List<BigDecimal> rounded = Tenths.share(exact, points.subtract(of));
        return new Item(
                frame.item(), points, of, frame.worth(Tenths.nearest(BigDecimal.ZERO)), worth(findings, rounded));
    }

    private static List<ScoreFinding> worth(List<ScoreFinding> findings, List<BigDecimal> points) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> findings.get(i).worth(points.get(i)))
                .toList();
    }

    private static BigDecimal inProportion(BigDecimal points, BigDecimal to, BigDecimal from) {
        return ScoreFinding.scaled(points.multiply(to).divide(from, MathContext.DECIMAL128));
    }
}
