package xiaoer.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What will be due on the clocks; rows of one instant are taken in the order of their numbers. A row is written once, read
 * once and removed, several in every step of a process, so they are no entities.
 */
@Repository
class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seq its number on its clock */
    record Row(long seq, Clocks.Due due) {}

    void add(UUID clock, long seq, Clocks.Due due) {
        jdbc.sql("insert into clock_agenda (clock_id, seq, due, kind, about, payload) values (?, ?, ?, ?, ?, ?)")
                .params(clock, seq, due.at().atOffset(ZoneOffset.UTC), due.kind(), due.about(), due.payload())
                .update();
    }

    Optional<Row> first(UUID clock) {
        return jdbc.sql("select seq, due, kind, about, payload from clock_agenda where clock_id = ? "
                        + "order by due, seq fetch first 1 rows only")
                .param(clock)
                .query((row, i) -> row(row))
                .optional();
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

    void remove(UUID clock, long seq) {
        jdbc.sql("delete from clock_agenda where clock_id = ? and seq = ?")
                .params(clock, seq)
                .update();
    }

    void remove(UUID clock, String kind, String about) {
        jdbc.sql("delete from clock_agenda where clock_id = ? and kind = ? and about = ?")
                .params(clock, kind, about)
                .update();
    }

    void removeAll(UUID clock) {
        jdbc.sql("delete from clock_agenda where clock_id = ?").param(clock).update();
    }
}
