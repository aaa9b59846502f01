package xiaoer.operation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Where an H2 database keeps its data. */
final class DatabaseFile {

    /** H2's code for a file that another process has open. */
    static final int IN_USE = 90020;

    /** H2's code for a database that has been shut down. */
    static final int CLOSED = 90121;

    private DatabaseFile() {}

    /** Empty for one in memory, or for another database. */
    static Optional<Path> of(Connection connection) throws SQLException {
        if (!Snapshot.isH2(connection)) {
            return Optional.empty();
        }
        try (var query = connection.createStatement();
                var row = query.executeQuery("select database_path()")) {
            return row.next() && row.getString(1) != null
                    ? Optional.of(Path.of(row.getString(1) + ".mv.db"))
                    : Optional.empty();
        }
    }
}
