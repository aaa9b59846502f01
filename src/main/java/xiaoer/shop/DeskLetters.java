package xiaoer.shop;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Letters;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Wish;

/** The letters that fit an order, filled in with what the desk shows of it and nothing else. */
@Component
class DeskLetters {

    private final Letters letters;

    DeskLetters(Letters letters) {
        this.letters = letters;
    }

    /** Those that may be sent about this, the usual one first. */
    List<Letters.Letter> of(int release, Order order, ShopPack pack, MessageSubject about) {
        return letters.of(release, about.letters(), slots(order, pack));
    }

    /** What may be written about an order now, by what it is about; the usual words come first. */
    Map<MessageSubject, List<Letters.Letter>> offered(int release, Order order, ShopPack pack) {
        Map<MessageSubject, List<Letters.Letter>> offered = new EnumMap<>(MessageSubject.class);
        for (MessageSubject about : MessageSubject.values()) {
            List<Letters.Letter> fitting = fits(order, about) ? of(release, order, pack, about) : List.of();
            if (!fitting.isEmpty()) {
                offered.put(about, fitting);
            }
        }
        return offered;
    }

    private static boolean fits(Order order, MessageSubject about) {
        boolean placed = order.status() == OrderStatus.PLACED;
        return switch (about) {
            case ADDRESS -> placed && order.trade().askedAt() == null;
            case WISHES -> placed && order.trade().wishAskedAt() == null;
            case SHIPMENT -> order.status() == OrderStatus.SHIPPED && order.toldAt() == null;
            case WORDS -> true;
        };
    }

    /**
     * What is written: the student's own words, else those of the letter that is named, else the usual ones.
     *
     * @param text null for those of a letter
     * @param letter its name; null for the usual one
     * @return per language; empty where the release has no letters
     * @throws Refusal {@code UNKNOWN_LETTER} when no such letter fits; else as {@link BuyerTalk#text}
     */
    Optional<LocalizedText> words(
            Scene scene,
            Order order,
            ShopPack pack,
            MessageSubject about,
            @Nullable String text,
            @Nullable String letter) {
        if (text != null) {
            String own = BuyerTalk.text(text);
            return Optional.of(LocalizedText.verbatim(own));
        }
        List<Letters.Letter> fitting = of(scene.release(), order, pack, about);
        Optional<LocalizedText> words = fitting.stream()
                .filter(one -> letter == null || one.name().equals(letter))
                .findFirst()
                .map(Letters.Letter::words);
        if (letter != null && words.isEmpty()) {
            String names = fitting.stream().map(Letters.Letter::name).collect(Collectors.joining(", "));
            throw Refusal.of(Refusal.Kind.INVALID, "UNKNOWN_LETTER", Texts.shortened(letter), names);
        }
        return words;
    }

    /** Values for the slots of letters and answers. */
    static Map<String, String> slots(Order order, ShopPack pack) {
        Map<String, String> slots = new HashMap<>();
        Destination to = order.nextDestination();
        slots.put("order", order.number());
        slots.put("buyer", order.trade().buyer());
        slots.put("product", order.product());
        slots.put("quantity", String.valueOf(order.quantity()));
        slots.put("recipient", to.recipient());
        put(slots, "destination", to);
        Wish.Chat chat = order.trade().wish().chat();
        if (chat != null && !chat.recipient().isEmpty()) {
            slots.put("said-recipient", chat.recipient());
        }
        if (chat != null && !chat.address().isEmpty()) {
            slots.put("said-address", chat.address());
        }
        Destination answer = order.trade().answer();
        if (answer != null) {
            put(slots, "answer", answer);
        }
        Dispatch dispatch = order.dispatch();
        if (dispatch != null && dispatch.waybill() != null) {
            put(slots, dispatch.carrier(), pack);
            slots.put("waybill", dispatch.waybill());
            slots.put("days", String.valueOf(dispatch.days()));
        }
        return slots;
    }

    /** The carrier's name in each language. */
    static void put(Map<String, String> slots, String carrier, ShopPack pack) {
        Carrier known = pack.carriers().get(carrier);
        LocalizedText name = known == null ? LocalizedText.chinese(carrier) : known.name();
        slots.put("carrier", name.chinese());
        name.byLanguage().forEach((language, text) -> slots.put("carrier." + language, text));
    }

    private static void put(Map<String, String> slots, String name, Destination to) {
        String place = to.address().startsWith(to.region()) ? to.address() : to.region() + to.address();
        List<String> parts = Stream.of(place, to.recipient(), to.phone(), to.postcode())
                .filter(part -> !part.isEmpty())
                .toList();
        slots.put(name, String.join("，", parts));
        slots.put(name + ".en", String.join(", ", parts));
    }
}
