package xiaoer.workflow.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.engine.Definition;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.ProcessEngine;
import xiaoer.workflow.engine.Timer;
import xiaoer.workflow.engine.Work;

/** Runs diagrams in the engine, in memory, as barely as can be, and notes which nodes were entered. */
final class EngineRun implements ProcessEngine.Listener {

    private static final Set<Kind> WAITING = Set.of(Kind.USER_TASK, Kind.RECEIVE_TASK);

    final List<String> entered = new ArrayList<>();
    final Map<String, Timer> timers = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** Called process → the call that waits for it. */
    private final Map<String, Waiting> calls = new LinkedHashMap<>();

    private final Queue<Runnable> then = new ArrayDeque<>();
    private final ProcessEngine engine = new ProcessEngine(this);

    private record Waiting(Execution execution, Work work) {}

    EngineRun(Diagram... diagrams) {
        Arrays.stream(diagrams).forEach(diagram -> definitions.put(diagram.id(), Definition.of(diagram)));
    }

    EngineRun start(Map<String, Object> variables) {
        return go(() -> start(definitions.values().iterator().next(), variables));
    }

    private Execution start(Definition definition, Map<String, Object> variables) {
        Execution execution = engine.create(definition, "e" + executions.size(), variables);
        executions.put(execution.id(), execution);
        execution.start();
        return execution;
    }

    /** Completes a waiting task; of several of one node, the earliest. */
    EngineRun complete(String node) {
        Waiting task = waiting.values().stream()
                .filter(one -> one.work().node().id().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " does not wait; entered " + entered));
        waiting.remove(task.work().item());
        return go(() -> task.execution().complete(task.work()));
    }

    EngineRun send(Diagram.Trigger trigger, String name) {
        return go(() -> running().forEach(execution -> execution.signal(trigger, name)));
    }

    EngineRun fire(String timer) {
        Timer set = timers.remove(timer);
        return go(() -> running().stream()
                .filter(execution -> set.name().startsWith(execution.id() + ":"))
                .forEach(execution -> execution.fire(set)));
    }

    List<String> waiting() {
        return waiting.values().stream()
                .map(one -> one.work().node().id())
                .sorted()
                .toList();
    }

    boolean ended() {
        return executions.values().iterator().next().hasEnded();
    }

    private Collection<Execution> running() {
        return executions.values().stream()
                .filter(execution -> !execution.hasEnded())
                .toList();
    }

    private EngineRun go(Runnable first) {
        then.add(first);
        for (Runnable next = then.poll(); next != null; next = then.poll()) {
            next.run();
        }
        return this;
    }

    @Override
    public void entered(Execution execution, Diagram.Node node, @Nullable String flow) {
        entered.add(node.id());
    }

    @Override
    public void left(Execution execution, Diagram.Node node, boolean cancelled) {}

    @Override
    public void begun(Execution execution, Work work) {
        if (work.node().kind() == Kind.CALL) {
            then.add(() -> calls.put(
                    start(definitions.get(work.node().target()), Map.of()).id(), new Waiting(execution, work)));
        } else if (WAITING.contains(work.node().kind())) {
            waiting.put(work.item(), new Waiting(execution, work));
        } else {
            then.add(() -> execution.complete(work));
        }
    }

    @Override
    public void dropped(Execution execution, Work work) {
        waiting.remove(work.item());
        calls.forEach((id, call) -> {
            if (call.work().item().equals(work.item())) {
                then.add(executions.get(id)::abort);
            }
        });
    }

    @Override
    public void timerSet(Execution execution, Timer timer) {
        timers.put(timer.event(), timer);
    }

    @Override
    public void timerGone(String timer) {
        timers.values().removeIf(set -> set.name().equals(timer));
    }

    @Override
    public void ended(Execution execution) {
        then.add(() -> {
            Waiting call = calls.get(execution.id());
            if (call != null && !call.execution().hasEnded()) {
                execution
                        .error()
                        .ifPresentOrElse(
                                error -> call.execution().raise(call.work(), error),
                                () -> call.execution().complete(call.work()));
            }
        });
    }
}
