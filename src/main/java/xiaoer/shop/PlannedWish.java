package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Wish;

/**
 * A wish as a pack words it.
 *
 * @param share the chance that a generated trade has it, from 0 to 1; 0 in a planned trade
 * @param message the buyer's words, with {@code {time}} for the end of the hold
 * @param holdDays business days from the placing; 0 for none
 * @param chat a recipient or address named in chat that is not the one on the order
 */
record PlannedWish(
        BigDecimal share,
        String message,
        @Nullable String carrier,
        int withinDays,
        int holdDays,
        boolean gift,
        Wish.@Nullable Move move,
        Wish.@Nullable Chat chat) {

    private static final int MAX_MESSAGE = 300;
    private static final int MOST_DAYS = 30;

    /** The wish of a trade placed now. */
    Wish at(Instant now, int secondsPerDay) {
        Instant holdUntil = holdDays == 0 ? null : now.plusSeconds((long) holdDays * secondsPerDay);
        String words = holdUntil == null ? message : message.replace("{time}", ShopTime.clock(holdUntil));
        return new Wish(words, carrier, withinDays, holdUntil, gift, move, chat);
    }

    static PlannedWish read(PackReader at, Map<String, Carrier> carriers, boolean drawn) {
        at.only("share", "message", "carrier", "withinDays", "holdDays", "gift", "move", "chat");
        PackReader carrier = at.at("carrier");
        carrier.ifPresent(
                present -> present.named(carriers, carriers.values().iterator().next()));
        return new PlannedWish(
                drawn ? at.at("share").number(BigDecimal.ZERO, BigDecimal.ONE) : BigDecimal.ZERO,
                at.at("message").text(MAX_MESSAGE),
                carrier.ifPresent(present -> present.text(MAX_MESSAGE)),
                at.at("withinDays").integerOr(0, 1, MOST_DAYS),
                at.at("holdDays").integerOr(0, 1, MOST_DAYS),
                at.at("gift").yes(),
                at.at("move").ifPresent(PlannedWish::move),
                at.at("chat").ifPresent(PlannedWish::chat));
    }

    private static Wish.Chat chat(PackReader at) {
        at.only("recipient", "address");
        return new Wish.Chat(
                at.at("recipient").textOr("", Destination.MAX_TEXT),
                at.at("address").textOr("", Destination.MAX_TEXT));
    }

    private static Wish.Move move(PackReader at) {
        at.only("line", "to");
        return new Wish.Move(
                at.at("line").integerOr(0, 0, PlannedTrade.MOST_LINES), PlannedTrade.destination(at.at("to")));
    }
}
