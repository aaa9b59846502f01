package xiaoer.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Problem;

/** The rulebook for tests of other modules that need no Spring. */
public final class RulebookFixture {

    private RulebookFixture() {}

    public static Rulebook of(List<FactType.Source> sources) {
        return of(sources, List.of());
    }

    /** What a caller gets of whose question a rule failed. */
    public static RuleFailedException failed(String decision, Problem problem, Map<String, Object> facts) {
        return new RuleFailedException(decision, problem, facts, new IllegalStateException("inside the engine"));
    }

    public static Rulebook of(List<FactType.Source> sources, List<RulePart<?>> parts) {
        return new CachingRulebook(
                new Catalogue(sources), parts, Duration.ofSeconds(30), Budget.Limits.USUAL, PassedChecks.none());
    }
}
