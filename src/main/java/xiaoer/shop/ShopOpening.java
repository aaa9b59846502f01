package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;

/** Opens the shop of a new shift: its funds, the orders that wait already, and those to come. */
@Component
class ShopOpening implements Opening {

    private final Shops shops;
    private final ShopPacks packs;
    private final PlannedArrival planned;
    private final GeneratorTick generator;

    ShopOpening(Shops shops, ShopPacks packs, PlannedArrival planned, GeneratorTick generator) {
        this.shops = shops;
        this.packs = packs;
        this.planned = planned;
        this.generator = generator;
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
