package xiaoer.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/** The trades that a pack plans. */
@Component
class PlannedArrival implements Arrival {

    private static final String KIND = "shop.planned";

    private final ShopPacks packs;
    private final PlacingTrade placing;

    PlannedArrival(ShopPacks packs, PlacingTrade placing) {
        this.packs = packs;
        this.placing = placing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Places what is there from the start and plans the rest, in the pack's order. */
    void open(Scene scene) {
        List<PlannedTrade> trades = packs.of(scene.pack()).trades();
        for (int i = 0; i < trades.size(); i++) {
            Duration after = trades.get(i).after();
            if (after != null && after.isZero()) {
                place(scene, i);
            } else if (after != null) {
                plan(scene, i, scene.pack().epoch().plus(after));
            }
        }
    }

    /** Plans the trade of this name, which comes only on demand. */
    void call(Scene scene, String name, Instant due) {
        List<PlannedTrade> trades = packs.of(scene.pack()).trades();
        IntStream.range(0, trades.size())
                .filter(i -> name.equals(trades.get(i).terms().id()))
                .forEach(i -> plan(scene, i, due));
    }

    private static void plan(Scene scene, int index, Instant due) {
        scene.schedule(due, KIND, "", Map.of("index", index));
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        int index = CanonicalJson.read(payload, Index.class).index();
        place(scene, index);
    }

    private void place(Scene scene, int index) {
        PlannedTrade trade = packs.of(scene.pack()).trades().get(index);
        placing.place(scene, trade.placed(index, scene.now(), scene.secondsPerDay()));
    }

    private record Index(int index) {}
}
