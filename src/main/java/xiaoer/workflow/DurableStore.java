package xiaoer.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Instances as rows of the database. */
@Component
class DurableStore implements Store {

    private final StoredInstances instances;
    private final StoredTasks tasks;
    private final StoredSteps steps;

    DurableStore(StoredInstances instances, StoredTasks tasks, StoredSteps steps) {
        this.instances = instances;
        this.tasks = tasks;
        this.steps = steps;
    }

    @Override
    public Count count(UUID owner) {
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
