package xiaoer.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import xiaoer.shared.PerTransaction;

/**
 * What will be due on the clocks; rows of one instant are taken in the order of their numbers. A row is written once, read
 * once and removed, several in every step of a process, so they are no entities; what a transaction does to them is sent
 * together, when it commits.
 */
@Repository
class Agenda {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PerTransaction<Map<UUID, AgendaChanges>> changes =
            new PerTransaction<>(HashMap::new, all -> all.forEach(this::write));

    Agenda(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param seq its number on its clock */
    record Row(long seq, Clocks.Due due) {}

    private AgendaChanges changes(UUID clock) {
        return changes.get().computeIfAbsent(clock, fresh -> new AgendaChanges());
    }

    void add(UUID clock, long seq, Clocks.Due due) {
        changes(clock).add(new Row(seq, due));
    }

    void remove(UUID clock, String kind, String about) {
        changes(clock).remove(kind, about);
    }

    void removeAll(UUID clock) {
        changes.get().put(clock, new AgendaChanges());
        jdbc.sql("delete from clock_agenda where clock_id = ?").param(clock).update();
    }

    private Optional<Row> first(UUID clock) {
        AgendaChanges pending = changes(clock);
        return pending.first(() -> {
            write(clock, pending);
            return jdbc.sql("select seq, due, kind, about, payload from clock_agenda where clock_id = ? "
                            + "order by due, seq fetch first " + AgendaChanges.READ_AT_ONCE + " rows only")
                    .param(clock)
                    .query((row, i) -> row(row))
                    .list();
        });
    }

    /** Removes and answers the earliest row, if it is due by an instant. */
    Optional<Clocks.Due> take(UUID clock, Instant until) {
        Optional<Row> due = first(clock).filter(row -> !row.due().at().isAfter(until));
        due.ifPresent(row -> changes(clock).remove(row.seq()));
        return due.map(Row::due);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("seq"),
                new Clocks.Due(
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("about"),
                        row.getString("payload")));
    }

    Optional<Instant> earliest(UUID clock) {
        return first(clock).map(row -> row.due().at());
    }

    private void write(UUID clock, AgendaChanges pending) {
        if (!pending.removed().isEmpty()) {
            jdbc.sql("delete from clock_agenda where clock_id = ? and (" + pending.condition() + ")")
                    .param(clock)
                    .params(pending.removed())
                    .update();
        }
        if (!pending.added().isEmpty()) {
            batches.batchUpdate(
                    "insert into clock_agenda (clock_id, seq, due, kind, about, payload) values (?, ?, ?, ?, ?, ?)",
                    pending.added().stream()
                            .map(row -> new Object[] {
                                clock,
                                row.seq(),
                                row.due().at().atOffset(ZoneOffset.UTC),
                                row.due().kind(),
                                row.due().about(),
                                row.due().payload()
                            })
                            .toList());
        }
        pending.written();
    }
}
