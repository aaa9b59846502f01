package xiaoer.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import xiaoer.shared.Problem;

/** A rule failed while it ran, so that nothing is decided. */
public class RuleFailedException extends UndecidedException {

    private final transient Problem problem;

    /** @param problem whose first argument is the name of the rule */
    RuleFailedException(String decision, Problem problem, Map<String, Object> facts, Throwable cause) {
        super(decision, List.of(), facts, told(problem));
        this.problem = problem;
        initCause(cause);
    }

    private static String told(Problem problem) {
        return problem.path() + ":" + problem.line() + ": "
                + problem.in(Locale.ENGLISH).message();
    }

    /** Place and problem in one line of English, for logs. */
    public String told() {
        return told(problem);
    }

    /** Whether the problem says all there is to say. */
    boolean isUnderstood() {
        return !problem.code().equals(Failures.OTHER) && !problem.code().equals(Failures.DECISION);
    }

    /** Its name; empty when the engine does not tell. */
    public String rule() {
        return problem.arguments() == null ? "" : problem.arguments().get(0);
    }

    /** The rule, where it stands and why it failed. */
    public Problem problem() {
        return problem;
    }
}
