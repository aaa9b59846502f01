package xiaoer.rulebook;

import java.util.List;
import java.util.Map;

/** No rule decided, a rule failed, or rules gave two different outcomes. The caller must not go on as if something was decided. */
public class UndecidedException extends RuntimeException {

    private final String decision;
    private final transient List<String> outcomes;
    private final transient Map<String, Object> facts;

    public UndecidedException(String decision, List<String> outcomes, Map<String, Object> facts) {
        this(
                decision,
                outcomes,
                facts,
                outcomes.isEmpty() ? "no rule decided" : "rules contradict each other " + outcomes);
    }

    UndecidedException(String decision, List<String> outcomes, Map<String, Object> facts, String why) {
        super(decision + ": " + why + " on " + facts);
        this.decision = decision;
        this.outcomes = List.copyOf(outcomes);
        this.facts = Map.copyOf(facts);
    }

    public String decision() {
        return decision;
    }

    /** The contradicting outcomes; empty when no rule decided. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** The facts nobody, or too many, decided on, by type name. */
    public Map<String, Object> facts() {
        return facts;
    }
}
