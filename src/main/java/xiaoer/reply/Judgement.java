package xiaoer.reply;

import java.util.List;
import xiaoer.shared.LocalizedText;

/**
 * What a reply was found to do.
 *
 * @param labels by the first place of each in the reply; those about something missing come last
 * @param grade {@code BEST}, {@code GOOD}, {@code WEAK} or {@code WRONG}
 * @param rule that gave the grade
 * @param sentence why
 */
public record Judgement(List<Label> labels, String grade, String rule, LocalizedText sentence) {

    /**
     * @param label as the guide calls it, e.g. {@code EMPATHY}
     * @param spans the words that it rests on; none where it is about something missing
     * @param rule that gave it first
     * @param sentence of that rule
     */
    public record Label(String label, List<Span> spans, String rule, LocalizedText sentence) {}

    /**
     * @param from in the reply as it was typed, 0-based, in UTF-16 units
     * @param to exclusive
     */
    public record Span(int from, int to, String words) {}
}
