package xiaoer.shop;

import java.util.Locale;
import java.util.stream.Stream;

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

    /** With which the names of its letters begin in {@code rules/messages/}, e.g. {@code desk-address-}. */
    String letters() {
        return "desk-" + name().toLowerCase(Locale.ROOT) + "-";
    }
}
