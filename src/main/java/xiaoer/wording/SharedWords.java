package xiaoer.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a text repeats of another: stretches of at least two Chinese characters, or a whole word or number, that stand
 * in both.
 */
public final class SharedWords {

    private static final int LEAST = 2;

    private final Normalised other;
    /** Two neighbouring characters → where they begin in the other text. */
    private final Map<String, List<Integer>> pairs = new HashMap<>();

    /** @param other what may be repeated */
    public SharedWords(String other) {
        this.other = Normalised.of(other);
        for (int at = 0; at + LEAST <= this.other.length(); at++) {
            String pair = pair(this.other, at);
            if (!pair.isEmpty()) {
                pairs.computeIfAbsent(pair, each -> new ArrayList<>()).add(at);
            }
        }
    }

    /**
     * A stretch of the repeating text.
     *
     * @param from 0-based
     * @param to exclusive
     * @param weight how much it tells: the Chinese characters, or two for a whole word or number
     */
    public record Stretch(int from, int to, int weight) {}

    /** What a text repeats, from left to right, without overlaps and always the longest. */
    public List<Stretch> in(String text) {
        Normalised plain = Normalised.of(text);
        List<Stretch> shared = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int length = longest(plain, at);
            if (length > 0) {
                shared.add(new Stretch(plain.start(at), plain.end(at + length - 1), weight(plain, at, length)));
            }
            at += Math.max(1, length);
        }
        return shared;
    }

    private int longest(Normalised text, int at) {
        if (at + LEAST > text.length() || text.joined(at - 1, at)) {
            return single(text, at);
        }
        int longest = 0;
        for (int start : pairs.getOrDefault(pair(text, at), List.of())) {
            int length = LEAST;
            while (at + length < text.length()
                    && start + length < other.length()
                    && text.at(at + length) == other.at(start + length)
                    && Character.isLetterOrDigit(text.at(at + length))) {
                length++;
            }
            length = whole(text, at, start, length);
            longest = Math.max(longest, length);
        }
        return longest == 0 ? single(text, at) : longest;
    }

    /** A number of one digit is a pair with whatever stands beside it. */
    private int single(Normalised text, int at) {
        if (at < text.length()
                && Character.isDigit(text.at(at))
                && !text.joined(at - 1, at)
                && !text.joined(at, at + 1)) {
            for (int start = 0; start < other.length(); start++) {
                if (other.at(start) == text.at(at)
                        && !other.joined(start - 1, start)
                        && !other.joined(start, start + 1)) {
                    return 1;
                }
            }
        }
        return 0;
    }

    /** Cut so that no word or number is torn on either side; 0 when too little is left. */
    private int whole(Normalised text, int at, int start, int length) {
        if (other.joined(start - 1, start)) {
            return 0;
        }
        int cut = length;
        while (cut > 0 && (text.joined(at + cut - 1, at + cut) || other.joined(start + cut - 1, start + cut))) {
            cut--;
        }
        return cut < LEAST ? 0 : cut;
    }

    private static int weight(Normalised text, int from, int length) {
        int weight = 0;
        for (int at = from; at < from + length; at++) {
            if (Character.isIdeographic(text.at(at))) {
                weight++;
            } else if (!text.joined(at - 1, at)) {
                weight += 2;
            }
        }
        return weight;
    }

    /** Marks are shared by any two texts and tell nothing. */
    private static String pair(Normalised text, int at) {
        return Character.isLetterOrDigit(text.at(at)) && Character.isLetterOrDigit(text.at(at + 1))
                ? "" + text.at(at) + text.at(at + 1)
                : "";
    }
}
