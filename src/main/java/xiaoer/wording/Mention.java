package xiaoer.wording;

import org.jspecify.annotations.Nullable;

/**
 * A place of a text that speaks of a concept.
 *
 * @param concept its name in the lexicon, e.g. {@code DAMAGED}
 * @param category the concept's category, e.g. {@code matter}
 * @param words the text from the first to the last word that says so, as it was written
 * @param from where these words begin in the text, 0-based
 * @param to where they end, exclusive
 * @param negated whether the text says that it is not so
 * @param quoted whether it is told as somebody else's word: in quotation marks, or after "the buyer says"
 * @param value the amount, time or date that belongs to it; null without one, and for concepts that take none
 */
public record Mention(
        String concept,
        String category,
        String words,
        int from,
        int to,
        boolean negated,
        boolean quoted,
        @Nullable Value value) {

    /** Whether the writer says so, in the writer's own name. */
    public boolean affirmed() {
        return !negated && !quoted;
    }
}
