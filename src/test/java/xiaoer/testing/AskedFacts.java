package xiaoer.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.rulebook.DecisionInfo.FactInfo;
import xiaoer.rulebook.ForwardingRules;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/** Counts how often a program asks its rules and, while it listens, notes which decisions with which values. */
public class AskedFacts implements BeanPostProcessor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> decisions = ConcurrentHashMap.newKeySet();

    /** What has been noted before tells nothing new. */
    private final Set<Object> heard = ConcurrentHashMap.newKeySet();

    /** Type and field → values as text. */
    private final Map<String, Set<String>> values = new ConcurrentHashMap<>();

    private final AtomicLong times = new AtomicLong();
    private volatile boolean listening;

    /** How often any decision was asked. */
    public long times() {
        return times.get();
    }

    /** Notes what is asked while something goes on; what was asked before, by walks and scenarios as well, is forgotten. */
    public void during(Executable played) throws Throwable {
        decisions.clear();
        values.clear();
        listening = true;
        try {
            played.execute();
        } finally {
            listening = false;
            heard.clear();
        }
    }

    /** The names of the decisions that were asked. */
    public Set<String> decisions() {
        return Set.copyOf(decisions);
    }

    /** The values that a field of a fact type took. */
    public Set<String> values(String type, String field) {
        return Set.copyOf(values.getOrDefault(type + "." + field, Set.of()));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Rulebook rulebook ? new Listening(rulebook) : bean;
    }

    private void note(String type, Object fact) {
        if (!heard.add(List.of(type, fact))) {
            return;
        }
        JsonNode fields = JSON.valueToTree(fact);
        fields.properties().forEach(field -> note(type, field.getKey(), text(field.getValue())));
    }

    private void note(String type, String field, String value) {
        values.computeIfAbsent(type + "." + field, none -> ConcurrentHashMap.newKeySet())
                .add(value);
    }

    /** The rules are told of what is left out as well: that it is nothing. */
    private void note(FactInfo info, Map<?, ?> fact) {
        info.fields().stream()
                .filter(field -> !fact.containsKey(field.name()))
                .forEach(field -> note(
                        info.type(),
                        field.name(),
                        switch (field.type()) {
                            case "yes/no" -> "false";
                            case "number" -> "0";
                            default -> "";
                        }));
        note(info.type(), (Object) fact);
    }

    private static String text(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.isString() ? value.stringValue() : value.toString();
    }

    private final class Listening implements Rulebook {

        private final Rulebook rulebook;

        private Listening(Rulebook rulebook) {
            this.rulebook = rulebook;
        }

        @Override
        public xiaoer.rulebook.CheckReport check(RuleFiles files) {
            return rulebook.check(files);
        }

        @Override
        public Rules open(RuleFiles files, int release) {
            return new ListeningRules(rulebook.open(files, release));
        }
    }

    private final class ListeningRules implements ForwardingRules {

        private final Rules rules;

        private ListeningRules(Rules rules) {
            this.rules = rules;
        }

        @Override
        public Rules rules() {
            return rules;
        }

        @Override
        public Ruling decide(String decision, String profile, Collection<? extends Record> facts) {
            times.incrementAndGet();
            if (listening) {
                decisions.add(decision);
                facts.forEach(fact -> AskedFacts.this.note(fact.getClass().getSimpleName(), fact));
            }
            return rules.decide(decision, profile, facts);
        }

        @Override
        public Ruling decide(String decision, String profile, Map<String, ?> facts) {
            times.incrementAndGet();
            if (listening) {
                decisions.add(decision);
                note(known(decision), facts);
            }
            return rules.decide(decision, profile, facts);
        }

        private void note(Map<String, FactInfo> known, Map<String, ?> facts) {
            facts.forEach((type, fact) -> {
                FactInfo info = known.get(type);
                if (info != null) {
                    Collection<?> all = fact instanceof Collection<?> many ? many : List.of(fact);
                    all.forEach(one -> AskedFacts.this.note(info, (Map<?, ?>) one));
                }
            });
        }

        private Map<String, FactInfo> known(String decision) {
            return rules.decisions().stream()
                    .filter(info -> info.name().equals(decision))
                    .flatMap(info -> info.facts().stream())
                    .collect(Collectors.toMap(FactInfo::type, info -> info));
        }
    }
}
