package xiaoer.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a lexicon found in a text.
 *
 * @param mentions in the order of the text
 * @param amounts quantities and times, in the order of the text, whether or not a mention has them for its value
 * @param blank whether nothing that can be seen was written
 */
public record Reading(List<Mention> mentions, List<Amount> amounts, boolean blank) {

    public Reading {
        mentions = List.copyOf(mentions);
        amounts = List.copyOf(amounts);
    }

    /**
     * The concepts of a category that the writer affirms: neither negated nor quoted. Two of them contradict each other
     * where only one can be true.
     */
    public Set<String> of(String category) {
        Set<String> affirmed = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (mention.category().equals(category) && mention.affirmed()) {
                affirmed.add(mention.concept());
            }
        }
        return affirmed;
    }
}
