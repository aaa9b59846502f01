package xiaoer.rulebook;

import java.util.List;

/** The rulebook for tests of other modules that need no Spring. */
public final class RulebookFixture {

    private RulebookFixture() {}

    public static Rulebook of(List<FactType.Source> sources) {
        return of(sources, List.of());
    }

    public static Rulebook of(List<FactType.Source> sources, List<RulePart<?>> parts) {
        return new CachingRulebook(new Catalogue(sources), parts);
    }
}
