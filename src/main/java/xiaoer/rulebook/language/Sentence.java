package xiaoer.rulebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/** A sentence with {@code {slots}}, cut up once so that filling it costs next to nothing. */
public final class Sentence {

    private final String text;
    /** Text, slot, text, slot, …, text. */
    private final String[] parts;

    private Sentence(String text, String[] parts) {
        this.text = text;
        this.parts = parts;
    }

    public static Sentence of(String text, Place place) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw place.stop("BAD_SENTENCE", text);
            }
            parts.add(text.substring(at, open));
            parts.add(text.substring(open + 1, close));
            at = close + 1;
        }
        parts.add(text.substring(at));
        return new Sentence(text, parts.toArray(String[]::new));
    }

    public List<String> slots() {
        List<String> slots = new ArrayList<>();
        for (int i = 1; i < parts.length; i += 2) {
            slots.add(parts[i]);
        }
        return slots;
    }

    /** @param language in which several values are listed, e.g. {@code zh} */
    public String fill(Map<String, @Nullable Object> values, String language) {
        if (parts.length == 1) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 16);
        for (int i = 0; i < parts.length; i++) {
            filled.append(i % 2 == 0 ? parts[i] : shown(values.get(parts[i]), language));
        }
        return filled.toString();
    }

    private static String shown(@Nullable Object value, String language) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> shown(each, language)).collect(Collectors.joining(Word.between(language)));
        }
        return value == null ? "—" : value.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
