package xiaoer.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.AccumulateNullPropagationOption;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.AccumulateFunctionOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.io.ResourceFactory;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.shared.Place;
import xiaoer.shared.TimeLimit;

/**
 * The compiled rules of one decision folder.
 *
 * <p>Built without a KIE container or repository, so that there is nothing to give back: when the last release that
 * uses it is gone, the garbage collector takes it.
 */
final class RuleEngine {

    /** Characters that are compiled before it is looked anew whether there is time for more; a fraction of a second. */
    private static final int PORTION = 10_000;

    private final SessionPool sessions;

    /** Of one fact, by its type. */
    private final Map<Class<?>, Integer> prices;

    private final boolean hasOtherwise;
    private final Set<String> lastToFind;
    private final Set<Class<?>> many;

    /**
     * @param lastToFind the rules of the otherwise group that find, as the engine calls them
     * @param many the types of facts of which there may be many
     */
    private RuleEngine(InternalKnowledgeBase base, boolean hasOtherwise, Set<String> lastToFind, Set<Class<?>> many) {
        this.sessions = new SessionPool(base);
        this.prices = CountedNetwork.prices(base.getRete());
        this.hasOtherwise = hasOtherwise;
        this.lastToFind = lastToFind;
        this.many = many;
    }

    /** Compiles checked rules; what the engine still refuses is a mistake in the checks, told with the rule's place. */
    static RuleEngine compile(Declaration declaration, List<WrittenRule> rules) {
        if (!CountedNetwork.isInUse()) {
            throw new IllegalStateException("Nothing would bound the engine's work: see " + CountedNetwork.class);
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        List<WrittenRule> portion = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < rules.size(); i++) {
            portion.add(rules.get(i));
            length += rules.get(i).engineText().length();
            if (length > PORTION || i == rules.size() - 1) {
                TimeLimit.goOn();
                base.addPackages(compiled(declaration, portion));
                portion.clear();
                length = 0;
            }
        }
        // The maximum of nothing is missing, whether a rule asks for it alone or beside something else.
        base.getSessionConfiguration().setOption(AccumulateNullPropagationOption.YES);
        return new RuleEngine(
                base,
                rules.stream().anyMatch(WrittenRule::otherwise),
                IntStream.range(0, rules.size())
                        .filter(number -> rules.get(number).otherwise()
                                && rules.get(number).outcome() == null)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.toSet()),
                declaration.facts().values().stream()
                        .filter(use -> use.cardinality() == Cardinality.MANY)
                        .map(use -> use.shape().record())
                        .collect(Collectors.toSet()));
    }

    private static Collection<KiePackage> compiled(Declaration declaration, List<WrittenRule> rules) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
        builder.add(
                ResourceFactory.newByteArrayResource(text(declaration, rules).getBytes(StandardCharsets.UTF_8))
                        .setSourcePath(declaration.name() + ".drl"),
                ResourceType.DRL);
        if (builder.hasErrors()) {
            var error = builder.getErrors().iterator().next();
            int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
            throw placeOf(line - lines(head(declaration)), declaration, rules)
                    .stop("ENGINE.RULE", String.valueOf(error.getMessage()));
        }
        return builder.getKnowledgePackages();
    }

    private static KnowledgeBuilderConfiguration configuration() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, KnownClasses.ALL);
        for (Aggregate aggregate : Aggregate.all()) {
            configuration.setOption(AccumulateFunctionOption.get(aggregate.engineName(), aggregate));
        }
        // Else other threads would work for this one, whose time is measured.
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        return configuration;
    }

    /** All that the engine gets to read of some rules. */
    static String text(Declaration declaration, List<WrittenRule> rules) {
        StringBuilder text = new StringBuilder(head(declaration));
        rules.forEach(rule -> text.append(rule.engineText()));
        return text.toString();
    }

    private static String head(Declaration declaration) {
        StringBuilder head = new StringBuilder("package xiaoer.rulebook.compiled\n");
        TreeSet<String> imports = new TreeSet<>();
        for (Class<?> own : List.of(
                Parameter.class,
                Decision.class,
                Finding.class,
                Arithmetic.class,
                Reckoning.class,
                Answers.class,
                WordSearch.class)) {
            imports.add(own.getCanonicalName());
        }
        declaration
                .facts()
                .values()
                .forEach(use ->
                        imports.add(Objects.requireNonNull(use.shape().record().getCanonicalName())));
        imports.forEach(each -> head.append("import ").append(each).append('\n'));
        // The engine's other dialect calls a Java compiler for each rule: three times the compile time, run no faster.
        return head.append("dialect \"mvel\"\nglobal Answers answers\n").toString();
    }

    private static Place placeOf(int line, Declaration declaration, List<WrittenRule> rules) {
        int left = line;
        for (WrittenRule rule : rules) {
            left -= lines(rule.engineText());
            if (left <= 0 && line > 0) {
                return rule.place();
            }
        }
        return declaration.place();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /**
     * Runs the rules over these facts, the rules of the otherwise group only if the others made no decision; and what one of
     * these finds of a fact out of many holds only if no other rule has spoken of that fact.
     */
    Answers run(Parameter[] parameters, List<? extends Record> facts, Budget.Limits limits) {
        Answers answers = new Answers();
        SessionPool.Pooled pooled = sessions.take();
        try {
            pooled.budget().within(limits, () -> run(pooled.session(), parameters, facts, answers));
        } catch (RuntimeException | Error failure) {
            sessions.discard(pooled);
            throw failure;
        }
        sessions.giveBack(pooled);
        return answers;
    }

    private void run(KieSession session, Parameter[] parameters, List<? extends Record> facts, Answers answers) {
        session.setGlobal("answers", answers);
        for (Parameter parameter : parameters) {
            session.insert(parameter);
        }
        for (Record fact : facts) {
            Budget.spend(Budget.NO_RULE, prices.getOrDefault(fact.getClass(), 0));
            session.insert(fact);
        }
        Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());
        AgendaFilter noting = match -> {
            told.addAll(outOfMany(match));
            return true;
        };
        // Only a rule that may have to be silent needs to know of whom the others have spoken.
        if (lastToFind.isEmpty()) {
            session.fireAllRules();
        } else {
            session.fireAllRules(noting);
        }
        if (hasOtherwise && answers.decisions().isEmpty()) {
            session.getAgenda().getAgendaGroup("otherwise").setFocus();
            session.fireAllRules(match -> !lastToFind.contains(match.getRule().getName())
                    || outOfMany(match).stream().noneMatch(told::contains));
        }
    }

    private List<Object> outOfMany(Match match) {
        return match.getObjects().stream()
                .filter(fact -> many.contains(fact.getClass()))
                .toList();
    }
}
