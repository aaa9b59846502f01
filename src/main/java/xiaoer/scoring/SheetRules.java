package xiaoer.scoring;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import xiaoer.rulebook.ForwardingRules;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.ProcessorTime;
import xiaoer.shared.Refusal;

/**
 * The rules of a release while one shift is scored. A decision is bounded by itself, but a long shift asks for hundreds, so
 * there is a bound on what they may use together, too. For one thread.
 */
final class SheetRules implements ForwardingRules {

    static final String SPENT = "SHEET_SPENT";

    private final Rules rules;
    private final ProcessorTime time;

    /** @param longest processor time for all decisions, from now on */
    SheetRules(Rules rules, Duration longest) {
        this.rules = rules;
        this.time = ProcessorTime.ofThisThread(longest);
    }

    @Override
    public Rules rules() {
        return rules;
    }

    /** @throws Refusal {@code SHEET_SPENT} also when the time is used up */
    @Override
    public Ruling decide(String decision, String profile, Collection<? extends Record> facts) {
        requireTime(decision);
        return rules.decide(decision, profile, facts);
    }

    /** @throws Refusal {@code SHEET_SPENT} also when the time is used up */
    @Override
    public Ruling decide(String decision, String profile, Map<String, ?> facts) {
        requireTime(decision);
        return rules.decide(decision, profile, facts);
    }

    private void requireTime(String decision) {
        if (time.isSpent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, SPENT, time.seconds(), decision);
        }
    }
}
