package xiaoer.workflow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.springframework.util.ReflectionUtils;
import xiaoer.workflow.engine.Json;
import xiaoer.workflow.engine.Work;

/** Something an instance waits, or waited, for a person to do. */
@Entity
@Table(name = "workflow_task")
class StoredTask implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID instance;
    private UUID owner;
    private String work;
    private String node;
    private String shown;
    private Instant openedAt;

    private long openedBy;
    private @Nullable Instant due;
    private boolean closed;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected StoredTask() {}

    /**
     * @param shown input name → value
     * @param openedBy the number of the history entry that tells of it
     */
    StoredTask(
            UUID id, StoredInstance instance, Work work, Map<String, Object> shown, Instant openedAt, long openedBy) {
        this.id = id;
        this.instance = instance.getId();
        this.owner = instance.owner();
        this.work = work.item();
        this.node = work.node().id();
        this.shown = Json.of(shown);
        this.openedAt = openedAt;
        this.openedBy = openedBy;
        this.fresh = true;
    }

    /** The same once more. */
    StoredTask copy() {
        StoredTask copy = new StoredTask();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        return copy;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Saving need not look for it first. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    UUID instance() {
        return instance;
    }

    UUID owner() {
        return owner;
    }

    /** What the instance knows it by. */
    String work() {
        return work;
    }

    String node() {
        return node;
    }

    Map<String, Object> shown() {
        return Json.map(shown);
    }

    Instant openedAt() {
        return openedAt;
    }

    long openedBy() {
        return openedBy;
    }

    @Nullable
    Instant due() {
        return due;
    }

    void falls(@Nullable Instant at) {
        due = at;
    }

    boolean isOpen() {
        return !closed;
    }

    void close() {
        closed = true;
    }
}
