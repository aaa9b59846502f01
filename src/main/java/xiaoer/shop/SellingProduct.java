package xiaoer.shop;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderSource;

/** T1: a deal at the consult desk becomes a service order of one piece (handbook §2.1), to a genuine address. */
@Component
class SellingProduct {

    private final ShopPacks packs;
    private final PlacingTrade placing;
    private final AddressComposer composer = new AddressComposer();

    SellingProduct(ShopPacks packs, PlacingTrade placing) {
        this.packs = packs;
        this.placing = placing;
    }

    String sell(Scene scene, OrderBook.Sale sale) {
        Product product = packs.of(scene.pack()).products().get(sale.product());
        if (product == null) {
            throw new IllegalArgumentException("Pack " + scene.pack().id() + " sells no " + sale.product());
        }
        Trade trade = placing.place(
                scene,
                new NewTrade(
                        sale.name(),
                        sale.buyer(),
                        OrderSource.SERVICE,
                        Destination.of(
                                composer.genuine(scene.chance("shop.sale").of(sale.name()))
                                        .address()),
                        AddressTruth.GENUINE,
                        null,
                        List.of(),
                        List.of(new PlannedTrade.Line(product, 1)),
                        sale.wish(),
                        List.of(),
                        false,
                        TradeTerms.PLAIN));
        return trade.number();
    }
}
