package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.DecisionInfo.FactInfo;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.rulebook.UndecidedException;
import xiaoer.testing.Authored;

/**
 * Whether the decisions of {@code rules/} answer as those of another folder do: for whoever writes rules in another form
 * and means the same. {@code -Dxiaoer.rules.before=<folder>} names the other one, {@code -Dxiaoer.rules.decisions=<names>}
 * only those that are wanted, {@code -Dxiaoer.rules.cases=<number>} how often each is asked.
 */
@Tag("long")
class RulesAnswerAlikeTests {

    private static final int CASES = Integer.getInteger("xiaoer.rules.cases", 5_000);
    private static final long SEED = 20_150_717;
    private static final String BEFORE = System.getProperty("xiaoer.rules.before", "");
    private static final String AFTER = System.getProperty("xiaoer.rules.after", "rules");
    private static final Set<String> WANTED =
            Set.of(System.getProperty("xiaoer.rules.decisions", "").split(","));

    private final Map<String, FactType<?>> types = new TreeMap<>();
    private final Random random = new Random(SEED);

    @TestFactory
    Stream<DynamicTest> every_decision_answers_as_before() {
        assumeTrue(!BEFORE.isEmpty(), "-Dxiaoer.rules.before names the folder to compare with");
        try (var facts = new AnnotationConfigApplicationContext()) {
            facts.scan("xiaoer.*.facts");
            facts.refresh();
            facts.getBeansOfType(FactType.Source.class)
                    .values()
                    .forEach(source -> source.factTypes().forEach(type -> types.put(type.name(), type)));
        }
        var rulebook = Authored.rulebook();
        Rules before = rulebook.open(new RuleFiles(Authored.files(Path.of(BEFORE))), 1);
        Rules after = rulebook.open(new RuleFiles(Authored.files(Path.of(AFTER))), 1);
        return after.decisions().stream()
                .filter(decision -> WANTED.contains("") || WANTED.contains(decision.name()))
                .flatMap(decision -> after.profiles().stream()
                        .map(profile -> DynamicTest.dynamicTest(
                                decision.name() + ", " + profile, () -> compare(decision, profile, before, after))));
    }

