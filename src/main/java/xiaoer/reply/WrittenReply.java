package xiaoer.reply;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply to be judged, and all that it is judged by.
 *
 * @param stage {@code PRE}, {@code MID} or {@code AFTER}
 * @param mood of the customer: {@code calm}, {@code unsure}, {@code impatient}, {@code upset}, {@code angry}, {@code abusive}
 * @param facts what the agent can see
 */
public record WrittenReply(String stage, String mood, Customer customer, List<CaseFact> facts, String reply) {

    /** @param line what the customer just said */
    public record Customer(String name, String line) {}

    /**
     * Something that is so.
     *
     * @param about {@code STOCK}, {@code PRICE}, {@code PROMISE}, {@code POLICY}, {@code POWER} (what the agent may grant) or
     *     {@code ORDER}; null when the words tell it
     * @param says in words, one sentence or a few; may be empty where a value says it all
     * @param value null without one
     * @param unit of the value, e.g. {@code MONEY}
     */
    public record CaseFact(
            @Nullable String about,
            String says,
            @Nullable BigDecimal value,
            @Nullable String unit) {}
}
