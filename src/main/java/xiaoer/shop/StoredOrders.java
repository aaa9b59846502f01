package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Scene;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.SignedBy;

/** The order book over the stored orders: what claims do goes the way of the machine, like a student's own doing. */
@Component
class StoredOrders implements OrderBook {

    private final Orders orders;
    private final Shops shops;
    private final ShopPacks packs;
    private final Guards guards;
    private final OrderEndings endings;
    private final Payouts payouts;
    private final Confirmation confirmation;
    private final Parcels parcels;
    private final PlannedArrival planned;
    private final SellingProduct selling;

    StoredOrders(
            Orders orders,
            Shops shops,
            ShopPacks packs,
            Guards guards,
            OrderEndings endings,
            Payouts payouts,
            Confirmation confirmation,
            Parcels parcels,
            PlannedArrival planned,
            SellingProduct selling) {
        this.orders = orders;
        this.shops = shops;
        this.packs = packs;
        this.guards = guards;
        this.endings = endings;
        this.payouts = payouts;
        this.confirmation = confirmation;
        this.parcels = parcels;
        this.planned = planned;
        this.selling = selling;
    }

    @Override
    public List<String> ofTrade(UUID shift, String trade) {
        return orders.numbersOf(shift, trade);
    }

    @Override
    public List<String> ofBuyer(UUID shift, String buyer) {
        return orders.numbersOfBuyer(shift, buyer);
    }

    @Override
    public void call(Scene scene, String trade, Instant due) {
        planned.call(scene, trade, due);
    }

    @Override
    public OrderFacts get(UUID shift, String order) {
        return orders.look(
                shift,
                order,
                found -> OrderLook.at(found, packs.of(shops.findById(shift).orElseThrow())));
    }

    @Override
    public String sell(Scene scene, Sale sale) {
        return selling.sell(scene, sale);
    }

    @Override
    public void payBack(Scene scene, String number, BigDecimal amount, boolean closes) {
        Order order = orders.get(scene, number);
        payouts.back(scene, order, amount);
        Ruling answer = guards.transition(scene, TransitionRequest.toRefund(order));
        if (closes && ends(answer)) {
            endings.closed(scene, order, new Closure(CloseReason.REFUND, true), answer.reasons());
        }
    }

    @Override
    public void payOut(Scene scene, String order, BigDecimal amount, String reason) {
        payouts.out(scene, orders.get(scene, order), amount, reason);
    }

    @Override
    public void close(Scene scene, String number, String reason, boolean agreed) {
        Order order = orders.get(scene, number);
        close(
                scene,
                order,
                guards.transition(scene, TransitionRequest.toClose(order)),
                CloseReason.named(reason),
                agreed);
    }

    @Override
    public void refused(Scene scene, String number) {
        Order order = orders.get(scene, number);
        close(scene, order, guards.transition(scene, TransitionRequest.onRefusal(order)), CloseReason.REFUSED, true);
    }

    private void close(Scene scene, Order order, Ruling answer, CloseReason reason, boolean agreed) {
        if (ends(answer)) {
            payouts.back(scene, order, order.kept());
            endings.closed(scene, order, new Closure(reason, agreed), answer.reasons());
        }
    }

    private static boolean ends(Ruling answer) {
        return answer.outcome().equals("CLOSED");
    }

    @Override
    public void extend(Scene scene, String order, int days) {
        confirmation.extend(scene, orders.get(scene, order), days, false);
    }

    @Override
    public void holdConfirmation(Scene scene, String order, boolean held) {
        confirmation.hold(scene, orders.get(scene, order), held);
    }

    @Override
    public void resend(Scene scene, String order, String what) {
        parcels.resend(scene, orders.get(scene, order), what);
    }

    @Override
    public void reroute(Scene scene, String order, String address) {
        parcels.reroute(scene, orders.get(scene, order), address);
    }

    @Override
    public boolean returnsOtherwise(Scene scene, String order, String carrier) {
        return parcels.returnsOtherwise(scene, orders.get(scene, order), carrier);
    }

    @Override
    public void sign(Scene scene, String order, SignedBy by) {
        parcels.sign(scene, orders.get(scene, order), by);
    }
}
