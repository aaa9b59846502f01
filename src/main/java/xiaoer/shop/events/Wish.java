package xiaoer.shop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.facts.Address;

/**
 * What a buyer said when placing a trade.
 *
 * @param message the buyer's own words; may be empty
 * @param carrier the code of the carrier that was asked for
 * @param withinDays must arrive within so many business days; 0 when there is no hurry
 * @param holdUntil must not be shipped before
 * @param gift a gift was promised
 * @param move another address for the trade or one of its lines
 * @param chat a recipient or address named in chat that differs from the one on the order
 */
public record Wish(
        String message,
        @Nullable String carrier,
        int withinDays,
        @Nullable Instant holdUntil,
        boolean gift,
        @Nullable Move move,
        @Nullable Chat chat) {

    public static final Wish NONE = new Wish("", null, 0, null, false, null, null);

    /** The same wish, with what was said in chat about the address, if anything was. */
    public Wish withChat(Address address) {
        if (address.chatRecipient().isEmpty() && address.chatAddress().isEmpty()) {
            return this;
        }
        Chat said = new Chat(address.chatRecipient(), address.chatAddress());
        return new Wish(message, carrier, withinDays, holdUntil, gift, move, said);
    }

    /** The same wish, by this carrier. */
    public Wish by(String code) {
        return new Wish(message, code, withinDays, holdUntil, gift, move, chat);
    }

    /** Whether it must not be shipped yet. */
    public boolean holds(Instant at) {
        return holdUntil != null && at.isBefore(holdUntil);
    }

    /** Whether it was to be held back, and the time has come. */
    public boolean held(Instant at) {
        return holdUntil != null && !at.isBefore(holdUntil);
    }

    /** @param line the line that goes elsewhere, counted from 1; 0 for the whole trade */
    public record Move(int line, Destination to) {

        public boolean concerns(int line) {
            return this.line == 0 || this.line == line;
        }
    }

    /** Each is empty when nothing was said about it. */
    public record Chat(String recipient, String address) {}
}
