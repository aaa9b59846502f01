package xiaoer.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.clock.Heartbeat;
import xiaoer.clock.Standing;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.AuditTrail;
import xiaoer.identity.Role;
import xiaoer.release.SlowDecisions;
import xiaoer.shift.RunningShifts;

/** The installation as its administrator sees it. */
@Component
class Installation {

    private static final int AUDIT_LINES = 10;

    private final Accounts accounts;
    private final AuditTrail audit;
    private final DataSource database;
    private final Standing standing;
    private final Heartbeat heartbeat;
    private final RunningShifts shifts;
    private final SlowDecisions slow;

    Installation(
            Accounts accounts,
            AuditTrail audit,
            DataSource database,
            Standing standing,
            Heartbeat heartbeat,
            RunningShifts shifts,
            SlowDecisions slow) {
        this.accounts = accounts;
        this.audit = audit;
        this.database = database;
        this.standing = standing;
        this.heartbeat = heartbeat;
        this.shifts = shifts;
        this.slow = slow;
    }

    /**
     * @param paused since when and by whom all shifts are paused; null while they are not
     * @param lastBackup when the audit trail last tells of a backup; null when it tells of none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            Versions versions,
            Space space,
            long shiftsRunning,
            long clocksRunning,
            Standing.@Nullable Halt paused,
            @Nullable Instant lastBackup,
            List<Heartbeat.Beat> nodes,
            List<SlowDecisions.Slow> slowDecisions) {}

    /** @param database product and version, e.g. {@code PostgreSQL 17.6} */
    record Versions(String program, String schema, String java, String database) {}

    /**
     * In bytes.
     *
     * @param database what the data take; 0 when they lie in memory
     * @param free what is left where the data lie; of PostgreSQL, where the program runs
     */
    record Space(long database, long free) {}

    State state() {
        accounts.require(Role.ADMIN);
        return new State(
                versions(),
                space(),
                shifts.count(),
                standing.running(),
                standing.present().orElse(null),
                lastBackup().orElse(null),
                heartbeat.beats(),
                slow.latest());
    }

    /** @param className one of the student's classes; null when there is none */
    record AtWork(
            RunningShifts.Running shift,
            String displayName,
            @Nullable String className) {}

    /** @param number from zero on */
    record AtWorkPage(List<AtWork> rows, int number, int pages) {}

    /** The running shifts, one page of them, with whose they are. */
    AtWorkPage atWork(int number) {
        Account admin = accounts.require(Role.ADMIN);
        Map<String, Accounts.Student> students = accounts.studentsOf(admin).stream()
                .collect(Collectors.toMap(
                        student -> student.account().name(), Function.identity(), (one, other) -> one));
        RunningShifts.Page page = shifts.page(number);
        return new AtWorkPage(
                page.rows().stream()
                        .map(shift -> atWork(shift, students.get(shift.student())))
                        .toList(),
                page.number(),
                page.pages());
    }

    private AtWork atWork(RunningShifts.Running shift, Accounts.@Nullable Student student) {
        return student == null
                ? new AtWork(
                        shift,
                        accounts.byName(shift.student())
                                .map(Account::displayName)
                                .orElse(shift.student()),
                        null)
                : new AtWork(shift, student.account().displayName(), student.className());
    }

    List<AuditTrail.Line> audit() {
        accounts.require(Role.ADMIN);
        return audit.latest(AUDIT_LINES);
    }

    private Versions versions() {
        return read(connection -> new Versions(
                ProgramVersion.told(),
                Schema.version(connection).orElse("–"),
                Runtime.version().toString(),
                connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion()));
    }

    Space space() {
        return read(connection -> {
            Optional<Path> file = DatabaseFile.of(connection);
            Path here = file.orElse(Path.of(".")).toAbsolutePath();
            long size = file.isPresent() ? Files.size(file.get()) : sizeByQuery(connection);
            return new Space(size, Files.getFileStore(here).getUsableSpace());
        });
    }

    Optional<Instant> lastBackup() {
        return audit.last(Backups.TAKEN);
    }

    private static long sizeByQuery(Connection connection) throws SQLException {
        if (Snapshot.isH2(connection)) {
            return 0;
        }
        try (var query = connection.createStatement();
                var row = query.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    private <T> T read(Snapshot.Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell about itself", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
