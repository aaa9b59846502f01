package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Where the rules of one call leave what they decide and find. Called by the text that is written for the engine, never
 * by authored text: {@code insert(new Decision(…))} becomes a call of {@code give} with the rule's number.
 */
public final class Answers {

    record Decided(int rule, Decision decision) {}

    record Found(int rule, Finding finding) {}

    private final List<Decided> decisions = new ArrayList<>(2);
    private final List<Found> findings = new ArrayList<>(2);

    Answers() {}

    public void give(int rule, Decision decision) {
        Budget.spend(rule, Budget.FIRING);
        decisions.add(new Decided(rule, decision));
    }

    public void give(int rule, Finding finding) {
        Budget.spend(rule, Budget.FIRING);
        findings.add(new Found(rule, finding));
    }

    List<Decided> decisions() {
        return decisions;
    }

    List<Found> findings() {
        return findings;
    }

    /** Hands over the number of every rule that fired, as often as it did. */
    void forEachRule(IntConsumer rule) {
        for (Decided decided : decisions) {
            rule.accept(decided.rule());
        }
        for (Found found : findings) {
            rule.accept(found.rule());
        }
    }
}
