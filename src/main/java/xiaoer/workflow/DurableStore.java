package xiaoer.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import xiaoer.shared.PerTransaction;

/**
 * Instances as rows of the database. Every step writes a few of each kind, so they are no entities: a transaction reads each
 * once, and what it has changed goes out in one batch a kind, new rows and old.
 */
@Component
class DurableStore implements Store {

    private static final String INSTANCE = columns("i", StoredInstance.COLUMNS);
    private static final String TASK = columns("t", StoredTask.COLUMNS);

    /** What {@link #count} counts, for the owner of an instance that is read. */
    private static final String COUNTS = counts("i.owner");

    /** Where the instance begins in what is read together with a task, and the one that has called it. */
    private static final int AFTER_TASK = 1 + StoredTask.COLUMNS.size();

    private static final int AFTER_INSTANCE = AFTER_TASK + StoredInstance.COLUMNS.size();
    private static final int AFTER_CALLER = AFTER_INSTANCE + StoredInstance.COLUMNS.size();

    /** Where what comes after an instance begins. */
    private static final int AFTER_ONE = 1 + StoredInstance.COLUMNS.size();

    private final JdbcTemplate jdbc;
    private final PerTransaction<StoredRows> rows = new PerTransaction<>(StoredRows::new, this::write);

    DurableStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static String columns(String row, Collection<String> names) {
        return names.stream().map(name -> row + "." + name).collect(Collectors.joining(", "));
    }

    /** Both from the ends of an index, so that it does not matter how many there have been. */
    private static String counts(String owner) {
        return "coalesce((select c.ordinal from workflow_instance c where c.owner = " + owner
                + " order by c.owner desc, c.ordinal desc fetch first 1 rows only), 0), "
                + "(select count(*) from workflow_instance c where c.owner = " + owner + " and c.ended_at is null)";
    }

    /** What the transaction knows; outside of any nothing is known for longer than a call. */
    private StoredRows rows() {
        return TransactionSynchronizationManager.isSynchronizationActive() ? rows.get() : new StoredRows();
    }

    private void write(StoredRows known) {
        List<StoredInstance> instances = known.changedInstances();
        List<StoredTask> tasks = known.changedTasks();
        List<StoredStep> steps = known.takeSteps();
        write(
                StoredInstance.WRITE,
                instances.stream().map(StoredInstance::columns).toList());
        write(StoredTask.WRITE, tasks.stream().map(StoredTask::columns).toList());
        write(StoredStep.INSERT, steps.stream().map(StoredStep::columns).toList());
        instances.forEach(StoredInstance::written);
        tasks.forEach(StoredTask::written);
    }

    private void write(String sql, List<Object[]> batch) {
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(sql, batch);
        }
    }

    /** What the transaction knows, once the database knows it too. */
    private StoredRows written() {
        StoredRows known = rows();
        write(known);
        return known;
    }

    /**
     * Counted once in a transaction, to which all that it adds is added; one that it ends counts on until the commit, which
     * is near enough for a bound.
     */
    @Override
    public Count count(UUID owner) {
        return rows().counted(
                        owner,
                        () -> jdbc.queryForObject(
                                "select " + counts("?"),
                                (row, i) -> new Count(row.getLong(1), row.getLong(2)),
                                owner,
                                owner));
    }

    @Override
    public Optional<StoredInstance> instance(UUID id) {
        StoredRows known = rows();
        return known.instance(id)
                .or(() -> instances(known, "i.id = ?", id).stream().findFirst());
    }

    @Override
    public Optional<StoredInstance> withChildren(UUID id) {
        StoredRows known = rows();
        if (known.comesWithChildren(id)) {
            jdbc.query(
                    "select " + INSTANCE + ", " + COUNTS + " from workflow_instance i where i.id = ? union all select "
                            + INSTANCE + ", null, null from workflow_instance i where i.parent = ?",
                    row -> {
                        StoredInstance read = known.met(new StoredInstance(row, 1));
                        if (read.getId().equals(id)) {
                            Count count = new Count(row.getLong(AFTER_ONE), row.getLong(AFTER_ONE + 1));
                            known.counted(read.owner(), () -> count);
                        }
                    },
                    id,
                    id);
        }
        return known.instance(id);
    }

    @Override
    public List<StoredInstance> started(UUID owner) {
        return instances(written(), "i.owner = ? and i.parent is null", owner);
    }

    @Override
    public List<StoredInstance> running(UUID owner) {
        return instances(written(), "i.owner = ? and i.ended_at is null", owner);
    }

    @Override
    public List<StoredInstance> children(UUID parent) {
        StoredRows known = rows();
        return known.childrenOf(parent).orElseGet(() -> instances(written(), "i.parent = ?", parent));
    }

    private List<StoredInstance> instances(StoredRows known, String which, UUID id) {
        return jdbc.query(
                "select " + INSTANCE + " from workflow_instance i where " + which + " order by i.ordinal",
                (row, i) -> known.met(new StoredInstance(row, 1)),
                id);
    }

    /** Whoever works on a task goes on with the instances around it, and may start others; all that comes along, once. */
    @Override
    public Optional<StoredTask> task(UUID id) {
        StoredRows known = rows();
        return known.task(id)
                .or(() -> jdbc
                        .query(
                                "select " + TASK + ", " + INSTANCE + ", " + columns("p", StoredInstance.COLUMNS)
                                        + ", " + COUNTS
                                        + " from workflow_task t join workflow_instance i on i.id = t.instance"
                                        + " left join workflow_instance p on p.id = i.parent where t.id = ?",
                                (row, i) -> around(known, row),
                                id)
                        .stream()
                        .findFirst());
    }

    private static StoredTask around(StoredRows known, ResultSet row) throws SQLException {
        known.met(new StoredInstance(row, AFTER_TASK));
        if (row.getObject(AFTER_INSTANCE) != null) {
            known.met(new StoredInstance(row, AFTER_INSTANCE));
        }
        StoredTask task = known.met(new StoredTask(row, 1));
        Count count = new Count(row.getLong(AFTER_CALLER), row.getLong(AFTER_CALLER + 1));
        known.counted(task.owner(), () -> count);
        return task;
    }

    @Override
    public List<OpenTask> openTasks(UUID owner) {
        StoredRows known = written();
        return jdbc.query(
                "select " + TASK + ", " + INSTANCE
                        + " from workflow_task t join workflow_instance i on i.id = t.instance"
                        + " where t.owner = ? and t.closed = false order by t.opened_at, i.ordinal, t.opened_by",
                (row, i) ->
                        new OpenTask(known.met(new StoredTask(row, 1)), known.met(new StoredInstance(row, AFTER_TASK))),
                owner);
    }

    @Override
    public Optional<StoredTask> openTask(UUID instance, String work) {
        StoredRows known = written();
        return jdbc
                .query(
                        "select " + TASK
                                + " from workflow_task t where t.instance = ? and t.work = ? and t.closed = false",
                        (row, i) -> known.met(new StoredTask(row, 1)),
                        instance,
                        work)
                .stream()
                .findFirst();
    }

    @Override
    public List<StoredStep> steps(UUID instance) {
        written();
        return new ArrayList<>(jdbc.query(
                "select instance, first_entry, entries from workflow_step where instance = ? order by first_entry",
                (row, i) -> new StoredStep(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)),
                instance));
    }

    @Override
    public void add(StoredInstance instance) {
        rows().add(instance);
    }

    @Override
    public void add(StoredTask task) {
        rows().add(task);
    }

    @Override
    public void add(StoredStep step) {
        rows().add(step);
    }
}
