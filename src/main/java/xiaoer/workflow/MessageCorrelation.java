package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.Work;

/** Brings messages and signals to the instances that wait for them. */
final class MessageCorrelation {

    private MessageCorrelation() {}

    /** Gives a message to an instance, or else to the first of its children that waits for it. */
    static boolean message(UnitOfWork step, StoredInstance to, String name, Map<String, ?> data) {
        return deliver(step, to, Trigger.MESSAGE, name, data)
                || calls(step, to) && step.children(to).stream().anyMatch(child -> message(step, child, name, data));
    }

    private static boolean calls(UnitOfWork step, StoredInstance row) {
        Diagram diagram = step.diagram(row);
        return step.active(row).stream().anyMatch(node -> diagram.node(node).kind() == Diagram.Kind.CALL);
    }

    /** Gives a signal to all of the owner's instances. */
    static void signal(UnitOfWork step, String name, Map<String, ?> data) {
        for (StoredInstance row : step.running()) {
            step.guard(() -> deliver(step, row, Trigger.SIGNAL, name, data));
        }
    }

    private static boolean deliver(
            UnitOfWork step, StoredInstance to, Trigger trigger, String name, Map<String, ?> data) {
        if (to.hasEnded() || step.touched(to.getId()).isEmpty() && !mayListen(step, to, trigger, name)) {
            return false;
        }
        ActiveInstance running = step.load(to);
        Execution execution = running.execution();
        List<Diagram.Node> listening = execution.listening(trigger, name);
        Optional<Work> receiving = receiving(execution, trigger, name);
        for (Diagram.Node node : listening) {
            receive(running, node, name, data);
            node.outputs()
                    .forEach(output -> take(output, data).ifPresent(value -> execution.set(output.variable(), value)));
        }
        receiving.ifPresent(work -> {
            receive(running, work.node(), name, data);
            ActivityBehavior.set(work, data);
        });
        if (!listening.isEmpty()) {
            step.drive(running, () -> execution.signal(trigger, name));
        }
        receiving
                .flatMap(work -> execution.work(work.item()))
                .ifPresent(work -> step.drive(running, () -> execution.complete(work)));
        return !listening.isEmpty() || receiving.isPresent();
    }

    private static Optional<Work> receiving(Execution execution, Trigger trigger, String name) {
        return execution.works().stream()
                .filter(work -> trigger == Trigger.MESSAGE
                        && work.node().kind() == Diagram.Kind.RECEIVE_TASK
                        && work.node().target().equals(name))
                .findFirst();
    }

    private static void receive(ActiveInstance running, Diagram.Node node, String name, Map<String, ?> data) {
        running.note(Kind.RECEIVED, node.id(), Map.of("message", name, "data", Map.copyOf(data)));
    }

    private static Optional<Object> take(Output output, Map<String, ?> data) {
        return data.containsKey(output.name())
                ? Optional.of(VariableValues.require(output.name(), output.type(), data.get(output.name())))
                : Optional.empty();
    }

    /** Whether it is worth waking an instance. */
    private static boolean mayListen(UnitOfWork step, StoredInstance row, Trigger trigger, String name) {
        Set<String> active = step.active(row);
        return step.diagram(row).nodes().values().stream()
                .filter(node -> node.target().equals(name))
                .anyMatch(node -> switch (node.kind()) {
                    case RECEIVE_TASK -> trigger == Trigger.MESSAGE && active.contains(node.id());
                    case CATCH -> node.trigger() == trigger && active.contains(node.id());
                    case BOUNDARY -> node.trigger() == trigger && active.contains(node.attachedTo());
                    case START -> node.trigger() == trigger;
                    default -> false;
                });
    }
}
