package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for many words in one text at once. A rule that asks for one of a hundred words would otherwise go through the
 * text a hundred times. Called by the text that is written for the engine, never by authored text.
 */
public final class WordSearch {

    /** Stands between the words; no text of a rule can hold it. */
    static final String BETWEEN = "\u001f";
    /** Technical bound: each release has word lists of its own, of which all but the latest are hardly asked any more. */
    private static final int MAX_LISTS = 2_000;

    private static final Map<String, WordSearch> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> words;
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private WordSearch(String joined) {
        words = new HashSet<>(List.of(joined.split(BETWEEN)));
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word);
        }
    }

    /** Whether the text is one of the words; null, when nothing is known, is none. */
    public static boolean is(@Nullable String text, String words) {
        return text != null && of(words).words.contains(text);
    }

    /** Whether the text holds one of the words; null, when nothing is known, holds none. */
    public static boolean holds(@Nullable String text, String words) {
        return text != null && of(words).isIn(text);
    }

    private static WordSearch of(String words) {
        WordSearch known = KNOWN.get(words);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MAX_LISTS) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(words, WordSearch::new);
    }

    private boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (String word : byFirst.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(word, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
