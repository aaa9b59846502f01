package xiaoer.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderPlan;

/** Opens the shop of a new shift: its funds, the orders that wait already, and those to come. */
@Component
class ShopOpening implements Opening {

    private final Shops shops;
    private final ShopPacks packs;
    private final PlannedArrival planned;
    private final GeneratorTick generator;
    private final OrderForecast forecast;

    ShopOpening(Shops shops, ShopPacks packs, PlannedArrival planned, GeneratorTick generator, OrderForecast forecast) {
        this.shops = shops;
        this.packs = packs;
        this.planned = planned;
        this.generator = generator;
        this.forecast = forecast;
    }

    @Override
    public @Nullable OrderPlan plan(Scene scene) {
        return ShopPack.isIn(scene.pack()) ? forecast.of(scene) : null;
    }

    @Override
    public void open(Scene scene) {
        if (ShopPack.isIn(scene.pack())) {
            shops.save(new Shop(scene.shift(), scene.student(), scene.pack(), packs.of(scene.pack())));
            planned.open(scene);
            generator.open(scene);
        }
    }
}
