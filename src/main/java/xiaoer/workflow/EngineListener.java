package xiaoer.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Parameters;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.ProcessEngine;
import xiaoer.workflow.engine.Timer;
import xiaoer.workflow.engine.Work;

/** Writes down what the engine does, and puts what follows from it into the step's queue. */
final class EngineListener implements ProcessEngine.Listener {

    /** Beyond the bound on work: a circle in which no work stands would else never come to rest. */
    private static final int MOST_NODES = 10 * ActivityBehavior.MOST;

    private final UnitOfWork step;
    private final ActivityBehavior works;
    private int nodes;

    EngineListener(UnitOfWork step, ActivityBehavior works) {
        this.step = step;
        this.works = works;
    }

    private ActiveInstance running(Execution execution) {
        return step.touched(UUID.fromString(execution.id())).orElseThrow();
    }

    @Override
    public void entered(Execution execution, Diagram.Node node, @Nullable String flow) {
        if (++nodes > MOST_NODES) {
            throw new IllegalStateException("More than " + MOST_NODES + " nodes at once");
        }
        ActiveInstance running = running(execution);
        running.note(Kind.ENTERED, node.id(), flow == null ? Map.of() : Map.of("via", flow));
        if (!node.words().state().isEmpty()) {
            show(running.row(), node.words().state());
        }
        if (node.kind() == Diagram.Kind.END) {
            running.reaches(node.id());
            if (node.trigger() == Trigger.MESSAGE || node.trigger() == Trigger.SIGNAL) {
                works.tell(running, node, execution.variables()::get);
            }
        }
    }

    /** What a called process says of its state, it says of its caller's too. */
    private void show(StoredInstance row, String state) {
        row.show(state);
        if (row.parent() != null) {
            show(step.row(row.parent()), state);
        }
    }

    @Override
    public void left(Execution execution, Diagram.Node node, boolean cancelled) {
        running(execution).note(Kind.LEFT, node.id(), cancelled ? Map.of("cancelled", true) : Map.of());
    }

    @Override
    public void begun(Execution execution, Work work) {
        works.begin(running(execution), work);
    }

    @Override
    public void dropped(Execution execution, Work work) {
        works.drop(running(execution), work);
    }

    @Override
    public void timerSet(Execution execution, Timer timer) {
        ActiveInstance running = running(execution);
        running.set(timer, due(running, timer));
    }

    private Instant due(ActiveInstance running, Timer timer) {
        Wait wait = running.diagram().node(timer.event()).timer();
        if (wait == null) {
            throw new IllegalStateException(timer.event() + " has no time");
        }
        InstanceContext context = step.context();
        if (wait.literal() != null) {
            return context.due(wait.literal().amount(), wait.literal().unit(), BigDecimal.ONE);
        }
        Parameters parameters = running.release().rules().parameters(context.profile());
        BigDecimal share = wait.share().isEmpty() ? BigDecimal.ONE : parameters.number(wait.share());
        Object variable = running.execution().variables().get(wait.length());
        if (variable instanceof BigDecimal days) {
            return context.due(days, "days", share);
        }
        Parameters.Value value = parameters.values().get(wait.length());
        return context.due(parameters.number(wait.length()), value == null ? "" : value.unit(), share);
    }

    @Override
    public void timerGone(String timer) {
        step.touched(UUID.fromString(timer.substring(0, timer.indexOf(':')))).ifPresent(running -> running.lets(timer));
    }

    @Override
    public void ended(Execution execution) {
        ActiveInstance running = running(execution);
        StoredInstance row = running.row();
        String end = running.isCancelled() ? null : running.end();
        Map<String, Object> data = new HashMap<>();
        data.put(
                "state", running.isCancelled() ? "CANCELLED" : execution.error().isEmpty() ? "COMPLETED" : "FAULT");
        execution.error().ifPresent(error -> data.put("error", error));
        if (!running.reason().isEmpty()) {
            data.put("reason", running.reason());
        }
        running.note(Kind.ENDED, end == null ? row.process() : end, data);
        row.ended(step.context().now(), end);
        UUID caller = row.parent();
        if (caller != null) {
            step.later(() -> works.comeBack(step.load(step.row(caller)), running));
        }
    }
}
