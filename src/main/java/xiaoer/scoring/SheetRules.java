package xiaoer.scoring;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import xiaoer.rulebook.ForwardingRules;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Refusal;

/**
 * The rules of a release while one shift is scored. A decision is bounded by itself, but a long shift asks for hundreds, so
 * there is a bound on what they may use together, too. For one thread.
 */
final class SheetRules implements ForwardingRules {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Rules rules;
    private final Duration longest;
    private final long end;

    /** @param longest processor time for all decisions, from now on */
    SheetRules(Rules rules, Duration longest) {
        this.rules = rules;
        this.longest = longest;
        this.end = THREADS.getCurrentThreadCpuTime() + longest.toNanos();
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
        if (THREADS.getCurrentThreadCpuTime() > end) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "SHEET_SPENT", longest.toSeconds(), decision);
        }
    }
}
