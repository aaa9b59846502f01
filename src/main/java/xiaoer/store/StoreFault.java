package xiaoer.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** Why nothing can be stored at the moment, whatever was asked. */
public enum StoreFault {
    /** The database does not answer. */
    DATABASE_AWAY(5),
    /** There is no space where it keeps its data. */
    DISK_FULL(30);

    /** As the operating systems say it, the last of them in Chinese; Java has no type for it. */
    private static final List<String> NO_SPACE = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "not enough space on the disk",
            "\u78c1\u76d8\u7a7a\u95f4\u4e0d\u8db3");

    private static final String POSTGRESQL_DISK_FULL = "53100";

    /** By SQL standard, PostgreSQL's "shutting down" and "starting up", and its "too many connections". */
    private static final List<String> AWAY = List.of("08", "57P", "53300");

    private static final Set<Integer> H2_AWAY = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2);

    /** What the pool says, without a code, to a rollback on a connection that a fault has broken. */
    private static final String BROKEN = "Connection is closed";

    private final int retryAfter;

    StoreFault(int retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** Seconds after which it is worth trying again. */
    public int retryAfter() {
        return retryAfter;
    }

    /** The fault behind a failure, if it is one; a full disk goes before what follows from it. */
    public static Optional<StoreFault> of(Throwable failure) {
        StoreFault found = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isFull(each)) {
                return Optional.of(DISK_FULL);
            }
            if (isAway(each)) {
                found = DATABASE_AWAY;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isFull(Throwable failure) {
        if (failure instanceof SQLException sql && POSTGRESQL_DISK_FULL.equals(sql.getSQLState())) {
            return true;
        }
        String message = failure.getMessage();
        return message != null && NO_SPACE.stream().anyMatch(message::contains);
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = sql.getSQLState();
            return sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLNonTransientConnectionException
                    || sql instanceof SQLRecoverableException
                    || BROKEN.equals(sql.getMessage())
                    || H2_AWAY.contains(sql.getErrorCode())
                    || state != null && AWAY.stream().anyMatch(state::startsWith);
        }
        return failure instanceof MVStoreException;
    }
}
