package xiaoer.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.wording.Phrase.Slot;
import xiaoer.wording.Words.Role;
import xiaoer.wording.Words.Token;

/** Finds the phrases of one clause, and which of them it denies. */
final class ClauseReading {

    /** Words over which a negation reaches; one of a single character, such as 不, rarely speaks of what is further off. */
    private static final int REACH = 6;

    private static final int SHORT_REACH = 2;

    /** Of two readings of the same words, the fuller, then the closer, then the longer one is meant. */
    private static final Comparator<Find> BETTER = Comparator.comparingInt((Find find) -> -find.phrase.parts())
            .thenComparingInt(find -> find.last.skipped)
            .thenComparingInt(find -> -find.last.length)
            .thenComparingInt(find -> find.last.first);

    /**
     * Parts of a phrase found so far.
     *
     * @param first index of the first part's token
     * @param token index of the latest part's token
     * @param skipped words between the parts
     * @param length characters of the parts
     */
    private record Run(@Nullable Run before, int first, int token, int skipped, int length) {}

    /** A phrase that is wholly there. */
    private static final class Find {

        private final Phrase phrase;
        private final Run last;
        private boolean negated;

        private Find(Phrase phrase, Run last) {
            this.phrase = phrase;
            this.last = last;
            this.negated = phrase.denies();
        }

        private void reverse() {
            negated = !negated;
        }
    }

    /** @param to exclusive, in the normalised text as {@code from} */
    record Found(Concept concept, int from, int to, boolean negated) {}

    private final Normalised text;
    private final List<Token> tokens;
    private final boolean apart;
    private final Steps steps;
    /** Category → the characters that its finds are made of. */
    private final Map<String, BitSet> used = new HashMap<>();

    /** @param apart whether a negation reverses the next phrase of each category, not only the next of all */
    ClauseReading(Normalised text, Clause clause, boolean apart, Steps steps) {
        this.text = text;
        this.apart = apart;
        this.tokens = clause.tokens();
        this.steps = steps;
    }

    /** In the order of the text. */
    List<Found> found() {
        List<Find> chosen = chosen(complete());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).word().is(Role.NEGATION)) {
                negate(i, chosen);
            }
            if (tokens.get(i).word().is(Role.DENIAL)) {
                deny(i, chosen);
            }
        }
        return chosen.stream()
                .map(find -> new Found(find.phrase.concept(), start(find), end(find), find.negated))
                .toList();
    }

    private int start(Find find) {
        return tokens.get(find.last.first).from();
    }

    private int end(Find find) {
        return tokens.get(find.last.token).to();
    }

    private List<Find> complete() {
        List<Find> complete = new ArrayList<>();
        Map<Slot, Run> runs = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Slot slot : tokens.get(i).word().slots()) {
                steps.count();
                Run run = run(slot, i, slot.first() ? null : runs.get(slot.before()));
                if (run != null && slot.last()) {
                    complete.add(new Find(slot.phrase(), run));
                } else if (run != null) {
                    runs.put(slot, run);
                }
            }
        }
        return complete;
    }

    private @Nullable Run run(Slot slot, int i, @Nullable Run before) {
        Token token = tokens.get(i);
        int length = token.to() - token.from();
        if (slot.first()) {
            return new Run(null, i, i, 0, length);
        }
        if (before == null) {
            return null;
        }
        int end = tokens.get(before.token).to();
        int gap = text.wordsBetween(end, token.from());
        return token.from() < end || gap > slot.gap()
                ? null
                : new Run(before, before.first, i, before.skipped + gap, before.length + length);
    }

    /** Within a category no word of the text counts twice. */
    private List<Find> chosen(List<Find> complete) {
        complete.sort(BETTER);
        List<Find> chosen = new ArrayList<>();
        for (Find find : complete) {
            BitSet taken = used.computeIfAbsent(find.phrase.concept().category(), category -> new BitSet());
            BitSet own = new BitSet();
            for (Run run = find.last; run != null; run = run.before) {
                own.set(tokens.get(run.token).from(), tokens.get(run.token).to());
            }
            if (!own.intersects(taken)) {
                taken.or(own);
                chosen.add(find);
            }
        }
        chosen.sort(Comparator.comparingInt((Find find) -> find.last.first).thenComparingInt(find -> find.last.token));
        return chosen;
    }

    /** A negation reverses the phrases in whose midst it stands, or else the next one and what is joined to it. */
    private void negate(int i, List<Find> chosen) {
        int from = tokens.get(i).from();
        if (used.values().stream().anyMatch(characters -> characters.get(from))) {
            return;
        }
        List<Find> around = chosen.stream()
                .filter(find -> find.last.first < i && i < find.last.token)
                .toList();
        if (!around.isEmpty()) {
            around.forEach(Find::reverse);
            return;
        }
        if (apart) {
            chosen.stream()
                    .collect(Collectors.groupingBy(find -> find.phrase.concept().category()))
                    .values()
                    .forEach(finds -> reverseNext(i, finds));
        } else {
            reverseNext(i, chosen);
        }
    }

    /** The next phrase within reach, what else is said with the same words, and what is joined to it. */
    private void reverseNext(int i, List<Find> chosen) {
        int reach = tokens.get(i).to() - tokens.get(i).from() == 1 ? SHORT_REACH : REACH;
        Find previous = null;
        for (Find find : chosen) {
            boolean reached = find.last.first > i
                    && (previous == null
                            ? text.wordsBetween(tokens.get(i).to(), start(find)) <= reach
                            : start(find) < end(previous) || joined(previous, find));
            if (reached) {
                find.reverse();
                previous = find;
            } else if (previous != null) {
                return;
            }
        }
    }

    private boolean joined(Find left, Find right) {
        return left.phrase.concept().category().equals(right.phrase.concept().category())
                && tokens.subList(left.last.token + 1, Math.max(left.last.token + 1, right.last.first)).stream()
                        .anyMatch(token -> token.word().is(Role.JOIN)
                                && text.wordsBetween(end(left), token.from()) == 0
                                && text.wordsBetween(token.to(), start(right)) == 0);
    }

    /** A denial reverses the phrase that ends last before it, and whatever else is said with the same words. */
    private void deny(int i, List<Find> chosen) {
        int denial = tokens.get(i).from();
        chosen.stream()
                .filter(find -> end(find) <= denial)
                .max(Comparator.comparingInt(this::end))
                .filter(last -> text.wordsBetween(end(last), denial) <= REACH)
                .ifPresent(last -> chosen.stream()
                        .filter(find -> end(find) <= denial && end(find) > start(last))
                        .forEach(Find::reverse));
    }
}
