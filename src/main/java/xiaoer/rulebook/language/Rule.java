package xiaoer.rulebook.language;

import java.util.List;
import java.util.Map;
import xiaoer.shared.Place;

/**
 * A parsed rule.
 *
 * @param name the stable id
 * @param words what its annotations say, by name: {@code zh}, {@code en}, {@code clause}, {@code betterZh}, {@code
 *     betterEn}
 * @param otherwise whether it runs only if no other rule made a decision
 * @param when all of them must hold
 */
public record Rule(
        String name,
        Map<String, String> words,
        boolean otherwise,
        List<Condition> when,
        Consequence then,
        Place place) {

    /**
     * The one thing a rule does.
     *
     * @param finding whether it inserts a finding; else a decision
     * @param head the finding's item, or the decision's outcome
     */
    public record Consequence(boolean finding, Expression head, List<Call> calls, Place place) {}

    /**
     * A further word of the consequence: {@code with}, {@code points}, {@code about}, {@code rank}.
     *
     * @param name the name that a {@code with} gives its value; empty for the others
     */
    public record Call(String verb, String name, Expression value, Place place) {}
}
