package xiaoer.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The rows of instances that a transaction has met, each once, with what it has made of them and added to them. */
final class StoredRows {

    /** In the order in which they were met or added: a caller before those it calls, which refer to it. */
    private final Map<UUID, StoredInstance> instances = new LinkedHashMap<>();

    private final Map<UUID, StoredTask> tasks = new LinkedHashMap<>();
    private final List<StoredStep> steps = new ArrayList<>();
    private final Map<UUID, Store.Count> counts = new HashMap<>();

    /** Instances that were read with their children. */
    private final Set<UUID> parents = new HashSet<>();

    Optional<StoredInstance> instance(UUID id) {
        return Optional.ofNullable(instances.get(id));
    }

    Optional<StoredTask> task(UUID id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /** Answers what has been met before in the place of what was just read. */
    StoredInstance met(StoredInstance read) {
        return Objects.requireNonNullElse(instances.putIfAbsent(read.getId(), read), read);
    }

    StoredTask met(StoredTask read) {
        return Objects.requireNonNullElse(tasks.putIfAbsent(read.getId(), read), read);
    }

    /** Notes that an instance's children are about to be read with it; false when they have been. */
    boolean comesWithChildren(UUID id) {
        return parents.add(id);
    }

    /** Those of an instance that was read with them, oldest first; empty when it was not. */
    Optional<List<StoredInstance>> childrenOf(UUID parent) {
        return parents.contains(parent)
                ? Optional.of(instances.values().stream()
                        .filter(instance -> parent.equals(instance.parent()))
                        .sorted(Comparator.comparingLong(StoredInstance::ordinal))
                        .toList())
                : Optional.empty();
    }

    Store.Count counted(UUID owner, Supplier<Store.Count> count) {
        return counts.computeIfAbsent(owner, unknown -> count.get());
    }

    void add(StoredInstance instance) {
        instances.put(instance.getId(), instance);
        counts.computeIfPresent(
                instance.owner(),
                (owner, count) -> new Store.Count(Math.max(count.last(), instance.ordinal()), count.running() + 1));
    }

    void add(StoredTask task) {
        tasks.put(task.getId(), task);
    }

    void add(StoredStep step) {
        steps.add(step);
    }

    List<StoredInstance> changedInstances() {
        return instances.values().stream().filter(StoredInstance::isChanged).toList();
    }

    List<StoredTask> changedTasks() {
        return tasks.values().stream().filter(StoredTask::isChanged).toList();
    }

    /** The steps that were added since they were last taken. */
    List<StoredStep> takeSteps() {
        List<StoredStep> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }
}
