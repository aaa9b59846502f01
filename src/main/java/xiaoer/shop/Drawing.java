package xiaoer.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;

/**
 * Settles what a pack's generator brings within the planned length of a shift. Which orders are invented, incomplete or
 * have a wish is drawn, how many are is not: two seeds are two forms of one exam. A pure function of pack, seed, release
 * and profile.
 */
final class Drawing {

    /** More than anybody can work; a pack that asks for more gets no more. */
    private static final int MOST = 1_000;

    private final Scene scene;
    private final ShopPack pack;
    private final Generator generator;
    private final List<Instant> times;
    private final Map<Integer, PlannedWish> wishes = new HashMap<>();

    private Drawing(Scene scene, ShopPack pack, Generator generator) {
        this.scene = scene;
        this.pack = pack;
        this.generator = generator;
        this.times = times();
    }

    /** In the order of their coming; none without a generator. */
    static List<DrawnOrder> of(Scene scene, ShopPack pack) {
        Generator generator = pack.generator();
        return generator == null ? List.of() : new Drawing(scene, pack, generator).draws();
    }

    private List<DrawnOrder> draws() {
        drawWishes();
        Set<Integer> fakes = fakes();
        List<Integer> genuine = IntStream.range(0, times.size())
                .filter(order -> !fakes.contains(order))
                .boxed()
                .toList();
        int lacking = rounded(generator.incompleteRatio(), genuine.size());
        Set<Integer> incomplete = new HashSet<>(shuffled(genuine, "incomplete").subList(0, lacking));
        int batch = generator.batch(scene);
        return IntStream.range(0, times.size())
                .mapToObj(order -> new DrawnOrder(
                        order / batch,
                        order % batch,
                        times.get(order),
                        wishes.get(order),
                        fakes.contains(order)
                                ? AddressTruth.FICTITIOUS
                                : incomplete.contains(order) ? AddressTruth.INCOMPLETE : AddressTruth.GENUINE))
                .toList();
    }

    /** When each order comes; what would come with the shift's end or later does not. */
    private List<Instant> times() {
        int batch = generator.batch(scene);
        Duration interval = generator.interval(scene);
        Instant end = scene.pack().epoch().plus(scene.pack().length());
        List<Instant> orders = new ArrayList<>();
        for (Instant tick = scene.pack().epoch().plus(generator.first());
                batch > 0 && tick.isBefore(end) && orders.size() + batch <= MOST;
                tick = tick.plus(interval)) {
            for (int i = 0; i < batch; i++) {
                orders.add(tick);
            }
        }
        return orders;
    }

    /** Each wish comes as often as its share says, give or take less than one. */
    private void drawWishes() {
        double offset = scene.chance("shop.draw.wish-offset").share(0);
        List<Integer> order = shuffled(IntStream.range(0, times.size()).boxed().toList(), "wish");
        for (int place = 0; place < order.size(); place++) {
            PlannedWish wish = generator.wish((place + offset) / order.size());
            if (wish != null) {
                wishes.put(order.get(place), wish);
            }
        }
    }

    /** The share of invented orders holds over the whole shift, and among those due within it as among the rest. */
    private Set<Integer> fakes() {
        int all = times.size() + waiting(pack.trades());
        int planned = waiting(pack.trades().stream()
                .filter(trade -> trade.truth() == AddressTruth.FICTITIOUS)
                .toList());
        int fakes = Math.max(0, Math.min(times.size(), rounded(generator.fakeRatio(scene), all) - planned));
        List<Integer> due = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        IntStream.range(0, times.size()).forEach(order -> (isDue(order) ? due : rest).add(order));
        int first = times.isEmpty() ? 0 : Math.round((float) fakes * due.size() / times.size());
        int amongDue = Math.max(fakes - rest.size(), first);
        Set<Integer> drawn = new HashSet<>(shuffled(due, "fake").subList(0, amongDue));
        drawn.addAll(shuffled(rest, "fake").subList(0, fakes - amongDue));
        return drawn;
    }

    private boolean isDue(int order) {
        Instant at = times.get(order);
        PlannedWish wish = wishes.get(order);
        Instant deadline = ShipDeadline.of(scene, at, holdUntil(wish, at));
        return !deadline.isAfter(scene.pack().epoch().plus(scene.pack().length()));
    }

    private @Nullable Instant holdUntil(@Nullable PlannedWish wish, Instant at) {
        return wish == null ? null : wish.at(at, scene.secondsPerDay()).holdUntil();
    }

    /** How many orders of these trades come by themselves and wait to be shipped. */
    private static int waiting(List<PlannedTrade> trades) {
        return trades.stream()
                .filter(trade ->
                        trade.after() != null && trade.terms().history().shipped() == null)
                .mapToInt(trade -> trade.lines().size())
                .sum();
    }

    private static int rounded(BigDecimal ratio, int of) {
        return ratio.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private List<Integer> shuffled(List<Integer> orders, String stream) {
        Chance chance = scene.chance("shop.draw").of(stream);
        return orders.stream()
                .sorted(Comparator.comparingLong((Integer order) -> chance.bits(order)))
                .toList();
    }
}
