package xiaoer.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.DecisionInfo.FactInfo;

/** The inputs of a business-rule task as the facts of its decision. */
final class Facts {

    private Facts() {}

    /**
     * Fact type → fields. An input is named {@code field} where only one of the decision's types has such a field, else
     * {@code Type_field}. What is empty is left out, for a decision tells by that what is not known.
     *
     * @throws IllegalStateException when an input fits no field, which a check would have told
     */
    static Map<String, Map<String, Object>> of(DecisionInfo decision, Map<String, Object> inputs) {
        List<FactInfo> given =
                decision.facts().stream().filter(fact -> !fact.derived()).toList();
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        given.stream()
                .filter(fact -> fact.cardinality().equals("one"))
                .forEach(fact -> facts.put(fact.type(), new LinkedHashMap<>()));
        inputs.forEach((input, value) -> {
            FactInfo fact = fact(decision, given, input);
            Map<String, Object> fields = facts.computeIfAbsent(fact.type(), type -> new LinkedHashMap<>());
            if (!value.equals("") && !value.equals(Instant.EPOCH)) {
                fields.put(field(fact, input), value);
            }
        });
        return facts;
    }

    private static FactInfo fact(DecisionInfo decision, List<FactInfo> given, String input) {
        List<FactInfo> fitting =
                given.stream().filter(fact -> has(fact, field(fact, input))).toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException(
                    "Input " + input + " fits " + fitting.size() + " facts of decision " + decision.name());
        }
        return fitting.get(0);
    }

    private static String field(FactInfo fact, String input) {
        String prefix = fact.type() + "_";
        return input.startsWith(prefix) ? input.substring(prefix.length()) : input;
    }

    private static boolean has(FactInfo fact, String field) {
        return fact.fields().stream().anyMatch(each -> each.name().equals(field));
    }
}
