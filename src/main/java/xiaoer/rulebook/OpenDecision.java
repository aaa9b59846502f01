package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** A compiled decision that can be asked. */
final class OpenDecision {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDecision.class);

    private final Declaration declaration;
    private final Catalogue catalogue;
    private final RuleEngine engine;
    private final Budget.Limits limits;
    private final RulingWriter rulings;
    private final Failures failures;
    private final Map<Class<?>, Use> uses = new HashMap<>();
    private final boolean derives;

    OpenDecision(CompiledFolder folder, Catalogue catalogue) {
        Translation translation = folder.translation();
        this.declaration = Objects.requireNonNull(translation.declaration());
        this.catalogue = catalogue;
        this.engine = folder.engine();
        this.limits = folder.limits();
        this.rulings = new RulingWriter(declaration.name(), translation.rules());
        this.failures = new Failures(declaration, translation.rules());
        declaration.facts().values().forEach(use -> uses.put(use.shape().record(), use));
        this.derives = declaration.facts().values().stream().anyMatch(Use::derived);
    }

    Declaration declaration() {
        return declaration;
    }

    /** @throws UndecidedException when nothing, or two different things, are decided */
    Ruling decide(Setting setting, Collection<? extends Record> facts, int release) {
        try {
            return ruling(answers(setting, facts), setting, facts, release);
        } catch (RuleFailedException failed) {
            LOG.warn("Release {}: {}", release, failed.told(), failed.isUnderstood() ? null : failed.getCause());
            throw failed;
        }
    }

    /**
     * What the rules say, be it contradictory.
     *
     * @throws RuleFailedException when one of them failed
     */
    Answers answers(Setting setting, Collection<? extends Record> facts) {
        checkCardinality(facts);
        List<? extends Record> all = derives ? known(catalogue.withDerived(facts)) : List.copyOf(facts);
        try {
            return engine.run(setting.facts(), all, limits);
        } catch (RuntimeException e) {
            throw new RuleFailedException(declaration.name(), failures.told(e, all.size()), byType(facts), e);
        }
    }

    Ruling ruling(Answers answers, Setting setting, Collection<? extends Record> facts, int release) {
        return rulings.write(outcome(answers, facts), answers, setting, release);
    }

    private String outcome(Answers answers, Collection<? extends Record> facts) {
        List<Answers.Decided> decisions = answers.decisions();
        if (decisions.isEmpty() && declaration.outcomes().isEmpty()) {
            return Declaration.FOUND;
        }
        String outcome = decisions.isEmpty() ? "" : decisions.get(0).decision().outcome();
        for (Answers.Decided decided : decisions) {
            if (!decided.decision().outcome().equals(outcome)) {
                outcome = "";
            }
        }
        if (outcome.isEmpty()) {
            List<String> all = decisions.stream()
                    .map(decided -> decided.decision().outcome())
                    .distinct()
                    .sorted()
                    .toList();
            throw new UndecidedException(declaration.name(), all, byType(facts));
        }
        return outcome;
    }

    /** Derivers may give more than this decision asks for. */
    private List<Record> known(List<Record> facts) {
        facts.removeIf(fact -> !uses.containsKey(fact.getClass()));
        return facts;
    }

    private void checkCardinality(Collection<? extends Record> facts) {
        Map<Class<?>, Integer> counts = new HashMap<>();
        for (Record fact : facts) {
            Use use = uses.get(fact.getClass());
            if (use == null) {
                throw unknown(fact.getClass().getSimpleName());
            }
            if (use.derived()) {
                throw Refusal.of(Kind.INVALID, "FACT_DERIVED", use.shape().name(), declaration.name());
            }
            counts.merge(fact.getClass(), 1, Integer::sum);
        }
        for (Use use : uses.values()) {
            int count = counts.getOrDefault(use.shape().record(), 0);
            if (use.cardinality() != Cardinality.MANY && count > 1
                    || use.cardinality() == Cardinality.ONE && count == 0 && !use.derived()) {
                throw Refusal.of(
                        Kind.INVALID,
                        "FACT_CARDINALITY",
                        declaration.name(),
                        use.shape().name(),
                        use.cardinality().name().toLowerCase(Locale.ROOT),
                        count);
            }
        }
    }

    Refusal unknown(String type) {
        return Refusal.of(
                Kind.INVALID,
                "UNKNOWN_FACT_TYPE",
                declaration.name(),
                type,
                String.join(", ", declaration.facts().keySet()));
    }

    private static Map<String, Object> byType(Collection<? extends Record> facts) {
        Map<String, List<Record>> lists = new TreeMap<>();
        for (Record fact : facts) {
            lists.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>())
                    .add(fact);
        }
        Map<String, Object> byType = new TreeMap<>();
        lists.forEach((type, list) -> byType.put(type, list.size() == 1 ? list.get(0) : list));
        return byType;
    }
}
