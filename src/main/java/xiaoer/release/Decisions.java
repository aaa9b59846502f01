package xiaoer.release;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Arithmetic;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.RuleFailedException;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.Refusal;

/** Decisions for people and programs who ask by name. */
@Component
class Decisions {

    static final List<String> PROFILES = List.of("textbook", "modern");

    private final Insight insight;
    private final Releases releases;

    Decisions(Insight insight, Releases releases) {
        this.insight = insight;
        this.releases = releases;
    }

    /** @param release null for the one in force */
    List<DecisionInfo> list(@Nullable Integer release) {
        return rules(release).decisions();
    }

    DecisionInfo info(String name, @Nullable Integer release) {
        List<DecisionInfo> all = list(release);
        return all.stream()
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "UNKNOWN_DECISION",
                        Intake.shortened(name),
                        String.join(", ", all.stream().map(DecisionInfo::name).toList())));
    }

    /** Profile → the values of the decision's parameters, in the order of its list. */
    Map<String, List<Parameters.Value>> parametersOf(String name, @Nullable Integer release) {
        List<String> keys = info(name, release).parameters();
        Rules rules = rules(release);
        Map<String, List<Parameters.Value>> byProfile = new LinkedHashMap<>();
        for (String profile : PROFILES) {
            Map<String, Parameters.Value> values = rules.parameters(profile).values();
            byProfile.put(
                    profile,
                    keys.stream().map(values::get).filter(Objects::nonNull).toList());
        }
        return byProfile;
    }

    /** @param modern the value of today's profile; the same as the textbook's where that says nothing of its own */
    record ParameterRow(Parameters.Value textbook, Parameters.Value modern) {
        public boolean differs() {
            return !Arithmetic.same(textbook.value(), modern.value());
        }
    }

    /**
     * Both profiles side by side, by key.
     *
     * @param name the decision whose parameters are wanted; null for all
     */
    List<ParameterRow> parameterTable(int release, @Nullable String name) {
        Rules rules = rules(release);
        Map<String, Parameters.Value> textbook =
                rules.parameters(PROFILES.get(0)).values();
        Map<String, Parameters.Value> modern = rules.parameters(PROFILES.get(1)).values();
        return textbook.values().stream()
                .filter(value ->
                        name == null || info(name, release).parameters().contains(value.key()))
                .sorted(Comparator.comparing(Parameters.Value::key))
                .map(value -> new ParameterRow(value, modern.getOrDefault(value.key(), value)))
                .toList();
    }

    /** The rules to ask, once it is clear that this person may. */
    Rules rules(@Nullable Integer release) {
        return releases.rules(insight.into(release));
    }

    static Ruling ask(Rules rules, String decision, String profile, Map<String, ?> facts) {
        try {
            return rules.decide(decision, profile, facts);
        } catch (RuleFailedException e) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "RULE_FAILED",
                    List.of(e.decision(), e.problem()),
                    Map.of("facts", e.facts(), "problem", e.problem()));
        } catch (UndecidedException e) {
            String reason = e.outcomes().isEmpty() ? "UNDECIDED" : "CONTRADICTION";
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    reason,
                    List.of(e.decision(), String.join(", ", e.outcomes())),
                    Map.of("outcomes", e.outcomes(), "facts", e.facts()));
        }
    }
}
