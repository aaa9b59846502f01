package xiaoer.release;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.RulePart;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/** The rules of a release, whose decisions are timed. */
record TimedRules(Rules rules, int release, SlowDecisions slow) implements Rules {

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

    @Override
    public String fingerprint(String decision) {
        return rules.fingerprint(decision);
    }

    @Override
    public List<DecisionInfo> decisions() {
        return rules.decisions();
    }

    @Override
    public List<String> profiles() {
        return rules.profiles();
    }

    @Override
    public Parameters parameters(String profile) {
        return rules.parameters(profile);
    }

    @Override
    public void prepare() {
        rules.prepare();
    }

    @Override
    public <T> T part(RulePart<T> part) {
        return rules.part(part);
    }
}
