package xiaoer.conversation.facts;

import java.util.List;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What a customer answers to.
 *
 * @param event what happened: MESSAGE (the shop wrote), PICTURE (it showed one), REFUSED, HELPED (it offered help or a
 *     way), FOLLOWED_UP (it asked in the end whether all is well), WAITED, ACCUSED, INSULTED, THREATENED, BRIBED
 * @param heard what a message was about, one of {@link #TOPICS}; empty for anything else
 * @param granted whether the customer has got what was asked for
 * @param replies how often the customer has answered of himself so far
 */
public record Encounter(String event, String heard, boolean granted, int replies) {

    /** What people answer to in a message. */
    public static final List<String> TOPICS =
            List.of("QUESTION", "APOLOGY", "EMPATHY", "TIME", "RULES", "OFFER", "THANKS", "SATISFACTION_ASKED");

    static final FactType<Encounter> TYPE = FactWords.of(Encounter.class, "客户遇到的事", "what the customer meets with")
            .choice(
                    "event",
                    "发生了什么",
                    "what happened",
                    "MESSAGE",
                    "PICTURE",
                    "REFUSED",
                    "HELPED",
                    "FOLLOWED_UP",
                    "WAITED",
                    "ACCUSED",
                    "INSULTED",
                    "THREATENED",
                    "BRIBED")
            .choice("heard", "消息说的是", "what the message was about", TOPICS.toArray(String[]::new))
            .field("granted", "要的已经给了", "what was asked for has been given")
            .field("replies", "自己回过几次话", "own replies so far", "times")
            .type();
}
