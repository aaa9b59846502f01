package xiaoer.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.language.Rule;
import xiaoer.rulebook.language.Sentence;
import xiaoer.shared.Place;

/**
 * A checked rule: what the engine gets, and what is said when it fired.
 *
 * @param engineText in the engine's language; names the rule by its number
 * @param sentence per language
 * @param better per language; empty for a decision
 * @param outcome null for a rule that finds
 * @param asked when it holds, in the words of its author
 * @param uses the parameters it matches, by key
 */
record WrittenRule(
        String name,
        String engineText,
        Map<String, Sentence> sentence,
        Map<String, Sentence> better,
        String clause,
        @Nullable String outcome,
        boolean otherwise,
        Rule.Asked asked,
        List<ParameterUse> uses,
        Set<String> keys,
        Place place) {

    /** @param field how the value is read: {@code number}, {@code text} or {@code flag} */
    record ParameterUse(String key, String field, Place place) {}
}
