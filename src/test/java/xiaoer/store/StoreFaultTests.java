package xiaoer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Told from each other: a database that is away, a disk that is full, and whatever else goes wrong. */
class StoreFaultTests {

    @Test
    void a_pool_that_gets_no_connection_and_a_backend_that_ends_are_away() {
        assertThat(StoreFault.of(new CannotCreateTransactionException(
                        "no", new SQLTransientConnectionException("timed out after 2000 ms"))))
                .contains(StoreFault.DATABASE_AWAY);
        assertThat(StoreFault.of(new SQLException("terminating connection", "57P01")))
                .contains(StoreFault.DATABASE_AWAY);
        assertThat(StoreFault.of(new IllegalStateException("rollback", new SQLException("Connection is closed"))))
                .contains(StoreFault.DATABASE_AWAY);
        assertThat(StoreFault.of(new SQLException("Database is already closed", "90121", 90121)))
                .contains(StoreFault.DATABASE_AWAY);
    }

    @Test
    void a_full_disk_is_told_as_such_though_the_file_is_closed_by_it() {
        Throwable h2 = DataUtils.newMVStoreException(
                DataUtils.ERROR_WRITING_FAILED, "Could not write", new IOException("No space left on device"));
        assertThat(StoreFault.of(new SQLException("Database is already closed", "90098", 90098, h2)))
                .contains(StoreFault.DISK_FULL);
        assertThat(StoreFault.of(new SQLException("could not extend file", "53100")))
                .contains(StoreFault.DISK_FULL);
    }

    @Test
    void a_mistake_of_ours_is_neither() {
        assertThat(StoreFault.of(new DataIntegrityViolationException("no", new SQLException("unique", "23505"))))
                .isEmpty();
        assertThat(StoreFault.of(new IllegalStateException("x"))).isEmpty();
    }
}
