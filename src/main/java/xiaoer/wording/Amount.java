package xiaoer.wording;

/**
 * A quantity or a point in time that a text tells, whatever it is about.
 *
 * @param words as they were written
 * @param from where these words begin in the text, 0-based
 * @param to where they end, exclusive
 */
public record Amount(Value value, String words, int from, int to) {}
