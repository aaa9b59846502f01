package xiaoer.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.type.TypeReference;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.Json;

/** An instance as it is stored between two steps. */
@Entity
@Table(name = "workflow_instance")
class StoredInstance implements Persistable<UUID> {

    /** Where an instance stands that was started from outside; each call is one deeper. */
    static final int TOP = 0;

    private static final TypeReference<List<String>> NODES = new TypeReference<>() {};
    private static final TypeReference<List<ScheduledTimer>> TIMERS = new TypeReference<>() {};

    @Id
    private UUID id;

    private UUID owner;

    /** Counts an owner's instances, so that their order does not hang on chance or on equal instants. */
    private long ordinal;

    private @Nullable UUID parent;
    private @Nullable String parentWork;
    private int depth;
    private String process;
    private int releaseNumber;
    private String ownerKey;
    private String stateWord = "";
    private String active = "[]";
    private String timers = "[]";
    private byte[] payload = {};
    private long numbers;
    private long entries;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Column(name = "end_node")
    private @Nullable String end;

    private @Nullable String error;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected StoredInstance() {}

    StoredInstance(InstanceContext context, long ordinal, int release, String process, String key) {
        this.id = UUID.randomUUID();
        this.owner = context.owner();
        this.ordinal = ordinal;
        this.depth = TOP;
        this.releaseNumber = release;
        this.process = process;
        this.ownerKey = key;
        this.startedAt = context.now();
        this.fresh = true;
    }

    /** An instance that a call activity starts; it shares its caller's release and key. */
    StoredInstance(InstanceContext context, long ordinal, StoredInstance caller, String work, String process) {
        this(context, ordinal, caller.releaseNumber, process, caller.ownerKey);
        this.parent = caller.id;
        this.parentWork = work;
        this.depth = caller.depth + 1;
    }

    /** The same once more. */
    StoredInstance copy() {
        StoredInstance copy = new StoredInstance();
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

    UUID owner() {
        return owner;
    }

    long ordinal() {
        return ordinal;
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    /** The caller's work that waits for this instance; null for one started from outside. */
    @Nullable
    String parentWork() {
        return parentWork;
    }

    int depth() {
        return depth;
    }

    String process() {
        return process;
    }

    int release() {
        return releaseNumber;
    }

    String key() {
        return ownerKey;
    }

    String state() {
        return stateWord;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    @Nullable
    String end() {
        return end;
    }

    @Nullable
    String error() {
        return error;
    }

    byte[] payload() {
        return payload;
    }

    long numbers() {
        return numbers;
    }

    /** How long the history is. */
    long entries() {
        return entries;
    }

    List<String> active() {
        return Json.read(active, NODES);
    }

    List<ScheduledTimer> timers() {
        return Json.read(timers, TIMERS);
    }

    /** Takes over what a step has led to. */
    void stepped(Execution execution, List<ScheduledTimer> running, long history) {
        active = Json.of(execution.hasEnded() ? List.of() : execution.active());
        timers = Json.of(running);
        payload = execution.payload();
        numbers = execution.numbers();
        entries = history;
    }

    /** Takes the word of a node that has just been entered, here or in an instance it called. */
    void show(String state) {
        stateWord = state;
    }

    /** @param node the end event reached; null when it was cancelled */
    void ended(Instant at, @Nullable String node) {
        endedAt = at;
        end = node;
    }

    void fail(String why) {
        error = why;
    }

    void migrate(int release) {
        releaseNumber = release;
        error = null;
    }
}
