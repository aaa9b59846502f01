package xiaoer.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.conversation.facts.Persona;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;

/**
 * What a case pack fixes of a person; the rest is drawn.
 *
 * @param axes the values that an axis may take, by its name; an axis that is not there may take any
 * @param patience null when it may be any
 */
public record PersonaPlan(
        Map<String, List<String>> axes, @Nullable Integer patience) {

    /** Fixes nothing. */
    public static final PersonaPlan FREE = new PersonaPlan(Map.of(), null);

    /** Called by the first desk that drew people, so that old seeds bring the same ones. */
    private static final String STREAM = "aftersales.persona";

    private static final List<String> AXES = List.of("knowledge", "price", "demand", "mood");
    private static final String PATIENCE = "patience";
    private static final int MOST_PATIENCE = 4;

    /** Reads {@code persona: {mood: [TENSE, ANGRY], patience: 1}}; nothing where nothing stands. */
    public static PersonaPlan read(PackReader at) {
        if (!at.present()) {
            return FREE;
        }
        at.only(Stream.concat(AXES.stream(), Stream.of(PATIENCE)).toArray(String[]::new));
        Map<String, List<String>> axes = new LinkedHashMap<>();
        for (String axis : AXES) {
            PackReader values = at.at(axis);
            if (values.present()) {
                axes.put(axis, values(values, Persona.codes(axis)));
            }
        }
        return new PersonaPlan(axes, at.at(PATIENCE).ifPresent(number -> number.integer(0, MOST_PATIENCE)));
    }

    private static List<String> values(PackReader at, List<String> known) {
        Map<String, String> codes = new LinkedHashMap<>();
        known.forEach(code -> codes.put(code, code));
        List<PackReader> items = at.content().isArray() ? at.items() : List.of(at);
        return items.stream().map(item -> item.named(codes, known.get(0))).toList();
    }

    /** The values that an axis may take. */
    public List<String> allowed(String axis) {
        return axes.getOrDefault(axis, Persona.codes(axis));
    }

    /** This plan, and where it fixes nothing, the other. */
    public PersonaPlan over(PersonaPlan wider) {
        Map<String, List<String>> both = new LinkedHashMap<>(wider.axes);
        both.putAll(axes);
        return new PersonaPlan(both, patience == null ? wider.patience : patience);
    }

    /** The person of this name, who is the same wherever the shift meets with that name. */
    public Persona drawn(Scene scene, String name) {
        return drawn(scene.chance(STREAM).of(name));
    }

    /** Somebody who fits the plan; the same chance always draws the same person. */
    public Persona drawn(Chance chance) {
        return new Persona(
                drawn(chance, 0),
                drawn(chance, 1),
                drawn(chance, 2),
                drawn(chance, 3),
                Objects.requireNonNullElseGet(patience, () -> chance.between(AXES.size(), 0, MOST_PATIENCE)));
    }

    private String drawn(Chance chance, int axis) {
        String name = AXES.get(axis);
        return chance.pick(axis, axes.getOrDefault(name, Persona.codes(name)));
    }
}
