package xiaoer.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Arrival;
import xiaoer.shift.Chance;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Wish;

/** Asks a buyer which carrier is wanted; what is answered counts like a wish that came with the order. */
@Component
class AskingWishes implements CommandHandler<AskingWishes.AskWishes>, Arrival {

    /**
     * @param text the words in which it is asked; null for those of a letter
     * @param letter the name of the letter; null for the usual one
     */
    record AskWishes(
            String key,
            String order,
            @Nullable String text,
            @Nullable String letter) implements Command {}

    private final Orders orders;
    private final Shops shops;
    private final ShopPacks packs;
    private final Offers offers;
    private final Guards guards;
    private final DeskLetters letters;
    private final BuyerTalk talk;

    AskingWishes(
            Orders orders,
            Shops shops,
            ShopPacks packs,
            Offers offers,
            Guards guards,
            DeskLetters letters,
            BuyerTalk talk) {
        this.orders = orders;
        this.shops = shops;
        this.packs = packs;
        this.offers = offers;
        this.guards = guards;
        this.letters = letters;
        this.talk = talk;
    }

    @Override
    public String type() {
        return "ask-wishes";
    }

    @Override
    public String kind() {
        return "shop.wish-answer";
    }

    @Override
    public void handle(Scene scene, AskWishes command) {
        Order order = orders.get(scene, command.order());
        Stale.unlessPlaced(order);
        Trade trade = order.trade();
        if (!BuyerTalk.speaks(scene)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NO_TALK", scene.release());
        }
        if (trade.wishAskedAt() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "WISHES_ASKED", order.number());
        }
        trade.askWishes(scene.now());
        scene.append(new OrderEvents.WishQuestionSent(order.number(), trade.numbers()), null);
        letters.words(scene, order, packs.of(scene.pack()), MessageSubject.WISHES, command.text(), command.letter())
                .ifPresent(words -> talk.write(scene, order, words));
        scene.schedule(scene.now().plusSeconds(talk.delay(scene, order)), kind(), order.number(), Map.of());
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        Trade trade = order.trade();
        ShopPack pack = packs.of(scene.pack());
        Wish wish = trade.wish();
        boolean open = wish.carrier() == null && wish.withinDays() == 0;
        String carrier = open ? liked(scene, order, pack).orElse(null) : wish.carrier();
        trade.answerWishes(carrier, scene.now());
        scene.append(new OrderEvents.WishAnswered(about, trade.numbers(), carrier), null);
        Map<String, String> slots = new HashMap<>(DeskLetters.slots(order, pack));
        slots.put("days", String.valueOf(wish.withinDays()));
        if (carrier != null) {
            DeskLetters.put(slots, carrier, pack);
        }
        String answer = carrier != null ? "CARRIER" : wish.withinDays() > 0 ? "URGENT" : "ANY";
        talk.answer(scene, order, "WISHES", answer, "", slots);
    }

    /** Nobody wants a carrier that takes longer than the best one: waiting longer is no wish. */
    private Optional<String> liked(Scene scene, Order order, ShopPack pack) {
        Chance chance = scene.chance("shop.wish").of(order.trade().number());
        if (chance.share(0) >= scene.parameter("p.order-talk.wishes").doubleValue()) {
            return Optional.empty();
        }
        List<Offer> all = offers.of(order, pack);
        List<Map<String, Object>> ranking = Guards.ranking(
                guards.choice(scene, order, all, "", shops.of(scene).funds()));
        if (ranking.isEmpty() || !(ranking.get(0).get("days") instanceof Number days)) {
            return Optional.empty();
        }
        List<String> fast = all.stream()
                .filter(offer -> offer.days() <= days.intValue())
                .map(Offer::carrier)
                .toList();
        return Optional.of(chance.pick(1, fast));
    }
}
