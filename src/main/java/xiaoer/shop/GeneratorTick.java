package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Wish;

/** Makes up system orders, tick by tick. Everything about an order is drawn from a stream of its own. */
@Component
class GeneratorTick implements Arrival {

    private static final String KIND = "shop.generator";

    /** What is drawn from an order's stream, by index. */
    private static final int FAKE = 0;

    private static final int INCOMPLETE = 1;
    private static final int PRODUCT = 2;
    private static final int QUANTITY = 3;
    private static final int WISH = 4;
    private static final int NICK = 5;

    private final ShopPacks packs;
    private final Placing placing;
    private final AddressComposer composer = new AddressComposer();

    GeneratorTick(ShopPacks packs, Placing placing) {
        this.packs = packs;
        this.placing = placing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Plans the first tick, if the pack has a generator. */
    void open(Scene scene) {
        Generator generator = packs.of(scene.pack()).generator();
        if (generator != null) {
            scene.schedule(scene.pack().epoch().plus(generator.first()), KIND, "", Map.of("tick", 0));
        }
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        ShopPack pack = packs.of(scene.pack());
        Generator generator = pack.generator();
        if (generator == null) {
            return;
        }
        int tick = CanonicalJson.read(payload, Tick.class).tick();
        for (int i = 0; i < batch(scene, generator); i++) {
            placing.place(
                    scene,
                    draw(scene, pack, generator, scene.chance("shop.orders").of(tick + "-" + i)));
        }
        scene.schedule(scene.now().plus(interval(scene, generator)), KIND, "", Map.of("tick", tick + 1));
    }

    private NewTrade draw(Scene scene, ShopPack pack, Generator generator, Chance chance) {
        BigDecimal fakeRatio = generator.fakeRatio() == null ? scene.parameter("p.fakeRatio") : generator.fakeRatio();
        boolean fake = chance.share(FAKE) < fakeRatio.doubleValue();
        boolean incomplete =
                !fake && chance.share(INCOMPLETE) < generator.incompleteRatio().doubleValue();
        Chance place = chance.of("address");
        AddressComposer.Composed composed =
                fake ? composer.fictitious(place) : incomplete ? composer.incomplete(place) : composer.genuine(place);
        PlannedWish planned = generator.wish(chance.share(WISH));
        Wish wish = planned == null ? Wish.NONE : planned.at(scene.now(), scene.secondsPerDay());
        Product product = chance.pick(PRODUCT, List.copyOf(pack.products().values()));
        return new NewTrade(
                nick(chance),
                OrderSource.SYSTEM,
                Destination.of(composed.address()),
                fake ? AddressTruth.FICTITIOUS : incomplete ? AddressTruth.INCOMPLETE : AddressTruth.GENUINE,
                incomplete ? Destination.of(composer.genuine(place).address()) : null,
                composed.defects(),
                List.of(new PlannedTrade.Line(product, chance.between(QUANTITY, generator.fewest(), generator.most()))),
                wish.withChat(composed.address()),
                List.of(),
                false,
                Terms.PLAIN);
    }

    private static String nick(Chance chance) {
        return "tb" + chance.between(NICK, 10_000_000, 99_999_999);
    }

    private static int batch(Scene scene, Generator generator) {
        return generator.batch() == null ? scene.parameter("p.generatorBatch").intValueExact() : generator.batch();
    }

    private static Duration interval(Scene scene, Generator generator) {
        return generator.every() == null
                ? Duration.ofSeconds(scene.parameter("p.generatorInterval").longValueExact())
                : generator.every();
    }

    private record Tick(int tick) {}
}
