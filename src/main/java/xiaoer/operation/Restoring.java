package xiaoer.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/**
 * Puts a backup into an empty database of either kind: first the schema as it was when the backup was taken, then every
 * row in one transaction, then the migrations that came later.
 */
final class Restoring {

    private final DataSource database;
    private final String address;

    /** @param address the database as it may be told, without any password */
    Restoring(DataSource database, String address) {
        this.database = database;
        this.address = address;
    }

    /**
     * @throws Refusal {@code NOT_EMPTY}, {@code BACKUP_NEWER}, {@code BACKUP_BROKEN}, {@code SCHEMA_AHEAD}
     */
    void restore(DumpFile dump) throws SQLException, IOException {
        Contents contents = dump.contents();
        MigrationVersion wanted = version(contents);
        requireKnown(wanted);
        dump.verify();
        requireEmpty();
        Flyway.configure().dataSource(database).target(wanted).load().migrate();
        try (Connection connection = database.getConnection()) {
            requireSchema(connection, contents);
            connection.setAutoCommit(false);
            try {
                fill(connection, dump);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            // Not earlier, for in H2 it would commit what has been filled in so far.
            for (Schema.Table table : Schema.of(connection).tables()) {
                new Rows(connection, table).goOnCounting();
            }
        }
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static MigrationVersion version(Contents contents) {
        if (!contents.schema().matches("\\d{1,6}(\\.\\d{1,6}){0,3}")) {
            throw DumpFile.broken(contents.schema());
        }
        return MigrationVersion.fromVersion(contents.schema());
    }

    private void requireKnown(MigrationVersion wanted) {
        MigrationVersion newest = Arrays.stream(
                        Flyway.configure().dataSource(database).load().info().all())
                .filter(migration -> migration.getScript() != null)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        if (wanted.compareTo(newest) > 0) {
            throw Refusal.of(Kind.CONFLICT, "BACKUP_NEWER", wanted.getVersion(), newest.getVersion());
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Schema.Table table : Schema.of(connection).tables()) {
                try (var query = connection.createStatement();
                        var row =
                                query.executeQuery("select 1 from \"" + table.name() + "\" fetch first 1 rows only")) {
                    if (row.next()) {
                        throw Refusal.of(Kind.CONFLICT, "NOT_EMPTY", address, table.name());
                    }
                }
            }
        }
    }

    /** An empty database in which a newer program has already migrated no longer has the tables of before. */
    private static void requireSchema(Connection connection, Contents contents) throws SQLException {
        String present = Schema.version(connection).orElse("");
        if (!present.equals(contents.schema())) {
            throw Refusal.of(Kind.CONFLICT, "SCHEMA_AHEAD", present, contents.schema());
        }
    }

    private static void fill(Connection connection, DumpFile dump) throws SQLException, IOException {
        Map<String, Contents.TableContents> told = new HashMap<>();
        dump.contents().tables().forEach(table -> told.put(table.name(), table));
        List<Schema.Table> tables = Schema.of(connection).tables();
        for (Schema.Table table : tables) {
            Contents.TableContents contents = told.remove(table.name());
            List<String> columns =
                    table.columns().stream().map(Schema.Column::name).toList();
            if (contents == null || !contents.columns().equals(columns)) {
                throw DumpFile.broken(table.name());
            }
            fill(new Rows(connection, table), table, contents, dump);
        }
        if (!told.isEmpty()) {
            throw DumpFile.broken(told.keySet().toString());
        }
    }

    private static void fill(Rows rows, Schema.Table table, Contents.TableContents contents, DumpFile dump)
            throws SQLException, IOException {
        try (InputStream in = dump.open(contents.entry())) {
            rows.insert(DumpFile.rows(in));
        }
        if (!table.own().isEmpty()) {
            try (InputStream in = dump.open(contents.entry())) {
                rows.connect(DumpFile.rows(in));
            }
        }
        RowSum sum = rows.writeTo(OutputStream.nullOutputStream());
        if (sum.rows() != contents.rows() || !sum.told().equals(contents.sum())) {
            throw Refusal.of(Kind.CONFLICT, "NOT_RESTORED", table.name(), contents.rows(), sum.rows());
        }
    }
}
