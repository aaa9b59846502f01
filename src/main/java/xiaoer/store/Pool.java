package xiaoer.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Gives up soon when the database is away, but waits while all connections are only busy. A connection to an H2 file that
 * has been closed, as a full disk does, is put away, and the next one opens the file anew.
 */
class Pool extends HikariDataSource {

    /** A whole class that signs in at once is through by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So long after somebody has waited in vain nobody else waits: a page asks several times. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private final boolean file;
    private volatile @Nullable Away away;

    private record Away(SQLTransientConnectionException told, long at) {}

    Pool(boolean file) {
        this.file = file;
    }

    /** Whether it is an H2 file of ours. */
    boolean isFile() {
        return file;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long asked = System.nanoTime();
        Away known = away;
        if (known != null && asked - known.at < KNOWN.toNanos()) {
            throw new SQLTransientConnectionException(
                    known.told.getMessage(), known.told.getSQLState(), known.told.getCause());
        }
        while (true) {
            try {
                Connection connection = super.getConnection();
                if (!file || !store(connection).isClosed()) {
                    away = null;
                    return connection;
                }
                evictConnection(connection);
            } catch (SQLTransientConnectionException none) {
                boolean busy = none.getCause() == null;
                if (!busy) {
                    away = new Away(none, System.nanoTime());
                }
                if (!busy || System.nanoTime() - asked > PATIENCE.toNanos()) {
                    throw none;
                }
            }
        }
    }

    /** What is behind a connection to a file. */
    static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
