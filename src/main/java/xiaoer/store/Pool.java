package xiaoer.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/** Gives up soon when the database is away, but waits while all connections are only busy. */
class Pool extends HikariDataSource {

    /** A whole class that signs in at once is through by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Connection getConnection() throws SQLException {
        long asked = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException none) {
                boolean away = none.getCause() != null;
                if (away || System.nanoTime() - asked > PATIENCE.toNanos()) {
                    throw none;
                }
            }
        }
    }
}
