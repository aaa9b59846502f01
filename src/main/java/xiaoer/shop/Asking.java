package xiaoer.shop;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Arrival;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;

/** Asks a buyer in writing whether the address is right; the answer comes after a while and is kept. */
@Component
class Asking implements CommandHandler<Asking.ConfirmAddress>, Arrival {

    record ConfirmAddress(String key, String order) implements Command {}

    private final Orders orders;

    Asking(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return "confirm-address";
    }

    @Override
    public Class<ConfirmAddress> command() {
        return ConfirmAddress.class;
    }

    @Override
    public String kind() {
        return "shop.address-answer";
    }

    @Override
    public void handle(Scene scene, ConfirmAddress command) {
        Order order = orders.get(scene, command.order());
        Stale.unlessPlaced(order);
        Trade trade = order.trade();
        if (trade.askedAt() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_ASKED", order.number());
        }
        trade.ask(scene.now());
        scene.append(new OrderEvents.AddressQuestionSent(order.number(), numbers(trade)), null);
        int delay = scene.chance("shop.answer")
                .of(numbers(trade).get(0))
                .between(0, shortestDelay(scene), longestDelay(scene));
        scene.schedule(scene.now().plusSeconds(delay), kind(), order.number(), Map.of());
    }

    private static int shortestDelay(Scene scene) {
        return scene.parameter("p.buyerAnswerMin").intValueExact();
    }

    /** How many seconds a buyer needs at most for the answer. */
    static int longestDelay(Scene scene) {
        return Math.max(
                shortestDelay(scene), scene.parameter("p.buyerAnswerMax").intValueExact());
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Trade trade = orders.get(scene, about).trade();
        Destination answer = trade.answer(scene.now());
        scene.append(
                new OrderEvents.AddressAnswered(about, numbers(trade), !answer.equals(trade.destination()), answer),
                null);
    }

    private static List<String> numbers(Trade trade) {
        return trade.orders().stream().map(Order::number).toList();
    }
}
