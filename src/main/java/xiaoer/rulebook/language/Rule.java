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
 * @param asked when it holds, in the words of a table's author
 */
public record Rule(
        String name,
        Map<String, String> words,
        boolean otherwise,
        List<Condition> when,
        Consequence then,
        Asked asked,
        Place place) {

    /**
     * What a table asks, as it is written there.
     *
     * @param always what must hold in any case; empty for rules of other files
     * @param cases one of which must hold besides; empty when there is but one
     */
    public record Asked(String always, List<String> cases) {

        /** Only the file itself says it. */
        static final Asked ELSEWHERE = new Asked("", List.of());
    }

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
