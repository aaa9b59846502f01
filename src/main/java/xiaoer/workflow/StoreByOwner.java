package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import xiaoer.shared.WorkingState;

/** Keeps instances where their owner lives: in memory or in the database. */
@Component
class StoreByOwner implements Store {

    private static final int FORGET_EVERY = 10_000;

    private final DurableStore durable;
    private final WorkingState.Register memory;

    /** Whose an instance or a task in memory is: both are asked for by their own ids. */
    private final Map<UUID, UUID> owners = new ConcurrentHashMap<>();

    StoreByOwner(DurableStore durable, WorkingState.Register memory) {
        this.durable = durable;
        this.memory = memory;
    }

    private Store ofOwner(UUID owner) {
        return memory.part(owner, MemoryStore.class, MemoryStore::new)
                .<Store>map(inMemory -> inMemory)
                .orElse(durable);
    }

    private Store of(UUID id) {
        UUID owner = owners.get(id);
        return owner == null ? durable : ofOwner(owner);
    }

    /** Notes whose it is; what belongs to owners that are gone is forgotten. */
    private Store noted(UUID id, UUID owner) {
        Store store = ofOwner(owner);
        if (store != durable && owners.put(id, owner) == null && owners.size() % FORGET_EVERY == 0) {
            owners.values().removeIf(one -> memory.of(one).isEmpty());
        }
        return store;
    }

    @Override
    public Count count(UUID owner) {
        return ofOwner(owner).count(owner);
    }

    @Override
    public Optional<StoredInstance> instance(UUID id) {
        return of(id).instance(id);
    }

    @Override
    public Optional<StoredInstance> withChildren(UUID id) {
        return of(id).withChildren(id);
    }

    @Override
    public List<StoredInstance> started(UUID owner) {
        return ofOwner(owner).started(owner);
    }

    @Override
    public List<StoredInstance> running(UUID owner) {
        return ofOwner(owner).running(owner);
    }

    @Override
    public List<StoredInstance> children(UUID parent) {
        return of(parent).children(parent);
    }

    @Override
    public Optional<StoredTask> task(UUID id) {
        return of(id).task(id);
    }

    @Override
    public List<OpenTask> openTasks(UUID owner) {
        return ofOwner(owner).openTasks(owner);
    }

    @Override
    public Optional<StoredTask> openTask(UUID instance, String work) {
        return of(instance).openTask(instance, work);
    }

    @Override
    public List<StoredStep> steps(UUID instance) {
        return of(instance).steps(instance);
    }

    @Override
    public void add(StoredInstance instance) {
        noted(instance.getId(), instance.owner()).add(instance);
    }

    @Override
    public void add(StoredTask task) {
        noted(task.getId(), task.owner()).add(task);
    }

    @Override
    public void add(StoredStep step) {
        of(step.instance()).add(step);
    }
}
