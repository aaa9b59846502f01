package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Payment;

/** T1 and T2: a buyer places a trade; each of its lines becomes an order. */
@Component
class PlacingTrade {

    private final Shops shops;
    private final Trades trades;
    private final Guards guards;
    private final PriorHistoryImport takingOver;

    PlacingTrade(Shops shops, Trades trades, Guards guards, PriorHistoryImport takingOver) {
        this.shops = shops;
        this.trades = trades;
        this.guards = guards;
        this.takingOver = takingOver;
    }

    Trade place(Scene scene, NewTrade wanted) {
        Ruling answer = guards.transition(scene, TransitionRequest.toPlace(wanted.source()));
        if (!answer.outcome().equals("PLACED")) {
            throw new IllegalStateException("A new order is not placed but " + answer.outcome());
        }
        Shop shop = shops.of(scene);
        Instant now = scene.now();
        TradeTerms terms = wanted.terms();
        boolean unpaid = terms.payment() == Payment.UNPAID;
        Instant deadline = unpaid ? UnpaidTimeout.of(scene) : ShipDeadline.of(scene, wanted.wish());
        Trade trade = new Trade(scene.shift(), PriorHistoryImport.placedAt(scene, terms.history()), wanted);
        for (int i = 0; i < wanted.lines().size(); i++) {
            String number = shop.nextNumber(wanted.source(), now);
            boolean loses = loses(scene, wanted, i + 1);
            new Order(trade, number, wanted.source(), wanted.lines().get(i), deadline, loses);
        }
        trades.save(trade);
        OrderEvents.Answer check = OrderEvents.Answer.of(guards.address(scene, trade));
        trade.orders().forEach(order -> {
            tell(scene, order, wanted, check);
            takingOver.takeOver(scene, order, terms.history());
            plan(scene, order);
            if (terms.buyerExtends() != null) {
                ExtendingConfirmation.plan(scene, order, terms.buyerExtends());
            }
        });
        if (unpaid) {
            PayingTrade.plan(scene, trade, terms);
        }
        return trade;
    }

    /** What an order that waits to be shipped waits for; the unpaid one waits for its buyer first. */
    private static void plan(Scene scene, Order order) {
        if (order.status() != OrderStatus.PLACED) {
            return;
        }
        if (order.trade().payment() != Payment.UNPAID) {
            ShipDeadline.plan(scene, order);
        }
        Instant hold = order.trade().wish().holdUntil();
        if (hold != null) {
            scene.schedule(hold, HoldReached.KIND, order.number(), Map.of());
        }
    }

    /** Whether the carrier will lose the order of this line. */
    static boolean loses(Scene scene, NewTrade wanted, int line) {
        BigDecimal ratio = scene.parameter("p.parcelLossRatio");
        return wanted.loses()
                || scene.chance("shop.lost").of(wanted.plannedOrder(line)).share(0) < ratio.doubleValue();
    }

    private void tell(Scene scene, Order order, NewTrade wanted, OrderEvents.Answer check) {
        Trade trade = order.trade();
        scene.append(
                new OrderEvents.OrderPlaced(
                        order.number(),
                        trade.orders().get(0).number(),
                        order.line(),
                        order.source(),
                        order.product(),
                        order.quantity(),
                        Money.text(order.unitPrice()),
                        trade.buyer(),
                        trade.destination(),
                        trade.wish(),
                        order.placedAt(),
                        trade.payment(),
                        Money.text(trade.postage()),
                        order.deadline()),
                new OrderEvents.OrderPlacedSealed(
                        wanted.truth().word(),
                        wanted.truth() == AddressTruth.INCOMPLETE,
                        wanted.defects(),
                        check,
                        wanted.plannedOrder(order.line())));
        for (PlannedTrade.Memo memo : wanted.memos()) {
            order.add(new Note(
                    memo.author(), scene.now(), memo.text(), order.status().name(), memo.flag()));
            scene.append(
                    new OrderEvents.NoteAdded(
                            order.number(),
                            memo.author(),
                            memo.text(),
                            order.status().name()),
                    null);
            if (memo.flag() != order.flag()) {
                Flag before = order.flag();
                order.raise(memo.flag());
                scene.append(new OrderEvents.FlagChanged(order.number(), before, memo.flag(), List.of()), null);
            }
        }
    }
}
