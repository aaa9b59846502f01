package xiaoer.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import xiaoer.clock.WallClock;
import xiaoer.identity.AuditTrail;
import xiaoer.shared.Refusal;
import xiaoer.shift.LogChains;
import xiaoer.store.ConnectionSettings;

/**
 * What a command stands on: the settings of the program and its database, and nothing else of it. With a token in
 * {@code XIAOER_TOKEN}, backup and verify ask the running program instead, for H2 lets nobody else open its file.
 */
@Import({WallClock.class, ConnectionSettings.class})
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class CommandGround {

    private final DataSource database;
    private final InstantSource wall;
    private final Path authoringRoot;
    private final String url;
    private final RunningProgram running;

    CommandGround(
            DataSource database,
            InstantSource wall,
            @Value("${xiaoer.authoring.root:.}") String authoringRoot,
            @Value("${spring.datasource.url}") String url,
            @Value("${xiaoer.token:}") String token,
            @Value("${xiaoer.url:http://localhost:${server.port:8080}}") String program) {
        this.database = database;
        this.wall = wall;
        this.authoringRoot = Path.of(authoringRoot);
        this.url = url.replaceAll("[;?].*", "");
        this.running = new RunningProgram(program, token);
    }

    /** @param foldersKept authored folders that were there already */
    record Restored(long rows, String url, List<String> foldersKept, LogChains.Report chains) {}

    /** @param unrecorded why the audit trail has no line of it; null when it has */
    record Backup(Contents contents, @Nullable String unrecorded) {}

    /** In bytes. */
    record Compacted(long before, long after) {}

    /** Writes beside the file first, so that what bears its name is whole. */
    Backup backup(Path file) throws IOException, SQLException, InterruptedException {
        if (Files.exists(file)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "FILE_EXISTS", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.of(Refusal.Kind.INVALID, "NO_FOLDER", file);
        }
        Path part = Files.createTempFile(folder, ".backup-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                if (running.isNamed()) {
                    running.backup(out);
                } else {
                    new Dump(database, authoringRoot).writeTo(out, wall.instant());
                }
            }
            try (DumpFile written = DumpFile.open(part)) {
                written.verify();
                move(part, file);
                return new Backup(written.contents(), running.isNamed() ? null : record(written.contents(), file));
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A user of the database that may only read takes a backup none the less. */
    private @Nullable String record(Contents contents, Path file) throws IOException {
        String actor = "command:" + System.getProperty("user.name");
        try (Connection connection = database.getConnection()) {
            AuditTrail.record(connection, wall.instant(), actor, Backups.TAKEN, contents.told(Files.size(file)));
            return null;
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file);
        }
    }

    Restored restore(Path file) throws IOException, SQLException {
        try (DumpFile dump = DumpFile.open(file)) {
            new Restoring(database, url).restore(dump);
            List<String> kept = AuthoredFolders.restore(dump, authoringRoot);
            return new Restored(dump.contents().rows(), url, kept, chains());
        }
    }

    LogChains.Report verify() throws IOException, SQLException, InterruptedException {
        return running.isNamed() ? running.verify() : chains();
    }

    private LogChains.Report chains() throws IOException, SQLException {
        return Snapshot.of(database, connection -> {
            if (Schema.version(connection).isEmpty()) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "NO_DATA", url);
            }
            return new LogChains(connection).check();
        });
    }

    Compacted compact() throws IOException, SQLException {
        Path file = null;
        long before = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            file = DatabaseFile.of(connection)
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "NO_FILE_TO_COMPACT", url));
            before = Files.size(file);
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            // The statement finds its database closed, by itself.
            if (file == null || e.getErrorCode() != DatabaseFile.CLOSED) {
                throw e;
            }
        }
        return new Compacted(before, Files.size(file));
    }
}
