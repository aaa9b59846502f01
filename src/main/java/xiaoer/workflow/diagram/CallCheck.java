package xiaoer.workflow.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.ProblemWords;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.WorkItemType;
import xiaoer.workflow.diagram.DecisionShape.Slot;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.feel.FeelTypes;

/** Tasks call decisions, work items and processes that are there, and give and take what these know. */
final class CallCheck {

    /** What a decision answered; every other output is a name in its data, or tells its reasons. */
    private static final String OUTCOME = "outcome";

    private final Map<String, Diagram> diagrams;
    private final Set<String> unread;
    private final Diagram diagram;
    private final ReferenceCatalog surroundings;
    private final Report report;

    /**
     * @param diagrams all of the set, by process id
     * @param unread files that have problems of their own
     */
    CallCheck(
            Map<String, Diagram> diagrams,
            Set<String> unread,
            Diagram diagram,
            ReferenceCatalog surroundings,
            Report report) {
        this.diagrams = diagrams;
        this.unread = unread;
        this.diagram = diagram;
        this.surroundings = surroundings;
        this.report = report;
    }

    void check() {
        for (Node node : diagram.nodes().values()) {
            TimeLimit.goOn();
            switch (node.kind()) {
                case SERVICE_TASK -> checkService(node, surroundings.workItems().get(node.target()));
                case DECISION_TASK ->
                    checkDecision(node, surroundings.decisions().get(node.target()));
                case CALL -> checkCall(node, diagrams.get(node.target()));
                default -> {}
            }
        }
    }

    private void checkService(Node node, @Nullable WorkItemType item) {
        if (item == null) {
            unknown(node, "UNKNOWN_WORK_ITEM.SERVICE", surroundings.workItems().keySet());
            return;
        }
        node.inputs().forEach(input -> checkInput(node, input, item.inputs()));
        node.outputs().forEach(output -> checkOutput(node, output, item.outputs()));
    }

    private void checkDecision(Node node, @Nullable DecisionShape decision) {
        if (decision == null) {
            unknown(node, "UNKNOWN_DECISION", surroundings.decisions().keySet());
            return;
        }
        Map<String, ValueType> fields = new LinkedHashMap<>();
        decision.inputs().forEach((name, slot) -> fields.put(name, slot.type()));
        for (Input input : node.inputs()) {
            checkInput(node, input, fields);
            checkChoice(node, input, decision.inputs().get(input.name()));
        }
        for (Output output : node.outputs()) {
            boolean told = output.name().equals(OUTCOME) || LocalizedText.LANGUAGES.contains(output.name());
            if (told && output.type() != ValueType.TEXT) {
                report.error(node, output.line(), "TYPE.OUTCOME", output.name());
            }
        }
    }

    private void checkChoice(Node node, Input input, @Nullable Slot slot) {
        List<String> choices = slot == null ? List.of() : slot.choices();
        String constant = input.constant();
        // An empty constant is no answer, as an empty variable is none.
        if (!constant.isEmpty() && !choices.isEmpty() && !choices.contains(constant)) {
            report.error(
                    node,
                    input.line(),
                    "NO_SUCH_OPTION",
                    input.name(),
                    BpmnSubset.cut(constant),
                    String.join(", ", choices));
        }
    }

    private void checkCall(Node node, @Nullable Diagram called) {
        if (called == null) {
            if (!unread.contains(DiagramNames.file(node.target()))) {
                unknown(node, "UNKNOWN_PROCESS", diagrams.keySet());
            }
            return;
        }
        node.inputs().forEach(input -> checkInput(node, input, called.variables()));
        node.outputs().forEach(output -> checkOutput(node, output, called.variables()));
        if (reaches(called, new TreeSet<>())) {
            report.error(node, "RECURSION", called.id(), diagram.id());
        }
    }

    private boolean reaches(Diagram from, Set<String> seen) {
        return from.id().equals(diagram.id())
                || from.nodes().values().stream()
                        .filter(node -> node.kind() == Kind.CALL && seen.add(node.target()))
                        .map(node -> diagrams.get(node.target()))
                        .anyMatch(next -> next != null && reaches(next, seen));
    }

    private void checkInput(Node node, Input input, Map<String, ValueType> known) {
        checkSlot(node, "INPUT", input.name(), input.type(), known.get(input.name()), input.line(), known.keySet());
    }

    private void checkOutput(Node node, Output output, Map<String, ValueType> known) {
        checkSlot(
                node, "OUTPUT", output.name(), output.type(), known.get(output.name()), output.line(), known.keySet());
    }

    private void checkSlot(
            Node node,
            String slot,
            String name,
            ValueType type,
            @Nullable ValueType expected,
            int line,
            Set<String> known) {
        if (expected == null) {
            report.error(
                    node,
                    line,
                    "UNKNOWN_FIELD.SLOT",
                    node.target(),
                    ProblemWords.word(slot, BpmnSubset.cut(name)),
                    shown(known));
        } else if (expected != type) {
            report.error(
                    node, line, "TYPE.CALL", ProblemWords.word(slot, name), FeelTypes.of(expected), FeelTypes.of(type));
        }
    }

    private void unknown(Node node, String code, Set<String> known) {
        report.error(node, code, node.target(), shown(known));
    }

    private static String shown(Set<String> known) {
        return known.isEmpty() ? "—" : String.join(", ", known);
    }
}
