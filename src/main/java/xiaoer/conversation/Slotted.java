package xiaoer.conversation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xiaoer.shared.LocalizedText;

/** A sentence per language with slots in it, e.g. {@code {amount}}. */
record Slotted(LocalizedText texts) {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

    /** The names of all slots. */
    Set<String> slots() {
        Set<String> slots = new LinkedHashSet<>();
        texts.byLanguage()
                .values()
                .forEach(text ->
                        SLOT.matcher(text).results().map(slot -> slot.group(1)).forEach(slots::add));
        return slots;
    }

    /** Whether a brace stands there that belongs to no slot. */
    boolean isTorn() {
        return texts.byLanguage().values().stream()
                .map(text -> SLOT.matcher(text).replaceAll(""))
                .anyMatch(rest -> rest.contains("{") || rest.contains("}"));
    }

    /**
     * The texts with the slots' values; an unknown slot stays as it is written.
     *
     * @param values by the slot's name; one of a single language by the name with that language, e.g. {@code carrier.en}
     */
    LocalizedText filled(Map<String, String> values) {
        return texts.map((language, text) ->
                SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(value(slot, language, values))));
    }

    private static String value(MatchResult slot, String language, Map<String, String> values) {
        String name = slot.group(1);
        return values.getOrDefault(name + "." + language, values.getOrDefault(name, slot.group()));
    }
}
