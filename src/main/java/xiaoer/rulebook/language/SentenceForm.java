package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;

/**
 * One sentence with {@code {slots}} and what it stands for.
 *
 * @param words the sentence as people read it
 * @param parts text, slot, text, slot, …, text of the sentence
 * @param meaning what it stands for, with the same slots
 */
record SentenceForm(String words, List<String> parts, String meaning) {

    static SentenceForm of(String words, String meaning, Place place) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
            int close = words.indexOf('}', open);
            String slot = close < 0 ? "" : words.substring(open + 1, close);
            if (slot.isBlank() || slot.indexOf(':') >= 0) {
                throw place.stop("BAD_ENTRY.SLOT", words);
            }
            parts.add(words.substring(at, open));
            parts.add(slot);
            at = close + 1;
        }
        parts.add(words.substring(at));
        for (int i = 2; i < parts.size() - 1; i += 2) {
            if (parts.get(i).isEmpty()) {
                throw place.stop("BAD_ENTRY.TOUCHING", words);
            }
        }
        if (parts.get(0).isBlank()) {
            throw place.stop("BAD_ENTRY.LEADING", words);
        }
        return new SentenceForm(words, parts, meaning.strip());
    }

    /** The line with every occurrence replaced; null when it grows beyond the limit. */
    @Nullable
    String applyTo(String line, int limit) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        int start = find(line, at);
        while (start >= 0) {
            Map<String, String> slots = new LinkedHashMap<>();
            int end = match(line, start, slots);
            if (end < 0) {
                break;
            }
            result.append(line, at, start).append(filled(slots));
            at = end;
            if (result.length() + line.length() - at > limit) {
                return null;
            }
            start = find(line, at);
        }
        return result.append(line, at, line.length()).toString();
    }

    /** Where the sentence's first words stand as words of their own, not inside a longer word. */
    private int find(String line, int from) {
        String first = parts.get(0);
        int start = line.indexOf(first, from);
        while (start >= 0
                && (insideWord(line, start) || parts.size() == 1 && insideWord(line, start + first.length()))) {
            start = line.indexOf(first, start + 1);
        }
        return start;
    }

    private static boolean insideWord(String line, int at) {
        return at > 0 && at < line.length() && isWord(line.charAt(at - 1)) && isWord(line.charAt(at));
    }

    private static boolean isWord(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '$');
    }

    /** Reads the slots; where the match ends, or -1. A slot at the end of the sentence takes the rest of the line. */
    private int match(String line, int start, Map<String, String> slots) {
        int at = start + parts.get(0).length();
        for (int i = 1; i < parts.size(); i += 2) {
            String after = parts.get(i + 1);
            int end = after.isEmpty() ? line.length() : line.indexOf(after, at);
            if (end < 0) {
                return -1;
            }
            slots.put(parts.get(i), line.substring(at, end).strip());
            at = end + after.length();
        }
        return at;
    }

    private String filled(Map<String, String> slots) {
        Sentence text = Sentence.of(meaning, Place.of(""));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(slots);
        text.slots().forEach(slot -> values.putIfAbsent(slot, "{" + slot + "}"));
        return text.fill(values, LocalizedText.CHINESE);
    }

    /** How many characters of the line are those of the sentence. */
    int commonStart(String line) {
        int i = 0;
        while (i < Math.min(line.length(), words.length()) && line.charAt(i) == words.charAt(i)) {
            i++;
        }
        return i;
    }
}
