package xiaoer.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.wording.Words.Token;

/** Concepts and the phrases by which people speak of them. Safe for any number of threads. */
public final class Lexicon {

    /** Knows no phrase. */
    static final Lexicon EMPTY = new Lexicon(new Words(), Map.of(), false);

    private final Words words;
    private final Map<String, Set<String>> akin;
    private final boolean overlapping;

    /**
     * @param akin concepts, and those that they are a kind of
     * @param overlapping whether words are found that stand within others, too
     */
    Lexicon(Words words, Map<String, Set<String>> akin, boolean overlapping) {
        this.words = words;
        this.overlapping = overlapping;
        this.akin = akin;
    }

    /** Whether two concepts are the same, or one of them a kind of the other: people say either. */
    public boolean alike(String one, String other) {
        return one.equals(other)
                || akin.getOrDefault(one, Set.of()).contains(other)
                || akin.getOrDefault(other, Set.of()).contains(one);
    }

    /** Whether a text holds nothing that can be seen: blanks, control characters, marks of no width. */
    public static boolean isBlank(String text) {
        return Normalised.of(text).blank();
    }

    /**
     * What a text says. The work is linear in its length; beyond the first 4,000 characters nothing is read.
     *
     * @param text as a person wrote it; may hold anything
     */
    public Reading read(String text) {
        return read(text, new Steps());
    }

    Reading read(String original, Steps steps) {
        Normalised text = Normalised.of(original);
        List<Token> tokens = words.in(text, steps);
        List<Clause> clauses = Clause.of(text, tokens);
        BitSet quoted = Quotation.of(text, clauses);
        if (overlapping) {
            List<Token> further = words.within(text, tokens, steps);
            clauses = clauses.stream().map(clause -> clause.with(further)).toList();
        }
        Values values = new Values(text);
        List<Amount> amounts = values.all();
        List<Mention> mentions = new ArrayList<>();
        for (Clause clause : clauses) {
            for (ClauseReading.Found found : new ClauseReading(text, clause, overlapping, steps).found()) {
                Concept concept = found.concept();
                @Nullable Value value = values.take(concept.values(), found.from(), found.to(), clause);
                mentions.add(new Mention(
                        concept.name(),
                        concept.category(),
                        text.original(found.from(), found.to()),
                        text.start(found.from()),
                        text.end(found.to() - 1),
                        found.negated(),
                        quoted.get(found.from()),
                        value));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to));
        return new Reading(mentions, amounts, text.blank());
    }
}
