package xiaoer.shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/** Checks products, carriers, planned orders and the generator of a pack. */
@Component
class ShopSections implements Packs.SectionCheck {

    private final Provinces provinces;

    ShopSections(Provinces provinces) {
        this.provinces = provinces;
    }

    @Override
    public List<Problem> check(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        if (ShopPack.isIn(pack)) {
            ShopPack.read(pack, problems).ifPresent(shop -> checkCarriers(shop, problems));
        }
        return problems;
    }

    @Override
    public List<String> reads(Pack pack) {
        return List.of("products", "carriers", "orders", "generator", "checklist");
    }

    /** What has been shipped already must have gone with a carrier that delivers there. */
    private void checkCarriers(ShopPack shop, List<Problem> problems) {
        for (int i = 0; i < shop.trades().size(); i++) {
            PlannedTrade trade = shop.trades().get(i);
            TradeHistory.Shipped shipped = trade.terms().history().shipped();
            String region = trade.to().region();
            if (shipped != null
                    && shop.offers(provinces.of(region), 1).stream()
                            .noneMatch(offer -> offer.carrier().equals(shipped.carrier()))) {
                problems.add(Place.of("orders.yaml")
                        .problem("HISTORY_IMPOSSIBLE.CARRIER", i + 1, shipped.carrier(), region));
            }
        }
    }
}
