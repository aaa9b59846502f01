package xiaoer.wording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import xiaoer.shared.Place;
import xiaoer.shared.Yaml;

/**
 * A text and all that must be found in it, in order: {@code CONCEPT}, {@code -CONCEPT} when it is negated, {@code ~CONCEPT}
 * when it is quoted, {@code CONCEPT=550} with its value.
 */
record Example(String text, List<String> mentions, Place place) {

    private static final String NEGATED = "-";
    private static final String QUOTED = "~";
    private static final String VALUE = "=";

    static Example of(Yaml yaml, Set<String> concepts) {
        Map<String, Yaml> entries = yaml.entries(Set.of("text", "mentions"));
        Yaml text = entries.get("text");
        Yaml mentions = entries.get("mentions");
        if (text == null || mentions == null) {
            throw yaml.place().stop("MISSING_KEY", text == null ? "text" : "mentions");
        }
        for (Yaml mention : mentions.items()) {
            String concept = concept(mention.text());
            if (!concepts.contains(concept)) {
                throw mention.place().stop("UNKNOWN_CONCEPT", concept);
            }
        }
        return new Example(
                text.text(), mentions.items().stream().map(Yaml::text).toList(), yaml.place());
    }

    /** What is found in the text now, told as an author writes it. */
    static List<String> told(Reading reading) {
        return reading.mentions().stream().map(Example::told).toList();
    }

    private static String told(Mention mention) {
        return (mention.quoted() ? QUOTED : "")
                + (mention.negated() ? NEGATED : "")
                + mention.concept()
                + (mention.value() == null ? "" : VALUE + mention.value().text());
    }

    private static String concept(String told) {
        String named = told.startsWith(QUOTED) ? told.substring(1) : told;
        named = named.startsWith(NEGATED) ? named.substring(1) : named;
        return named.contains(VALUE) ? named.substring(0, named.indexOf(VALUE)) : named;
    }

    /** Whether it shows the concept affirmed. */
    boolean affirms(String concept) {
        return mentions.stream().anyMatch(told -> concept(told).equals(concept) && Character.isLetter(told.charAt(0)));
    }
}
