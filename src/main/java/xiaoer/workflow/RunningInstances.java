package xiaoer.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.workflow.engine.Work;

/** Instances in a store; each call is one step, and a call from within a step is part of it. */
final class RunningInstances implements Instances {

    private final Store store;
    private final ProcessSource releases;
    private final Consumer<Processes> opened;
    private final Supplier<Map<String, WorkItemType>> workItems;
    private final InstanceViews views;

    /** The step that this thread is in: what a work item does may come back to the instances of the same owner. */
    private final ThreadLocal<@Nullable UnitOfWork> current = new ThreadLocal<>();

    /**
     * @param opened told of the processes that instances are started with or moved to
     * @param workItems by name
     */
    RunningInstances(
            Store store,
            ProcessSource releases,
            Consumer<Processes> opened,
            Supplier<Map<String, WorkItemType>> workItems) {
        this.store = store;
        this.releases = releases;
        this.opened = opened;
        this.workItems = workItems;
        this.views = new InstanceViews(releases);
    }

    /**
     * Instances that live in memory, as long as this object, for one thread: all that instances are, but durable.
     *
     * @param workItems by name
     */
    static Instances inMemory(Map<String, WorkItemType> workItems) {
        Map<Integer, Processes> known = new HashMap<>();
        return new RunningInstances(
                new MemoryStore(),
                release -> Objects.requireNonNull(known.get(release)),
                processes -> known.put(processes.release(), processes),
                () -> workItems);
    }

    @Override
    public UUID start(
            InstanceContext context, Processes processes, String process, String key, Map<String, Object> data) {
        OpenProcesses release = (OpenProcesses) processes;
        Map<String, Object> variables =
                VariableValues.complete(release.process(process).diagram().variables(), data);
        opened.accept(processes);
        return step(context, true, step -> {
            StoredInstance row = new StoredInstance(context, step.nextOrdinal(), release.release(), process, key);
            step.guard(() -> step.begin(release, row, variables));
            return row.getId();
        });
    }

    @Override
    public void complete(InstanceContext context, UUID task, Map<String, Object> outputs) {
        StoredTask stored = store.task(task)
                .filter(found -> found.owner().equals(context.owner()))
                .orElseThrow(() -> Refusal.of(Kind.UNKNOWN, "UNKNOWN_TASK", task));
        if (!stored.isOpen()) {
            throw Refusal.of(Kind.CONFLICT, "TASK_DONE", task);
        }
        step(context, true, step -> {
            ActiveInstance running = step.load(step.row(stored.instance()));
            Work work = running.execution().work(stored.work()).orElseThrow();
            Map<String, Object> answers =
                    TaskAnswers.check(running.form(work.node()).fields(), outputs);
            stored.close();
            running.note(
                    HistoryEntry.Kind.TASK_DONE, stored.node(), Map.of("task", task.toString(), "outputs", answers));
            ActivityBehavior.set(work, answers);
            step.guard(() -> step.drive(running, () -> running.execution().complete(work)));
            return task;
        });
    }

    @Override
    public boolean message(InstanceContext context, UUID instance, String message, Map<String, Object> data) {
        return step(context, false, step -> {
            StoredInstance to = owned(
                    context,
                    step.touched(instance).map(ActiveInstance::row).or(() -> store.withChildren(instance)),
                    instance);
            boolean[] waited = {true};
            step.guard(() -> waited[0] = MessageCorrelation.message(step, to, message, data));
            return waited[0];
        });
    }

    @Override
    public void signal(InstanceContext context, String signal, Map<String, Object> data) {
        step(context, false, step -> {
            MessageCorrelation.signal(step, signal, data);
            return signal;
        });
    }

    @Override
    public void fire(InstanceContext context, String about, Map<String, ?> payload) {
        UUID instance = UUID.fromString(about.substring(0, about.indexOf(':')));
        Optional<StoredInstance> row = store.instance(instance).filter(found -> !found.hasEnded());
        if (row.isPresent()) {
            step(context, false, step -> {
                ActiveInstance running = step.load(row.get());
                step.guard(() -> running.take(about).ifPresent(timer -> {
                    running.note(HistoryEntry.Kind.TIMER_FIRED, timer.event(), Map.of());
                    step.drive(running, () -> running.execution().fire(timer.timer()));
                }));
                // However it went, the row of the agenda is used up.
                step.load(row.get()).take(about);
                return about;
            });
        }
    }

    @Override
    public void cancel(InstanceContext context, UUID instance, String reason) {
        step(context, false, step -> {
            StoredInstance row = owned(context, store.instance(instance), instance);
            if (!row.hasEnded()) {
                step.guard(() -> step.cancel(step.load(row), reason));
            }
            return instance;
        });
    }

    @Override
    public void migrate(InstanceContext context, UUID instance, Processes to) {
        opened.accept(to);
        step(context, true, step -> {
            new Migration(step, (OpenProcesses) to).move(owned(context, store.instance(instance), instance));
            return instance;
        });
    }

    private <T> T step(InstanceContext context, boolean strict, Function<UnitOfWork, T> action) {
        UnitOfWork outer = current.get();
        if (outer != null && outer.context().owner().equals(context.owner())) {
            return action.apply(outer);
        }
        UnitOfWork step = new UnitOfWork(context, store, releases, workItems.get(), strict);
        current.set(step);
        try {
            T result = action.apply(step);
            step.finish();
            return result;
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    private static StoredInstance owned(InstanceContext context, Optional<StoredInstance> row, UUID instance) {
        return row.filter(found -> found.owner().equals(context.owner())).orElseThrow(() -> unknown(instance));
    }

    private static Refusal unknown(UUID instance) {
        return Refusal.of(Kind.UNKNOWN, "UNKNOWN_INSTANCE", instance);
    }

    @Override
    public Instance get(UUID instance) {
        Optional<ActiveInstance> live = Optional.ofNullable(current.get()).flatMap(step -> step.touched(instance));
        return views.of(
                live.map(ActiveInstance::row).or(() -> store.instance(instance)).orElseThrow(() -> unknown(instance)),
                live.orElse(null));
    }

    @Override
    public List<Instance> of(UUID owner) {
        return store.started(owner).stream().map(row -> views.of(row, null)).toList();
    }

    @Override
    public List<Instance> children(UUID instance) {
        return store.children(instance).stream().map(row -> views.of(row, null)).toList();
    }

    @Override
    public List<Task> tasks(UUID owner) {
        return store.openTasks(owner).stream()
                .map(open -> views.of(open.task(), open.instance()))
                .toList();
    }

    @Override
    public Optional<Task> task(UUID id) {
        return store.task(id)
                .filter(StoredTask::isOpen)
                .map(task -> views.of(task, store.instance(task.instance()).orElseThrow()));
    }

    @Override
    public List<HistoryEntry> history(UUID instance) {
        return store.steps(instance).stream()
                .flatMap(step -> step.happened().stream())
                .toList();
    }
}
