package xiaoer.shop;

import java.util.Objects;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Scene;

/** The numbers under which carriers tell of their parcels. */
@Component
class Waybills {

    private final ShopPacks packs;

    Waybills(ShopPacks packs) {
        this.packs = packs;
    }

    /** A number for an order that leaves with this carrier. */
    String draw(Scene scene, Order order, String carrier) {
        Carrier known = packs.of(scene.pack()).carriers().get(carrier);
        if (known == null) {
            throw new IllegalStateException("No carrier " + carrier);
        }
        return known.waybill(scene.chance("shop.waybill").of(order.number()));
    }

    /**
     * How an order was shipped; what came here without a number gets one now.
     *
     * @throws Refusal {@code NOTHING_SHIPPED} or {@code FINAL} when nothing is on its way
     */
    Dispatch numbered(Scene scene, Order order) {
        Dispatch dispatch = order.dispatch();
        Stale.ifTerminal(order);
        if (dispatch == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NOTHING_SHIPPED", order.number());
        }
        if (dispatch.waybill() == null) {
            order.follow(dispatch.under(draw(scene, order, dispatch.carrier())));
        }
        return Objects.requireNonNull(order.dispatch());
    }
}
