package xiaoer.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Letters;
import xiaoer.shared.LocalizedText;
import xiaoer.shop.OrderFacts;

/**
 * Words that agents say again and again, in the categories of handbook §6.7: to be put into the box and adapted, never sent
 * by themselves. What is known of customer and order is filled in; the rest is left open for the student.
 */
@Component
class QuickReplies {

    private static final String PREFIX = "quick-";

    /** Slots that only the student can fill, or for which there is no value yet. */
    private static final List<String> OPEN =
            List.of("buyer", "product", "order", "carrier", "waybill", "days", "keyword", "date");

    private final Letters letters;
    private final MessageSource messages;

    QuickReplies(Letters letters, MessageSource messages) {
        this.letters = letters;
        this.messages = messages;
    }

    /** @param order the customer's; null without one */
    List<Letters.Letter> of(int release, ConsultView consult, @Nullable OrderFacts order) {
        Map<String, String> slots = new HashMap<>();
        for (String slot : OPEN) {
            LocalizedText open =
                    LocalizedText.inEach(language -> messages.getMessage("consult.quick.slot." + slot, null, language));
            slots.put(slot, open.chinese());
            slots.put(slot + ".en", open.in(LocalizedText.ENGLISH));
        }
        fill(slots, "buyer", consult.customer());
        fill(slots, "product", consult.product().name());
        if (order != null) {
            fill(slots, "order", order.number());
        }
        return letters.of(release, PREFIX, slots);
    }

    private static void fill(Map<String, String> slots, String slot, String value) {
        slots.put(slot, value);
        slots.remove(slot + ".en");
    }
}
