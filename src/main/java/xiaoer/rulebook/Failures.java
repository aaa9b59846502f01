package xiaoer.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/** Finds out which rule failed, where it stands and why, from what the engine throws. */
final class Failures {

    /** Codes of what nobody foresaw. */
    static final String OTHER = "RULE_FAILED.OTHER";

    static final String DECISION = "RULE_FAILED.DECISION";

    private final Declaration declaration;
    private final List<WrittenRule> rules;

    Failures(Declaration declaration, List<WrittenRule> rules) {
        this.declaration = declaration;
        this.rules = rules;
    }

    /**
     * A problem whose first two arguments are the rule's name and place.
     *
     * @param facts how many there were
     */
    Problem told(Throwable thrown, int facts) {
        String engineName = "";
        Throwable root = thrown;
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Unreckonable unreckonable) {
                WrittenRule rule = rules.get(unreckonable.rule());
                Place place = new Place(rule.place().path(), unreckonable.line(), 0);
                return place.problem("RULE_FAILED." + unreckonable.why(), rule.name(), place.shown());
            }
            if (each instanceof Budget.Overspent overspent) {
                return tooMuch(overspent.rule(), facts);
            }
            if (each instanceof ConsequenceException failed) {
                engineName = failed.getRule().getName();
            }
            root = each;
        }
        if (engineName.isEmpty()) {
            Place place = declaration.place();
            return place.problem(DECISION, declaration.name(), place.shown(), root);
        }
        WrittenRule rule = rules.get(Integer.parseInt(engineName));
        return rule.place().problem(OTHER, rule.name(), rule.place().shown(), root);
    }

    private Problem tooMuch(int number, int facts) {
        if (number == Budget.NO_RULE) {
            Place place = declaration.place();
            return place.problem("RULE_FAILED.TOO_MANY_FACTS", declaration.name(), place.shown(), facts);
        }
        WrittenRule rule = rules.get(number);
        return rule.place()
                .problem("RULE_FAILED.TOO_MUCH", rule.name(), rule.place().shown(), facts);
    }
}
