package xiaoer.shop;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Wish;

/** The trades that a pack plans for every shift. */
@Component
class PlannedArrival implements Arrival {

    private static final String KIND = "shop.planned";

    private final ShopPacks packs;
    private final Placing placing;

    PlannedArrival(ShopPacks packs, Placing placing) {
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
            PlannedTrade trade = trades.get(i);
            if (trade.after().isZero()) {
                place(scene, trade);
            } else {
                scene.schedule(scene.pack().epoch().plus(trade.after()), KIND, "", Map.of("index", i));
            }
        }
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        int index = CanonicalJson.read(payload, Index.class).index();
        place(scene, packs.of(scene.pack()).trades().get(index));
    }

    private void place(Scene scene, PlannedTrade trade) {
        PlannedWish wish = trade.wish();
        placing.place(
                scene,
                new NewTrade(
                        trade.buyer(),
                        trade.source(),
                        trade.to(),
                        trade.truth(),
                        trade.answer(),
                        List.of(),
                        trade.lines(),
                        wish == null ? Wish.NONE : wish.at(scene.now(), scene.secondsPerDay()),
                        trade.memos(),
                        trade.loses(),
                        trade.terms()));
    }

    private record Index(int index) {}
}
