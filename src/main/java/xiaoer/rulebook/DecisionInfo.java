package xiaoer.rulebook;

import java.util.List;
import java.util.regex.Pattern;
import xiaoer.shared.LocalizedText;

/**
 * A decision as people and programs may look it up.
 *
 * @param title per language
 * @param question per language
 * @param askers the modules whose facts it takes: where no process asks it, they do
 * @param facts the facts it takes
 * @param outcomes what it can answer
 * @param answers what people call the outcomes
 * @param results what it may tell besides
 * @param parameters keys it uses
 * @param sets the named sets it uses
 * @param rules its rules with their sentences
 */
public record DecisionInfo(
        String name,
        LocalizedText title,
        LocalizedText question,
        List<String> askers,
        List<FactInfo> facts,
        List<String> outcomes,
        List<FactType.Code> answers,
        List<FactType.Code> results,
        List<String> parameters,
        List<SetInfo> sets,
        List<RuleInfo> rules) {

    /**
     * Values that rules treat alike.
     *
     * @param values each by its names
     */
    public record SetInfo(FactType.Code name, LocalizedText sentence, List<FactType.Code> values) {}

    /** @param cardinality {@code one}, {@code optional} or {@code many} */
    public record FactInfo(
            String type, LocalizedText words, String cardinality, boolean derived, List<FieldInfo> fields) {}

    /**
     * @param choices what a text may be
     * @param type {@code text}, {@code number}, {@code yes/no}, {@code time} or {@code one of [A, B]}
     */
    public record FieldInfo(String name, String type, LocalizedText words, String unit, List<FactType.Code> choices) {}

    /**
     * @param always when it holds, in the words of its author; empty when it always does, or when only the file says
     * @param cases one of which must hold besides; empty when there is but one
     */
    public record RuleInfo(
            String id,
            LocalizedText sentence,
            String always,
            List<String> cases,
            String clause,
            String path,
            int line) {

        private static final Pattern SLOT = Pattern.compile("\\{\\w+}");
        private static final String LEFT_OPEN = "…";

        /** The sentence per language, with what only a case fills in left open. */
        public LocalizedText inGeneral() {
            return sentence.map((language, words) -> SLOT.matcher(words).replaceAll(LEFT_OPEN));
        }
    }
}
