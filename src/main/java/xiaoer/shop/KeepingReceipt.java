package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;

/** The carrier's receipt is put by: with it the shop can claim what happens to a parcel on its way. */
@Component
class KeepingReceipt implements CommandHandler<KeepingReceipt.KeepReceipt> {

    record KeepReceipt(String key, String order) implements Command {}

    private final Orders orders;
    private final Waybills waybills;

    KeepingReceipt(Orders orders, Waybills waybills) {
        this.orders = orders;
        this.waybills = waybills;
    }

    @Override
    public String type() {
        return "keep-receipt";
    }

    @Override
    public void handle(Scene scene, KeepReceipt command) {
        Order order = orders.get(scene, command.order());
        Dispatch dispatch = waybills.numbered(scene, order);
        if (order.receiptKept()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "RECEIPT_KEPT", order.number());
        }
        order.keepReceipt();
        scene.append(new OrderEvents.ReceiptKept(order.number(), String.valueOf(dispatch.waybill())), null);
    }
}
