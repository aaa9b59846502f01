package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.Party;
import xiaoer.cases.PackReader;
import xiaoer.conversation.Message;
import xiaoer.shared.LocalizedText;

/**
 * What somebody simulated does when a process has sent a message out.
 *
 * @param to the message that is answered, e.g. {@code TellBuyerReturnAddress}
 * @param when values that the process's variables, or the message's own, must have: one, or one of several; an empty
 *     text where nothing was chosen
 * @param message what comes back into the process; empty for words alone
 * @param with the values that come with it
 * @param react what the buyer meets with: how that is taken is the value {@code reaction}, on which {@code when} may
 *     depend; null where nothing depends on it
 * @param say the words that come with it, per language; without any, a buyer who reacts finds his own
 */
record PlannedAnswer(
        String to,
        Map<String, List<Object>> when,
        String message,
        Party party,
        Delay after,
        Map<String, Object> with,
        @Nullable Event react,
        LocalizedText say) {

    /** What a buyer may react to, see {@link xiaoer.conversation.facts.Encounter}. */
    enum Event {
        REFUSED,
        HELPED,
        FOLLOWED_UP
    }

    /** The value that tells how the buyer takes it. */
    static final String REACTION = "reaction";

    private static final int MAX_NAME = 60;
    private static final int MAX_VALUE = 500;

    static PlannedAnswer read(PackReader at) {
        at.only("to", "when", "message", "party", "after", "with", "react", "say");
        PackReader say = at.at("say");
        if (at.at("when").at(REACTION).present() && !at.at("react").present()) {
            at.at("react").problem("VALUE_EXPECTED.REACTION");
        }
        return new PlannedAnswer(
                at.at("to").text(MAX_NAME),
                conditions(at.at("when")),
                at.at("message").textOr("", MAX_NAME),
                at.at("party").oneOf(Party.class),
                Delay.read(at.at("after")),
                values(at.at("with")),
                at.at("react").ifPresent(react -> react.oneOf(Event.class)),
                say.present() ? say.words(Message.MAX_TEXT) : LocalizedText.NONE);
    }

    /** Values by name; none where nothing stands. */
    static Map<String, Object> values(PackReader at) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (at.present()) {
            at.members().forEach((name, value) -> values.put(name, value.scalar(MAX_VALUE)));
        }
        return values;
    }

    private static Map<String, List<Object>> conditions(PackReader at) {
        Map<String, List<Object>> when = new LinkedHashMap<>();
        if (at.present()) {
            at.members()
                    .forEach((name, value) -> when.put(
                            name,
                            value.content().isArray()
                                    ? value.items().stream()
                                            .map(PlannedAnswer::wanted)
                                            .toList()
                                    : List.of(wanted(value))));
        }
        return when;
    }

    private static Object wanted(PackReader at) {
        return at.content().isString() && at.content().asString().isEmpty() ? "" : at.scalar(MAX_VALUE);
    }

    /** @param values the process's variables, with those of the message over them */
    boolean fits(String message, Map<String, Object> values) {
        return to.equals(message)
                && when.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().stream().anyMatch(value -> same(value, values.get(wanted.getKey()))));
    }

    /** 550 and 550.00 are the same. */
    private static boolean same(Object wanted, @Nullable Object value) {
        return wanted instanceof BigDecimal number && value instanceof Number other
                ? number.compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(wanted, value);
    }
}
