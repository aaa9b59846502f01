package xiaoer.rulebook;

import java.util.List;

/** Rules that do something of their own when a decision is asked, and are otherwise those of another. */
public interface ForwardingRules extends Rules {

    /** Those that answer. */
    Rules rules();

    @Override
    default String fingerprint(String decision, String profile) {
        return rules().fingerprint(decision, profile);
    }

    @Override
    default List<DecisionInfo> decisions() {
        return rules().decisions();
    }

    @Override
    default List<String> profiles() {
        return rules().profiles();
    }

    @Override
    default Parameters parameters(String profile) {
        return rules().parameters(profile);
    }

    @Override
    default void prepare() {
        rules().prepare();
    }

    @Override
    default <T> T part(RulePart<T> part) {
        return rules().part(part);
    }
}
