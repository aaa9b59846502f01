package xiaoer.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.workflow.engine.Json;
import xiaoer.workflow.engine.Work;

/** Something an instance waits, or waited, for a person to do. */
final class StoredTask {

    /** In the order of {@link #columns}. */
    static final List<String> COLUMNS =
            List.of("id", "instance", "owner", "work", "node", "shown", "opened_at", "opened_by", "due", "closed");

    /** Writes a new row, or what may have changed of one. */
    static final String WRITE = """
            merge into workflow_task kept using (values (
                cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as varchar), cast(? as varchar),
                cast(? as varchar), cast(? as timestamp with time zone), cast(? as bigint),
                cast(? as timestamp with time zone), cast(? as boolean)))
                made (id, instance, owner, work, node, shown, opened_at, opened_by, due, closed)
            on kept.id = made.id
            when matched then update set due = made.due, closed = made.closed
            when not matched then insert (id, instance, owner, work, node, shown, opened_at, opened_by, due, closed)
            values (made.id, made.instance, made.owner, made.work, made.node, made.shown, made.opened_at, made.opened_by,
                made.due, made.closed)""";

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

    private boolean changed;

    @SuppressWarnings("NullAway.Init") // for a copy
    private StoredTask() {}

    /** @param from the place of the first of {@link #COLUMNS} */
    StoredTask(ResultSet row, int from) throws SQLException {
        int at = from;
        this.id = row.getObject(at++, UUID.class);
        this.instance = row.getObject(at++, UUID.class);
        this.owner = row.getObject(at++, UUID.class);
        this.work = row.getString(at++);
        this.node = row.getString(at++);
        this.shown = row.getString(at++);
        this.openedAt = row.getObject(at++, OffsetDateTime.class).toInstant();
        this.openedBy = row.getLong(at++);
        OffsetDateTime falls = row.getObject(at++, OffsetDateTime.class);
        this.due = falls == null ? null : falls.toInstant();
        this.closed = row.getBoolean(at);
    }

    /** What {@link #WRITE} takes. */
    @Nullable
    Object[] columns() {
        return new @Nullable Object[] {
            id,
            instance,
            owner,
            work,
            node,
            shown,
            openedAt.atOffset(ZoneOffset.UTC),
            openedBy,
            due == null ? null : due.atOffset(ZoneOffset.UTC),
            closed
        };
    }

    /** Whether it is not yet in the database as it is here. */
    boolean isChanged() {
        return changed;
    }

    void written() {
        changed = false;
    }

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
        this.changed = true;
    }

    /** The same once more. */
    StoredTask copy() {
        StoredTask copy = new StoredTask();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        return copy;
    }

    UUID getId() {
        return id;
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
        changed = true;
    }

    boolean isOpen() {
        return !closed;
    }

    void close() {
        closed = true;
        changed = true;
    }
}
