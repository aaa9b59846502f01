package xiaoer.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.AuditTrail;
import xiaoer.identity.Role;
import xiaoer.shared.Refusal;
import xiaoer.shift.LogChains;

/** Backups and checks that the running program takes of itself, for administrators. */
@Component
class Backups {

    /** The code of its line in the audit trail. */
    static final String TAKEN = "BACKUP_TAKEN";

    private final Accounts accounts;
    private final AuditTrail audit;
    private final DataSource database;
    private final InstantSource wall;
    private final Path authoringRoot;

    /** One at a time, of backups and checks together: each reads everything there is. */
    private final Semaphore free = new Semaphore(1);

    Backups(
            Accounts accounts,
            AuditTrail audit,
            DataSource database,
            InstantSource wall,
            @Value("${xiaoer.authoring.root:.}") String authoringRoot) {
        this.accounts = accounts;
        this.audit = audit;
        this.database = database;
        this.wall = wall;
        this.authoringRoot = Path.of(authoringRoot);
    }

    interface Use {
        void of(Path file) throws IOException;
    }

    /**
     * Takes a backup and hands it over as a file, which is gone afterwards: whoever reads slowly holds no snapshot of the
     * database.
     *
     * @throws Refusal {@code ROLE_NEEDED}, {@code BACKUP_RUNS}
     */
    void take(Use use) throws IOException, SQLException {
        Account admin = accounts.require(Role.ADMIN);
        // Only for its owner, as a temporary file is: it holds the hashes of all passwords.
        Path file = Files.createTempFile("xiaoer-backup-", ".zip");
        try {
            Contents contents = alone(() -> {
                try (OutputStream out = Files.newOutputStream(file)) {
                    return new Dump(database, authoringRoot).writeTo(out, wall.instant());
                }
            });
            audit.record(admin.name(), TAKEN, "", contents.told(Files.size(file)));
            use.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @throws Refusal {@code ROLE_NEEDED}, {@code BACKUP_RUNS} */
    LogChains.Report chains() throws IOException, SQLException {
        accounts.require(Role.ADMIN);
        return alone(() -> Snapshot.of(database, connection -> new LogChains(connection).check()));
    }

    private interface Work<T> {
        T done() throws IOException, SQLException;
    }

    private <T> T alone(Work<T> work) throws IOException, SQLException {
        if (!free.tryAcquire()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "BACKUP_RUNS");
        }
        try {
            return work.done();
        } finally {
            free.release();
        }
    }
}
