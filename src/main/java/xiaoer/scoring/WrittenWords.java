package xiaoer.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xiaoer.wording.Lexicon;
import xiaoer.wording.Reading;

/**
 * Compares what was written with a text that is right, by what a lexicon reads in both: other words for the same are as
 * good, and a text that names everything at once says nothing.
 */
record WrittenWords(Lexicon lexicon) {

    /** The lexicon of a release by which claims are read. */
    static final String LEXICON = "after-sales";

    private static final String MATTER = "matter";
    private static final String BEARER = "bearer";
    private static final String NO_FREIGHT = "NO_FREIGHT";
    private static final String PROGRESS = "progress";

    /** How many more things than the right text a text may name: people tell a little more or less. */
    private static final int MORE = 1;

    /** Whether a note names the matter, who bears the freight where that matters, and how far it is. */
    boolean note(String right, String written) {
        Reading truth = lexicon.read(right);
        Reading read = lexicon.read(written);
        Set<String> bearer = truth.of(BEARER);
        return names(truth, read, MATTER)
                && bears(bearer, read.of(BEARER))
                && (truth.of(PROGRESS).isEmpty() || names(truth, read, PROGRESS));
    }

    /**
     * Whether the notes of one claim contradict each other: together they name another bearer than the right ones, or
     * more matters than anybody has to tell.
     */
    boolean contradict(List<String> right, List<String> written) {
        Set<String> bearers = all(written, BEARER);
        return bearers.size() > 1 && !all(right, BEARER).containsAll(bearers)
                || all(written, MATTER).size() > all(right, MATTER).size() + MORE * right.size();
    }

    private Set<String> all(List<String> texts, String category) {
        return texts.stream()
                .flatMap(text -> lexicon.read(text).of(category).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Where no freight arises, or it is beside the point, saying nothing of it is as good; naming two never is. */
    private static boolean bears(Set<String> right, Set<String> named) {
        boolean maybeUnsaid = right.isEmpty() || right.equals(Set.of(NO_FREIGHT));
        return maybeUnsaid && named.isEmpty() || (right.isEmpty() ? named.size() <= 1 : named.equals(right));
    }

    /** Whether a text states the deciding fact. */
    boolean fact(String right, String written) {
        return names(lexicon.read(right), lexicon.read(written), MATTER);
    }

    /** Whether the lexicon has a word for the matter of a right text; else a written one cannot be judged by it. */
    boolean understands(String right) {
        return !lexicon.read(right).of(MATTER).isEmpty();
    }

    /** What is read in a text, for authors. */
    String told(String text) {
        Reading read = lexicon.read(text);
        return read.of(MATTER) + " " + read.of(BEARER) + " " + read.of(PROGRESS);
    }

    /** Where the lexicon has no word for what is right, nothing can be told apart, and any text will do. */
    private boolean names(Reading truth, Reading read, String category) {
        Set<String> right = truth.of(category);
        Set<String> named = read.of(category);
        if (right.isEmpty()) {
            return !read.blank();
        }
        return named.stream().anyMatch(one -> right.stream().anyMatch(other -> lexicon.alike(one, other)))
                && named.size() <= right.size() + MORE;
    }
}
