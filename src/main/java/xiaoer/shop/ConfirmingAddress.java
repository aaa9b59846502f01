package xiaoer.shop;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Arrival;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Wish;

/** Asks a buyer in writing whether the address is right; the answer comes after a while and is kept. */
@Component
class ConfirmingAddress implements CommandHandler<ConfirmingAddress.ConfirmAddress>, Arrival {

    /**
     * @param text the words in which it is asked; null for those of a letter
     * @param letter the name of the letter; null for the usual one
     */
    record ConfirmAddress(
            String key,
            String order,
            @Nullable String text,
            @Nullable String letter) implements Command {}

    private final Orders orders;
    private final ShopPacks packs;
    private final DeskLetters letters;
    private final BuyerTalk talk;

    ConfirmingAddress(Orders orders, ShopPacks packs, DeskLetters letters, BuyerTalk talk) {
        this.orders = orders;
        this.packs = packs;
        this.letters = letters;
        this.talk = talk;
    }

    @Override
    public String type() {
        return "confirm-address";
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
        scene.append(new OrderEvents.AddressQuestionSent(order.number(), trade.numbers()), null);
        letters.words(scene, order, packs.of(scene.pack()), MessageSubject.ADDRESS, command.text(), command.letter())
                .ifPresent(words -> talk.write(scene, order, words));
        int delay =
                scene.chance("shop.answer").of(trade.number()).between(0, shortestDelay(scene), longestDelay(scene));
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
        Order order = orders.get(scene, about);
        Trade trade = order.trade();
        Destination answer = trade.answer(scene.now());
        boolean changed = !answer.equals(trade.destination());
        scene.append(new OrderEvents.AddressAnswered(about, trade.numbers(), changed, answer), null);
        Map<String, String> slots = DeskLetters.slots(order, packs.of(scene.pack()));
        Wish.Chat chat = trade.wish().chat();
        talk.answer(scene, order, "ADDRESS", changed ? "CHANGED" : chat == null ? "RIGHT" : "STANDS", "", slots);
    }
}
