package xiaoer.workflow;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xiaoer.shared.ProblemWords;

/**
 * Why a decision of a process came to nothing, as its instance keeps it and as it is told in a walk.
 *
 * @param outcomes that contradict each other; empty when no rule decided
 * @param missing fact types of which the process gave nothing
 */
record Undecided(String decision, List<String> outcomes, List<String> missing) {

    private static final Pattern KEPT = Pattern.compile("UNDECIDED (\\S+) \\[(.*?)](?: without (.+))?");

    String kept() {
        String without = missing.isEmpty() ? "" : " without " + String.join(", ", missing);
        return "UNDECIDED " + decision + " " + outcomes + without;
    }

    /** What was kept of an error, in words where it is one of this kind. */
    static String told(String kept) {
        Matcher matcher = KEPT.matcher(kept);
        if (!matcher.matches()) {
            return kept;
        }
        String missing = matcher.group(3) == null ? "—" : matcher.group(3);
        return matcher.group(2).isEmpty()
                ? ProblemWords.word("WALK.UNDECIDED", matcher.group(1), missing)
                : ProblemWords.word("WALK.CONTRADICTED", matcher.group(1), matcher.group(2), missing);
    }
}
