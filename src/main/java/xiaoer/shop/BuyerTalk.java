package xiaoer.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Conversations;
import xiaoer.conversation.Message;
import xiaoer.conversation.PersonaPlan;
import xiaoer.conversation.Reaction;
import xiaoer.conversation.Reactions;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Encounter;
import xiaoer.conversation.facts.Persona;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Speaker;
import xiaoer.shop.facts.OrderTalk;

/**
 * The talk with the buyer of a trade: what either side says is kept and told to the log. The buyer remembers what was
 * written, and knows no more than that; one who was invented talks like everybody else.
 */
@Component
class BuyerTalk {

    private static final String SUBJECT = "trade/";

    /** A release that knows it has the rules and words of this talk. */
    private static final String SINCE = "p.order-talk.replies";

    private final Conversations conversations;
    private final Reactions reactions;
    private final MessageSource messages;

    BuyerTalk(Conversations conversations, Reactions reactions, MessageSource messages) {
        this.conversations = conversations;
        this.reactions = reactions;
        this.messages = messages;
    }

    /** Whether buyers of the shift's release speak; in those from before they did, they only answer about addresses. */
    static boolean speaks(Scene scene) {
        return scene.hasParameter(SINCE);
    }

    /** The student writes. */
    void write(Scene scene, Order order, LocalizedText words) {
        say(scene, order, Speaker.AGENT, words, null);
    }

    /** A text for a message. */
    static String text(@Nullable String text) {
        return Texts.required("text", text, Message.MAX_TEXT);
    }

    /** In how many seconds the buyer answers to what was said last. */
    int delay(Scene scene, Order order) {
        int least = scene.parameter("p.buyerAnswerMin").intValueExact();
        int most = scene.parameter("p.buyerAnswerMax").intValueExact();
        return scene.chance("shop.reply")
                .of(order.trade().number())
                .between(of(order).size(), least, Math.max(least, most));
    }

    /**
     * What the buyer says to something, or of himself.
     *
     * @param about see {@link OrderTalk}
     * @param answer likewise
     * @param heard likewise
     * @param slots values for the words
     */
    void answer(Scene scene, Order order, String about, String answer, String heard, Map<String, String> slots) {
        if (speaks(scene)) {
            List<Message> talk = of(order);
            OrderTalk met = new OrderTalk(about, answer, heard, order.chased(), spoken(talk));
            tell(scene, order, reaction(scene, order, talk, "order-talk", met, slots));
        }
    }

    /** The buyer takes it ill: what is said then is the same wherever one talks. */
    void protest(Scene scene, Order order, String event) {
        List<Message> talk = of(order);
        Encounter met = new Encounter(event, "", false, spoken(talk));
        tell(scene, order, reaction(scene, order, talk, "buyer-reaction", met, Map.of()));
    }

    /** What the buyer takes ill of a text, as an event of {@link Encounter}. */
    Optional<String> provocation(Scene scene, Order order, String text) {
        List<Conduct> done = conduct(reactions.heard(scene, text));
        return done.isEmpty() ? Optional.empty() : reactions.provocation(scene, persona(scene, order), done);
    }

    /** What a text is about, as {@link Encounter} has it; people answer to what came last. */
    String topic(Scene scene, String text) {
        return reactions.heard(scene, text).stream()
                .filter(Encounter.TOPICS::contains)
                .reduce((former, latter) -> latter)
                .orElse("");
    }

    /** The buyer of an order, who is the same person in the whole shift. */
    static Persona persona(Scene scene, Order order) {
        return PersonaPlan.FREE.drawn(scene, order.trade().buyer());
    }

    private Reaction reaction(
            Scene scene, Order order, List<Message> talk, String decision, Record met, Map<String, String> slots) {
        List<String> heard = talk.stream()
                .filter(message -> message.from().equals(Speaker.AGENT.name()))
                .flatMap(message -> reactions.heard(scene, message.words().chinese()).stream())
                .toList();
        return reactions.to(scene, persona(scene, order), conduct(heard), decision, met, slots, talk);
    }

    private static List<Conduct> conduct(List<String> heard) {
        Map<String, Long> times =
                heard.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<Conduct> conduct = new ArrayList<>();
        times.forEach((concept, count) -> conduct.add(new Conduct("words", concept, count.intValue())));
        return conduct;
    }

    private void tell(Scene scene, Order order, Reaction reaction) {
        if (reaction.words().isEmpty()) {
            say(scene, order, Speaker.SYSTEM, read(), null);
        } else {
            say(
                    scene,
                    order,
                    Speaker.BUYER,
                    reaction.words(),
                    new OrderEvents.OrderMessageSealed(
                            reaction.voice().name(), reaction.outcome(), reaction.satisfaction()));
        }
    }

    private void say(
            Scene scene,
            Order order,
            Speaker from,
            LocalizedText words,
            OrderEvents.@Nullable OrderMessageSealed sealed) {
        conversations.add(scene.shift(), new Message(subject(order), scene.now(), from.name(), words, null));
        String author = switch (from) {
            case AGENT -> scene.student();
            case BUYER -> order.trade().buyer();
            case SYSTEM -> "";
        };
        scene.append(new OrderEvents.OrderMessage(order.number(), from, author, words), sealed);
    }

    private LocalizedText read() {
        return LocalizedText.inEach(language -> messages.getMessage("desk.talk.read", null, language));
    }

    private static int spoken(List<Message> talk) {
        return (int) talk.stream()
                .filter(message -> message.from().equals(Speaker.BUYER.name()))
                .count();
    }

    private List<Message> of(Order order) {
        return conversations.of(order.shift(), subject(order));
    }

    /** All that was said in a shift, by the number of the trade, oldest first. */
    Map<String, List<Message>> of(UUID shift) {
        return conversations.of(shift).stream()
                .filter(message -> message.subject().startsWith(SUBJECT))
                .collect(Collectors.groupingBy(message -> message.subject().substring(SUBJECT.length())));
    }

    private static String subject(Order order) {
        return SUBJECT + order.trade().number();
    }
}
