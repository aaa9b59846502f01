package xiaoer.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import xiaoer.shared.WorkingState;

/** Instances that nobody needs any longer than this object. For one thread. */
final class MemoryStore implements Store, WorkingState.Part<MemoryStore> {

    private final Map<UUID, StoredInstance> instances = new LinkedHashMap<>();
    private final Map<UUID, StoredTask> tasks = new LinkedHashMap<>();
    private final List<StoredStep> steps = new ArrayList<>();

    /** What has ended is never changed again, so both may hold it. */
    @Override
    public MemoryStore copy() {
        MemoryStore copy = new MemoryStore();
        instances.values().forEach(instance -> copy.add(instance.hasEnded() ? instance : instance.copy()));
        tasks.values().forEach(task -> copy.add(task.isOpen() ? task.copy() : task));
        copy.steps.addAll(steps);
        return copy;
    }

    @Override
    public Count count(UUID owner) {
        return new Count(
                instances.values().stream()
                        .filter(each -> each.owner().equals(owner))
                        .count(),
                running(owner).size());
    }

    @Override
    public Optional<StoredInstance> instance(UUID id) {
        return Optional.ofNullable(instances.get(id));
    }

    @Override
    public Optional<StoredInstance> withChildren(UUID id) {
        return instance(id);
    }

    @Override
    public List<StoredInstance> started(UUID owner) {
        return of(owner).filter(each -> each.parent() == null).toList();
    }

    @Override
    public List<StoredInstance> running(UUID owner) {
        return of(owner).filter(each -> !each.hasEnded()).toList();
    }

    private Stream<StoredInstance> of(UUID owner) {
        return instances.values().stream().filter(each -> each.owner().equals(owner));
    }

    @Override
    public List<StoredInstance> children(UUID parent) {
        return instances.values().stream()
                .filter(each -> parent.equals(each.parent()))
                .toList();
    }

    @Override
    public Optional<StoredTask> task(UUID id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public List<OpenTask> openTasks(UUID owner) {
        return open().filter(task -> task.owner().equals(owner))
                .map(task -> new OpenTask(task, Objects.requireNonNull(instances.get(task.instance()))))
                .sorted(Comparator.comparing((OpenTask open) -> open.task().openedAt())
                        .thenComparing(open -> open.instance().ordinal())
                        .thenComparing(open -> open.task().openedBy()))
                .toList();
    }

    @Override
    public Optional<StoredTask> openTask(UUID instance, String work) {
        return open().filter(
                        task -> task.instance().equals(instance) && task.work().equals(work))
                .findFirst();
    }

    private Stream<StoredTask> open() {
        return tasks.values().stream().filter(StoredTask::isOpen);
    }

    @Override
    public List<StoredStep> steps(UUID instance) {
        return steps.stream().filter(step -> step.instance().equals(instance)).toList();
    }

    @Override
    public void add(StoredInstance instance) {
        instances.put(instance.getId(), instance);
    }

    @Override
    public void add(StoredTask task) {
        tasks.put(task.getId(), task);
    }

    @Override
    public void add(StoredStep step) {
        steps.add(step);
    }
}
