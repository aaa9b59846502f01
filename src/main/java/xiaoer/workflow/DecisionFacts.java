package xiaoer.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.workflow.diagram.DecisionShape;
import xiaoer.workflow.diagram.DecisionShape.Slot;

/** The inputs of a business-rule task as the facts of its decision. */
final class DecisionFacts {

    private final DecisionShape shape;

    /** The facts of which there has to be one, whatever is known of it. */
    private final List<String> needed;

    /** All that may be given. */
    private final List<String> types;

    DecisionFacts(DecisionInfo decision) {
        this.shape = DecisionShape.of(decision);
        this.needed = decision.facts().stream()
                .filter(fact -> !fact.derived() && fact.cardinality().equals("one"))
                .map(DecisionInfo.FactInfo::type)
                .toList();
        this.types = decision.facts().stream()
                .filter(fact -> !fact.derived())
                .map(DecisionInfo.FactInfo::type)
                .toList();
    }

    /** The fact types of which these inputs give nothing: often the reason why nothing is decided. */
    List<String> missing(Map<String, Object> inputs) {
        Map<String, Map<String, Object>> given = of(inputs);
        return types.stream()
                .filter(type -> given.getOrDefault(type, Map.of()).isEmpty())
                .toList();
    }

    /**
     * Fact type → fields. What is empty is left out, for a decision tells by that what is not known.
     *
     * @throws IllegalStateException when an input fits no field, which a check would have told
     */
    Map<String, Map<String, Object>> of(Map<String, Object> inputs) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        needed.forEach(type -> facts.put(type, new LinkedHashMap<>()));
        inputs.forEach((input, value) -> {
            Slot slot = shape.inputs().get(input);
            if (slot == null) {
                throw new IllegalStateException("Decision " + shape.decision() + " takes no " + input);
            }
            Map<String, Object> fields = facts.computeIfAbsent(slot.fact(), type -> new LinkedHashMap<>());
            if (!value.equals("") && !value.equals(Instant.EPOCH)) {
                fields.put(slot.field(), value);
            }
        });
        return facts;
    }
}
