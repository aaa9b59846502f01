package xiaoer.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.type.TypeReference;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.Json;

/** An instance as it is stored between two steps. */
final class StoredInstance {

    /** Where an instance stands that was started from outside; each call is one deeper. */
    static final int TOP = 0;

    /** In the order of {@link #columns}. */
    static final List<String> COLUMNS = List.of(
            "id",
            "owner",
            "ordinal",
            "parent",
            "parent_work",
            "depth",
            "process",
            "release_number",
            "owner_key",
            "state_word",
            "active",
            "timers",
            "payload",
            "numbers",
            "entries",
            "started_at",
            "ended_at",
            "end_node",
            "error");

    /** Writes a new row, or what may have changed of one. */
    static final String WRITE = """
            merge into workflow_instance kept using (values (
                cast(? as uuid), cast(? as uuid), cast(? as bigint), cast(? as uuid), cast(? as varchar), cast(? as int),
                cast(? as varchar), cast(? as int), cast(? as varchar), cast(? as varchar), cast(? as varchar),
                cast(? as varchar), cast(? as bytea), cast(? as bigint), cast(? as bigint),
                cast(? as timestamp with time zone), cast(? as timestamp with time zone), cast(? as varchar),
                cast(? as varchar))) made (id, owner, ordinal, parent, parent_work, depth, process, release_number, owner_key,
                state_word, active, timers, payload, numbers, entries, started_at, ended_at, end_node, error)
            on kept.id = made.id
            when matched then update set
                release_number = made.release_number, state_word = made.state_word, active = made.active,
                timers = made.timers, payload = made.payload, numbers = made.numbers, entries = made.entries,
                ended_at = made.ended_at, end_node = made.end_node, error = made.error
            when not matched then insert (id, owner, ordinal, parent, parent_work, depth, process, release_number, owner_key,
                state_word, active, timers, payload, numbers, entries, started_at, ended_at, end_node, error)
            values (made.id, made.owner, made.ordinal, made.parent, made.parent_work, made.depth, made.process,
                made.release_number, made.owner_key, made.state_word, made.active, made.timers, made.payload, made.numbers,
                made.entries, made.started_at, made.ended_at, made.end_node, made.error)""";

    private static final TypeReference<List<String>> NODES = new TypeReference<>() {};
    private static final TypeReference<List<ScheduledTimer>> TIMERS = new TypeReference<>() {};

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

    private @Nullable String end;

    private @Nullable String error;

    private boolean changed;

    @SuppressWarnings("NullAway.Init") // for a copy
    private StoredInstance() {}

    /** @param from the place of the first of {@link #COLUMNS} */
    StoredInstance(ResultSet row, int from) throws SQLException {
        int at = from;
        this.id = row.getObject(at++, UUID.class);
        this.owner = row.getObject(at++, UUID.class);
        this.ordinal = row.getLong(at++);
        this.parent = row.getObject(at++, UUID.class);
        this.parentWork = row.getString(at++);
        this.depth = row.getInt(at++);
        this.process = row.getString(at++);
        this.releaseNumber = row.getInt(at++);
        this.ownerKey = row.getString(at++);
        this.stateWord = row.getString(at++);
        this.active = row.getString(at++);
        this.timers = row.getString(at++);
        this.payload = row.getBytes(at++);
        this.numbers = row.getLong(at++);
        this.entries = row.getLong(at++);
        this.startedAt = row.getObject(at++, OffsetDateTime.class).toInstant();
        OffsetDateTime ended = row.getObject(at++, OffsetDateTime.class);
        this.endedAt = ended == null ? null : ended.toInstant();
        this.end = row.getString(at++);
        this.error = row.getString(at);
    }

    /** What {@link #WRITE} takes. */
    @Nullable
    Object[] columns() {
        return new @Nullable Object[] {
            id,
            owner,
            ordinal,
            parent,
            parentWork,
            depth,
            process,
            releaseNumber,
            ownerKey,
            stateWord,
            active,
            timers,
            payload,
            numbers,
            entries,
            startedAt.atOffset(ZoneOffset.UTC),
            endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC),
            end,
            error
        };
    }

    /** Whether it is not yet in the database as it is here. */
    boolean isChanged() {
        return changed;
    }

    void written() {
        changed = false;
    }

    StoredInstance(InstanceContext context, long ordinal, int release, String process, String key) {
        this.id = UUID.randomUUID();
        this.owner = context.owner();
        this.ordinal = ordinal;
        this.depth = TOP;
        this.releaseNumber = release;
        this.process = process;
        this.ownerKey = key;
        this.startedAt = context.now();
        this.changed = true;
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

    UUID getId() {
        return id;
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
        changed = true;
    }

    /** Takes the word of a node that has just been entered, here or in an instance it called. */
    void show(String state) {
        stateWord = state;
        changed = true;
    }

    /** @param node the end event reached; null when it was cancelled */
    void ended(Instant at, @Nullable String node) {
        endedAt = at;
        end = node;
        changed = true;
    }

    void fail(String why) {
        error = why;
        changed = true;
    }

    void migrate(int release) {
        releaseNumber = release;
        error = null;
        changed = true;
    }
}
