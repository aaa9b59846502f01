package xiaoer.shop;

import java.util.Locale;
import java.util.stream.Stream;
import xiaoer.shift.Command;

/** What the shop may write to a buyer about. */
enum MessageSubject {
    ADDRESS,
    WISHES,
    SHIPMENT,
    WORDS;

    /** What a letter of this name is about. */
    static MessageSubject of(String letter) {
        return Stream.of(values())
                .filter(about -> letter.startsWith(about.letters()))
                .findFirst()
                .orElse(WORDS);
    }

    /** The command that writes about it in words of one's own. */
    Command command(String key, String order, String text) {
        return switch (this) {
            case ADDRESS -> new ConfirmingAddress.ConfirmAddress(key, order, text, null);
            case WISHES -> new AskingWishes.AskWishes(key, order, text, null);
            case SHIPMENT -> new TellingBuyer.TellShipment(key, order, text, null);
            case WORDS -> new WritingToBuyer.WriteBuyer(key, order, text, null);
        };
    }

    /** With which the names of its letters begin in {@code rules/messages/}, e.g. {@code desk-address-}. */
    String letters() {
        return "desk-" + name().toLowerCase(Locale.ROOT) + "-";
    }
}
