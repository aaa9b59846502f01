package xiaoer.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import xiaoer.shared.PerTransaction;

/** Instances as rows of the database. */
@Component
class DurableStore implements Store {

    private final StoredInstances instances;
    private final StoredTasks tasks;
    private final StoredSteps steps;
    private final PerTransaction<Map<UUID, Count>> counts = new PerTransaction<>(HashMap::new, written -> {});
    private final PerTransaction<Set<UUID>> around = new PerTransaction<>(HashSet::new, read -> {});

    DurableStore(StoredInstances instances, StoredTasks tasks, StoredSteps steps) {
        this.instances = instances;
        this.tasks = tasks;
        this.steps = steps;
    }

    /**
     * Counted once in a transaction, to which all that it adds is added; one that it ends counts on until the commit, which
     * is near enough for a bound.
     */
    @Override
    public Count count(UUID owner) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? counts.get().computeIfAbsent(owner, this::counted)
                : counted(owner);
    }

    private Count counted(UUID owner) {
        StoredInstances.Counted counted = instances.count(owner);
        return new Count(counted.getLast(), counted.getRunning());
    }

    @Override
    public Optional<StoredInstance> instance(UUID id) {
        return instances.findById(id);
    }

    @Override
    public List<StoredInstance> started(UUID owner) {
        return instances.findByOwnerAndParentIsNullOrderByOrdinal(owner);
    }

    @Override
    public List<StoredInstance> running(UUID owner) {
        return instances.findByOwnerAndEndedAtIsNullOrderByOrdinal(owner);
    }

    @Override
    public List<StoredInstance> children(UUID parent) {
        return instances.findByParentOrderByOrdinal(parent);
    }

    @Override
    public Optional<StoredTask> task(UUID id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return tasks.findById(id);
        }
        // Whoever works on a task goes on with the instances around it; they come along, once.
        if (around.get().add(id)) {
            tasks.readAround(id);
        }
        return tasks.findById(id);
    }

    @Override
    public List<OpenTask> openTasks(UUID owner) {
        return tasks.open(owner);
    }

    @Override
    public Optional<StoredTask> openTask(UUID instance, String work) {
        return tasks.findByInstanceAndWorkAndClosedFalse(instance, work);
    }

    @Override
    public List<StoredStep> steps(UUID instance) {
        return steps.findByInstanceOrderByFirstEntry(instance);
    }

    @Override
    public void add(StoredInstance instance) {
        instances.save(instance);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            counts.get()
                    .computeIfPresent(
                            instance.owner(),
                            (owner, count) ->
                                    new Count(Math.max(count.last(), instance.ordinal()), count.running() + 1));
        }
    }

    @Override
    public void add(StoredTask task) {
        tasks.save(task);
    }

    @Override
    public void add(StoredStep step) {
        steps.save(step);
    }
}
