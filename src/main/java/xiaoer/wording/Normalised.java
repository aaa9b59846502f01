package xiaoer.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text in the one form in which it is compared: compatible characters (full-width, circled, ligatures) as plain ones,
 * traditional as simplified, lower case, without accents, without blanks and whatever cannot be seen. Each character
 * knows where it came from, and whether a blank stood before it.
 */
final class Normalised {

    /** What a text says beyond this is not read. */
    static final int MAX_LENGTH = 4_000;

    /** Characters that Unicode calls letters or symbols and nobody sees. */
    private static final String INVISIBLE = "\u115f\u1160\u2800\u3164\uffa0";

    private static final String APOSTROPHES = "\u2018\u2019\u02bc";

    private static final char NEW_LINE = '\n';
    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    private final String original;
    private final StringBuilder plain = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] spaced = new boolean[64];
    private boolean blankBefore;
    /** For each character, how many words have begun up to it; empty until somebody asks. */
    private int[] words = {};

    private Normalised(String original) {
        this.original = original;
    }

    static Normalised of(String text) {
        Normalised normalised = new Normalised(text);
        int end = Math.min(text.length(), MAX_LENGTH);
        for (int at = 0; at < end; ) {
            int character = text.codePointAt(at);
            normalised.take(character, at, at + Character.charCount(character));
            at += Character.charCount(character);
        }
        return normalised;
    }

    private void take(int character, int from, int to) {
        if (isLineBreak(character)) {
            append(NEW_LINE, from, to);
        } else if (character < 0x80) {
            takePlain(character, from, to);
        } else {
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                    .codePoints()
                    .forEach(each -> takePlain(each, from, to));
        }
    }

    private void takePlain(int character, int from, int to) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            blankBefore = true;
        } else if (isVisible(character)) {
            int lower = APOSTROPHES.indexOf(character) < 0 ? Character.toLowerCase(character) : '\'';
            int simple = SIMPLIFIED.getOrDefault(lower, lower);
            for (char each : Character.toChars(simple)) {
                append(each, from, to);
            }
        }
    }

    private static boolean isLineBreak(int character) {
        return character == '\n' || character == '\r' || character == '\u2028' || character == '\u2029';
    }

    private static boolean isVisible(int character) {
        return INVISIBLE.indexOf(character) < 0
                && switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
    }

    private void append(char character, int from, int to) {
        int at = plain.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
            spaced = Arrays.copyOf(spaced, at * 2);
        }
        plain.append(character);
        starts[at] = from;
        ends[at] = to;
        spaced[at] = blankBefore;
        blankBefore = false;
    }

    /** Whether nothing is left that can be seen. */
    boolean blank() {
        return plain.chars().allMatch(each -> each == NEW_LINE);
    }

    String plain() {
        return plain.toString();
    }

    int length() {
        return plain.length();
    }

    char at(int index) {
        return plain.charAt(index);
    }

    /** Whether two neighbours belong to one word or number, so that no phrase may end between them. */
    boolean joined(int left, int right) {
        return left >= 0
                && right < length()
                && !spaced[right]
                && (isLetter(at(left)) && isLetter(at(right))
                        || Character.isDigit(at(left)) && Character.isDigit(at(right)));
    }

    private static boolean isLetter(char character) {
        return Character.isLetter(character) && !Character.isIdeographic(character);
    }

    /** How many words stand between two stretches; a Chinese character counts as one. */
    int wordsBetween(int end, int start) {
        if (words.length == 0) {
            words = countWords();
        }
        return start <= end ? 0 : words[start - 1] - words[end - 1];
    }

    private int[] countWords() {
        int[] count = new int[length()];
        for (int at = 0; at < length(); at++) {
            count[at] = (at == 0 ? 0 : count[at - 1]) + (joined(at - 1, at) ? 0 : 1);
        }
        return count;
    }

    /** Where a character begins in the original text. */
    int start(int index) {
        return starts[index];
    }

    /** Where a character ends in the original text, exclusive. */
    int end(int index) {
        return ends[index];
    }

    /** The original text of a stretch of normalised characters, {@code to} exclusive. */
    String original(int from, int to) {
        return original.substring(starts[from], ends[to - 1]);
    }

    private static Map<Integer, Integer> simplified() {
        Map<Integer, Integer> pairs = new HashMap<>();
        try (InputStream file =
                        Objects.requireNonNull(Normalised.class.getResourceAsStream("/wording/simplified.txt"));
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    for (String pair : line.split(" ")) {
                        pairs.put((int) pair.charAt(0), (int) pair.charAt(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }
}
