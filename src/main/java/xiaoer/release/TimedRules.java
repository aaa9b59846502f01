package xiaoer.release;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import xiaoer.rulebook.ForwardingRules;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/** The rules of a release, whose decisions are timed. */
record TimedRules(Rules rules, int release, SlowDecisions slow) implements ForwardingRules {

    @Override
    public Ruling decide(String decision, String profile, Collection<? extends Record> facts) {
        return timed(decision, () -> rules.decide(decision, profile, facts));
    }

    @Override
    public Ruling decide(String decision, String profile, Map<String, ?> facts) {
        return timed(decision, () -> rules.decide(decision, profile, facts));
    }

    private Ruling timed(String decision, Supplier<Ruling> asked) {
        long begin = System.nanoTime();
        try {
            return asked.get();
        } finally {
            slow.took(decision, release, Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
