package xiaoer.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** Before the shipping: the goods are looked at, the packing, and the data on the waybill. */
@Component
class CheckingParcel implements CommandHandler<CheckingParcel.CheckPacking> {

    /**
     * What has been looked at; what is absent or false has not.
     *
     * @param goods they are whole, and as many as ordered
     * @param packing it bears the way
     * @param data name, address and phone are those of the order
     */
    record CheckPacking(
            String key,
            String order,
            @Nullable Boolean goods,
            @Nullable Boolean packing,
            @Nullable Boolean data) implements Command {}

    private final Orders orders;

    CheckingParcel(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return "check-packing";
    }

    @Override
    public void handle(Scene scene, CheckPacking command) {
        Order order = orders.get(scene, command.order());
        Stale.unlessPlaced(order);
        boolean goods = Boolean.TRUE.equals(command.goods());
        boolean packing = Boolean.TRUE.equals(command.packing());
        boolean data = Boolean.TRUE.equals(command.data());
        if (!goods && !packing && !data) {
            throw Refusal.of(Refusal.Kind.INVALID, "NOTHING_CHECKED", order.number());
        }
        order.check(goods, packing, data);
        scene.append(
                new OrderEvents.PackingChecked(
                        order.number(), order.goodsChecked(), order.packingChecked(), order.dataChecked()),
                null);
    }
}
