package xiaoer.operation;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads a database as it stood at one moment, however much is written meanwhile. */
final class Snapshot {

    /** The level H2 adds to those of JDBC: its repeatable read lets new rows appear. */
    private static final int H2_SNAPSHOT = 6;

    private Snapshot() {}

    interface Reading<T> {
        T read(Connection connection) throws SQLException, IOException;
    }

    static <T> T of(DataSource database, Reading<T> reading) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isH2(connection) ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
                connection.setTransactionIsolation(isolation);
            }
        }
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}
