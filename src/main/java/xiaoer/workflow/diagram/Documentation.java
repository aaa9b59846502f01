package xiaoer.workflow.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xiaoer.workflow.diagram.Diagram.Words;

/** Reads what the name and the documentation of an element tell people. */
final class Documentation {

    private static final Set<String> KEYS = Set.of("en", "help", "help-en", "see", "state");
    private static final Pattern KEYED = Pattern.compile("([a-z-]+):\\s*(.*)");
    private static final Pattern STATE = Pattern.compile("[A-Z][A-Z_]*");

    private Documentation() {}

    /** Lines without a key go on with what the line before tells. */
    static Words words(Element element, Report report) {
        Map<String, String> told = new HashMap<>();
        String key = "help";
        for (String line :
                element.textOf("documentation").lines().map(String::strip).toList()) {
            Matcher keyed = KEYED.matcher(line);
            String text = line;
            if (keyed.matches()) {
                key = keyed.group(1);
                text = keyed.group(2);
                if (!KEYS.contains(key)) {
                    report.error(element, "UNKNOWN_KEY.DOCUMENTATION", key);
                } else if (told.containsKey(key)) {
                    report.error(element, "DUPLICATE.DOCUMENTATION", key);
                }
            }
            told.merge(key, text, (before, after) -> after.isEmpty() ? before : before + "\n" + after);
        }
        String state = told.getOrDefault("state", "");
        if (!state.isEmpty() && !STATE.matcher(state).matches()) {
            report.error(element, "BAD_NAME.STATE", BpmnSubset.cut(state));
        }
        return new Words(
                element.attribute("name"),
                told.getOrDefault("en", ""),
                told.getOrDefault("help", ""),
                told.getOrDefault("help-en", ""),
                clauses(told.getOrDefault("see", "")),
                state);
    }

    private static List<String> clauses(String text) {
        return Arrays.stream(text.split("[;；\n]"))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }
}
