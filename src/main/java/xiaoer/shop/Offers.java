package xiaoer.shop;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the pack's carriers ask for an order, by where it goes. */
@Component
class Offers {

    private final Provinces provinces;

    Offers(Provinces provinces) {
        this.provinces = provinces;
    }

    /** In the pack's order of carriers; only those that go there. */
    List<Offer> of(Order order, ShopPack pack) {
        return pack.offers(provinces.of(order.nextDestination().region()), order.quantity());
    }
}
