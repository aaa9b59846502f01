package xiaoer.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.conversation.facts.Persona;

/**
 * What must be so for a customer to go a way; all that stands must hold.
 *
 * @param numbers bounds by {@code satisfaction} or {@code reserve}
 * @param words allowed values by an axis of {@link Persona}, or {@code order} for the state of the customer's order
 * @param approved what the supervisor said last; null when it does not matter
 */
record TurnCondition(
        Map<String, Bounds> numbers,
        Map<String, List<String>> words,
        @Nullable Boolean approved) {

    static final TurnCondition ALWAYS = new TurnCondition(Map.of(), Map.of(), null);

    private static final List<String> NUMBERS = List.of("satisfaction", "reserve");
    private static final List<String> AXES = List.of("knowledge", "price", "demand", "mood");
    private static final String ORDER = "order";
    private static final int MOST = 100_000;
    private static final int MAX_WORD = 30;

    /** @param from included; below not included */
    record Bounds(int from, int below) {

        boolean hold(int number) {
            return number >= from && number < below;
        }
    }

    /**
     * How things stand with a customer.
     *
     * @param order the state of the order; empty without one
     */
    record Situation(Persona persona, int satisfaction, int reserve, boolean approved, String order) {}

    static TurnCondition read(PackReader at) {
        at.only("satisfaction", "reserve", "knowledge", "price", "demand", "mood", ORDER, "approved");
        Map<String, Bounds> numbers = new LinkedHashMap<>();
        for (String name : NUMBERS) {
            at.at(name).ifPresent(bounds -> numbers.put(name, bounds(bounds)));
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String axis : AXES) {
            at.at(axis).ifPresent(list -> words.put(axis, codes(list, Persona.codes(axis))));
        }
        at.at(ORDER)
                .ifPresent(list -> words.put(
                        ORDER,
                        list.items().stream().map(item -> item.text(MAX_WORD)).toList()));
        return new TurnCondition(
                numbers,
                words,
                at.at("approved").present() ? Boolean.valueOf(at.at("approved").yes()) : null);
    }

    private static Bounds bounds(PackReader at) {
        at.only("from", "below");
        return new Bounds(at.at("from").integerOr(0, 0, MOST), at.at("below").integerOr(MOST + 1, 0, MOST));
    }

    private static List<String> codes(PackReader at, List<String> known) {
        Map<String, String> codes = new LinkedHashMap<>();
        known.forEach(code -> codes.put(code, code));
        return at.items().stream().map(item -> item.named(codes, known.get(0))).toList();
    }

    boolean holds(Situation situation) {
        return numbers.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .hold(
                                        entry.getKey().equals("reserve")
                                                ? situation.reserve()
                                                : situation.satisfaction()))
                && words.entrySet().stream()
                        .allMatch(entry -> entry.getValue().contains(word(situation, entry.getKey())))
                && (approved == null || approved == situation.approved());
    }

    private static String word(Situation situation, String name) {
        return switch (name) {
            case "knowledge" -> situation.persona().knowledge();
            case "price" -> situation.persona().price();
            case "demand" -> situation.persona().demand();
            case "mood" -> situation.persona().mood();
            default -> situation.order();
        };
    }
}
