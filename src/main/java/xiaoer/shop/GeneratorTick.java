package xiaoer.shop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/** Brings the system orders that were drawn for the shift, tick by tick. */
@Component
class GeneratorTick implements Arrival {

    private static final String KIND = "shop.generator";

    private final ShopPacks packs;
    private final PlacingTrade placing;
    private final DrawnTrades trades;

    GeneratorTick(ShopPacks packs, PlacingTrade placing, DrawnTrades trades) {
        this.packs = packs;
        this.placing = placing;
        this.trades = trades;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Plans the first tick, if the pack has a generator. */
    void open(Scene scene) {
        plan(scene, Drawing.of(scene, packs.of(scene.pack())), 0);
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        ShopPack pack = packs.of(scene.pack());
        Generator generator = pack.generator();
        if (generator == null) {
            return;
        }
        int tick = CanonicalJson.read(payload, Tick.class).tick();
        List<DrawnOrder> draws = Drawing.of(scene, pack);
        draws.stream()
                .filter(draw -> draw.tick() == tick)
                .forEach(draw -> placing.place(scene, trades.of(scene, pack, generator, draw)));
        plan(scene, draws, tick + 1);
    }

    private static void plan(Scene scene, List<DrawnOrder> draws, int tick) {
        draws.stream()
                .filter(draw -> draw.tick() == tick)
                .map(DrawnOrder::at)
                .min(Instant::compareTo)
                .ifPresent(at -> scene.schedule(at, KIND, "", Map.of("tick", tick)));
    }

    private record Tick(int tick) {}
}