    private void compare(DecisionInfo decision, String profile, Rules before, Rules after) {
        List<BigDecimal> edges = edges(decision, after, profile);
        Map<String, Integer> answers = new TreeMap<>();
        Set<String> fired = new TreeSet<>();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Map<String, ?> facts = facts(decision, edges);
            Map<String, Object> told = told(after, decision.name(), profile, facts, fired);
            Map<String, Object> wanted = told(before, decision.name(), profile, facts, new TreeSet<>());
            answers.merge(String.valueOf(told.get("outcome")), 1, Integer::sum);
            if (!told.equals(wanted) && differences.size() < 5) {
                differences.add(facts + "\n  before " + wanted + "\n  after  " + told);
            }
        }
        Set<String> silent = new TreeSet<>();
        decision.rules().forEach(rule -> silent.add(rule.id()));
        silent.removeAll(fired);
        System.out.printf(
                "%s, %s: %d cases %s; rules that fired: %d of %d%s%n",
                decision.name(),
                profile,
                CASES,
                answers,
                decision.rules().size() - silent.size(),
                decision.rules().size(),
                silent.isEmpty() ? "" : ", not " + silent);
        assertThat(differences).isEmpty();
    }

    private static Map<String, Object> told(
            Rules rules, String decision, String profile, Map<String, ?> facts, Set<String> fired) {
        Map<String, Object> told = new LinkedHashMap<>();
        try {
            Ruling ruling = rules.decide(decision, profile, facts);
            ruling.reasons().forEach(reason -> fired.add(reason.rule()));
            ruling.findings().forEach(finding -> fired.add(finding.rule()));
            told.put("outcome", ruling.outcome());
            told.put("data", plain(ruling.data()));
            told.put("reasons", ruling.reasons().toString());
            told.put(
                    "findings",
                    ruling.findings().stream()
                            .map(finding -> List.of(
                                    finding.rule(),
                                    finding.item(),
                                    plain(finding.points()),
                                    finding.about(),
                                    finding.sentence(),
                                    plain(finding.data())))
                            .toList());
        } catch (UndecidedException undecided) {
            told.put("outcome", "undecided " + undecided.outcomes());
        }
        return told;
    }

    /** Numbers by size. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new TreeMap<>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
            return plain;
        }
        return value instanceof Collection<?> list
                ? list.stream().map(RulesAnswerAlikeTests::plain).toList()
                : value;
    }

    /** Where rules change their minds: at parameters, at sums and quotients of them, and beside each. */
    private static List<BigDecimal> edges(DecisionInfo decision, Rules rules, String profile) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN));
        decision.parameters().forEach(key -> {
            if (rules.parameters(profile).values().get(key).value() instanceof BigDecimal number) {
                numbers.add(number);
            }
        });
        Set<BigDecimal> edges = new LinkedHashSet<>(numbers);
        for (BigDecimal one : numbers) {
            for (BigDecimal other : numbers) {
                edges.add(one.add(other));
                if (other.signum() != 0) {
                    edges.add(one.divide(other, MathContext.DECIMAL32));
                }
            }
        }
        Set<BigDecimal> beside = new LinkedHashSet<>();
        for (BigDecimal edge : edges) {
            beside.addAll(List.of(
                    edge, edge.add(BigDecimal.ONE), edge.subtract(BigDecimal.ONE), edge.add(new BigDecimal("0.5"))));
        }
        beside.removeIf(edge -> edge.signum() < 0);
        return List.copyOf(beside);
    }

    private Map<String, ?> facts(DecisionInfo decision, List<BigDecimal> edges) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (FactInfo fact : decision.facts()) {
            if (!fact.derived()) {
                switch (fact.cardinality()) {
                    case "one" -> facts.put(fact.type(), fact(fact.type(), edges));
                    case "optional" -> {
                        if (random.nextBoolean()) {
                            facts.put(fact.type(), fact(fact.type(), edges));
                        }
                    }
                    default ->
                        facts.put(
                                fact.type(),
                                Stream.generate(() -> fact(fact.type(), edges))
                                        .limit(random.nextInt(4))
                                        .toList());
                }
            }
        }
        return facts;
    }

    private Map<String, Object> fact(String name, List<BigDecimal> edges) {
        FactType<?> type = types.get(name);
        Map<String, Object> fact = new LinkedHashMap<>();
        for (RecordComponent field : type.record().getRecordComponents()) {
            FactType.@Nullable Field words = type.fields().get(field.getName());
            Object value = value(field.getType(), words, edges, fact);
            if (value != null) {
                fact.put(field.getName(), value);
            }
        }
        return fact;
    }

    private @Nullable Object value(
            Class<?> java, FactType.@Nullable Field words, List<BigDecimal> edges, Map<String, Object> others) {
        if (java == boolean.class || java == Boolean.class) {
            return random.nextBoolean();
        }
        if (java == String.class) {
            List<String> texts = new ArrayList<>(List.of("", "other"));
            if (words != null && !words.choices().isEmpty()) {
                texts.clear();
                texts.add("");
                words.choices().forEach(choice -> texts.add(choice.code()));
            }
            return texts.get(random.nextInt(texts.size()));
        }
        if (java.isEnum()) {
            return java.getEnumConstants()[random.nextInt(java.getEnumConstants().length)].toString();
        }
        if (Arrays.asList(int.class, long.class, BigDecimal.class).contains(java)) {
            BigDecimal number = number(edges, others);
            return java == BigDecimal.class ? number : number.toBigInteger();
        }
        return null;
    }

    /** Now and then what makes two fields equal, or one the sum of two. */
    private BigDecimal number(List<BigDecimal> edges, Map<String, Object> others) {
        List<BigDecimal> told = others.values().stream()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
        BigDecimal edge = random.nextInt(5) == 0 ? BigDecimal.ZERO : edges.get(random.nextInt(edges.size()));
        if (told.isEmpty() || random.nextInt(3) > 0) {
            return edge;
        }
        BigDecimal sum = told.get(random.nextInt(told.size()));
        return random.nextBoolean() ? sum : sum.add(edge);
    }
}
