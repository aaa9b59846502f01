package xiaoer.workflow;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refusal;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.ProcessEngine;

/**
 * All that one call sets off among the instances of one owner. The engine only moves tokens; what they set off waits in a
 * queue until it rests, so one thing happens after the other, in an order that never hangs on chance. Rows are written
 * once, when the queue is empty.
 */
final class UnitOfWork {

    /** Technical bound on an owner's instances that run at a time, called ones included. */
    private static final int MOST_RUNNING = 500;

    private final InstanceContext context;
    private final Store store;
    private final ProcessSource releases;
    private final boolean strict;
    private final ActivityBehavior works;
    private final ProcessEngine engine;
    private final Map<UUID, ActiveInstance> touched = new LinkedHashMap<>();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private Store.@Nullable Count count;

    /** @param strict whether a process that fails is the caller's to hear of; else its instance stands still */
    UnitOfWork(
            InstanceContext context,
            Store store,
            ProcessSource releases,
            Map<String, WorkItemType> workItems,
            boolean strict) {
        this.context = context;
        this.store = store;
        this.releases = releases;
        this.strict = strict;
        this.works = new ActivityBehavior(this, workItems);
        this.engine = new ProcessEngine(new EngineListener(this, works));
    }

    boolean isStrict() {
        return strict;
    }

    Store store() {
        return store;
    }

    InstanceContext context() {
        return context;
    }

    /** An instance as this step has made it so far; none when it has not touched it. */
    Optional<ActiveInstance> touched(UUID id) {
        return Optional.ofNullable(touched.get(id));
    }

    /** @param variables a value for every variable of the process */
    void begin(OpenProcesses release, StoredInstance row, Map<String, Object> variables) {
        Execution execution = engine.create(
                release.process(row.process()).definition(), row.getId().toString(), variables);
        ActiveInstance running = new ActiveInstance(row, release, execution, context, false);
        touched.put(row.getId(), running);
        running.note(Kind.STARTED, row.process(), Map.of());
        drive(running, execution::start);
    }

    /** @throws Refusal {@code TOO_MANY_INSTANCES} */
    long nextOrdinal() {
        Store.Count before = count == null ? store.count(context.owner()) : count;
        if (before.running() >= MOST_RUNNING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "TOO_MANY_INSTANCES", MOST_RUNNING);
        }
        count = new Store.Count(before.last() + 1, before.running() + 1);
        return count.last();
    }

    ActiveInstance load(StoredInstance row) {
        ActiveInstance known = touched.get(row.getId());
        return known == null ? reload(row) : known;
    }

    private ActiveInstance reload(StoredInstance row) {
        return read(row, release(row), row.payload(), row.numbers());
    }

    /** The same instance, at the same nodes, in another release; it has to fit. */
    ActiveInstance move(ActiveInstance running, OpenProcesses to) {
        Execution execution = running.execution();
        return read(running.row(), to, execution.payload(), execution.numbers());
    }

    private ActiveInstance read(StoredInstance row, OpenProcesses release, byte[] payload, long numbers) {
        Execution execution = engine.read(release.process(row.process()).definition(), payload, numbers);
        ActiveInstance running = new ActiveInstance(row, release, execution, context, true);
        touched.put(row.getId(), running);
        return running;
    }

    private OpenProcesses release(StoredInstance row) {
        return (OpenProcesses) releases.processes(row.release());
    }

    /** Tries again what made an instance stand still. */
    void retry(ActiveInstance running) {
        works.retry(running);
    }

    /** What an instance is drawn as, without waking it. */
    Diagram diagram(StoredInstance row) {
        return release(row).process(row.process()).diagram();
    }

    /** Where an instance stands now. */
    Set<String> active(StoredInstance row) {
        ActiveInstance known = touched.get(row.getId());
        return known == null ? Set.copyOf(row.active()) : known.execution().active();
    }

    StoredInstance row(UUID id) {
        ActiveInstance known = touched.get(id);
        return known == null ? store.instance(id).orElseThrow() : known.row();
    }

    /** All of the owner's instances that run, also those that this step has started. */
    List<StoredInstance> running() {
        return with(store.running(context.owner()), fresh -> true);
    }

    List<StoredInstance> children(StoredInstance parent) {
        return with(store.children(parent.getId()), fresh -> parent.getId().equals(fresh.parent()));
    }

    private List<StoredInstance> with(List<StoredInstance> stored, Predicate<StoredInstance> wanted) {
        Stream<StoredInstance> fresh = touched.values().stream()
                .filter(running -> !running.isStored())
                .map(ActiveInstance::row)
                .filter(wanted);
        return Stream.concat(stored.stream(), fresh)
                .filter(row -> !row.hasEnded())
                .sorted(Comparator.comparingLong(StoredInstance::ordinal))
                .toList();
    }

    void later(Runnable action) {
        queue.add(action);
    }

    /** Does all that waits, and writes what came of it. */
    void finish() {
        do {
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                guard(next);
            }
            // Rows of one kind after the other, so that they go to the database together.
            List<ActiveInstance> moved =
                    touched.values().stream().filter(ActiveInstance::hasMoved).toList();
            moved.forEach(running -> running.writeRow(store));
            moved.forEach(running -> running.writeTasks(store));
            Map<UUID, List<HistoryEntry>> told = new LinkedHashMap<>();
            moved.forEach(running -> told.put(running.id(), running.writeHistory(store)));
            told.forEach(context::happened);
        } while (!queue.isEmpty());
    }

    /** Does something that may make the engine fail. */
    void guard(Runnable action) {
        try {
            action.run();
        } catch (EngineFailure failure) {
            broken(failure);
        }
    }

    void drive(ActiveInstance running, Runnable engineCall) {
        try {
            engineCall.run();
        } catch (RuntimeException | StackOverflowError e) {
            throw new EngineFailure(running, e);
        }
    }

    /** Ends an instance and, by and by, all that it waits for. */
    void cancel(ActiveInstance running, String reason) {
        if (!running.execution().hasEnded()) {
            running.cancel(reason);
            drive(running, running.execution()::abort);
        }
    }

    /** The engine stopped half way, so the instance is taken again as it was before. */
    private void broken(EngineFailure failure) {
        ActiveInstance running = failure.running();
        if (strict) {
            throw failure.refusal();
        }
        touched.remove(running.id());
        StoredInstance row = running.row();
        if (running.isStored()) {
            reload(row).fail(failure.node(), failure.why());
        } else if (row.parent() != null) {
            load(row(row.parent())).fail(row.process(), failure.why());
        } else {
            throw failure.refusal();
        }
    }
}
