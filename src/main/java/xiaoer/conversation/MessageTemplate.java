package xiaoer.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Chance;

/**
 * One thing that simulated people say, in their different voices and each in several ways.
 *
 * @param name e.g. {@code closing-thanks}
 * @param about when it is said, per language; for people who edit it
 * @param variants of each voice; {@link Voice#PLAIN} has at least one and speaks for the voices without any
 */
record MessageTemplate(String name, LocalizedText about, Map<Voice, List<Slotted>> variants) {

    /** What the shop may send: the first way of saying it that has a value for each of its slots; empty when none has. */
    Optional<LocalizedText> letter(Map<String, String> slots) {
        return variants.getOrDefault(Voice.PLAIN, List.of()).stream()
                .filter(variant -> slots.keySet().containsAll(variant.slots()))
                .findFirst()
                .map(variant -> variant.filled(slots));
    }

    /**
     * The words for somebody, which nobody has said in this talk before.
     *
     * @param slots values by name
     * @param said the words of the talk so far, per language
     * @return empty when all of them have been said
     */
    Optional<LocalizedText> words(
            Voice voice, Map<String, String> slots, Collection<LocalizedText> said, Chance chance, long index) {
        return Stream.of(voice, Voice.PLAIN)
                .map(each -> variants.getOrDefault(each, List.of()))
                .map(each -> new ArrayList<>(
                        each.stream().map(variant -> variant.filled(slots)).toList()))
                .peek(each -> each.removeAll(said))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(each -> chance.pick(index, each));
    }
}
