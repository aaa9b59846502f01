package xiaoer.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the H2 file small. A commit that is written at once fills a chunk of its own, most of which the next commit makes
 * worthless; H2's own tidying belongs to the writer that delays commits, so it is done here instead: what is still worth
 * something is written together, and the rest is free. While nothing is committed nothing is written.
 */
@Component
class FileUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FileUpkeep.class);

    private static final long PERIOD_MILLIS = 100;

    /** Of a chunk; percent that must be worth something, or what is gets written anew. */
    private static final int LEAST_WORTH = 90;

    /** Of the whole file, when nobody works: percent that must be in use, or what lies far behind is moved forward. */
    private static final int LEAST_USED = 50;

    /** The most that is written in one go, while commits wait. */
    private static final int PORTION = 4 << 20;

    /** So many states back can still be read, for whoever reads one just as it is replaced. */
    private static final int STATES_KEPT = 5;

    /** A go that is under way when the program stops gets this long; the database waits for it anyhow. */
    private static final long STOP_SECONDS = 3;

    private final Pool pool;
    private @Nullable MVStore store;

    /** The state of the store after the last go. */
    private long before;

    /** The state in which nothing was left to do. */
    private long done;

    private @Nullable CountDownLatch stop;
    private @Nullable Thread thread;

    FileUpkeep(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void start() {
        CountDownLatch stopping = new CountDownLatch(1);
        stop = stopping;
        if (pool.isFile()) {
            thread = new Thread(() -> watch(stopping), "file-upkeep");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch(CountDownLatch stopping) {
        try {
            while (!stopping.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                tidy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One go; leaves the file alone when it has nothing to gain. */
    void tidy() {
        try {
            MVStore open = opened();
            long now = open.getCurrentVersion();
            if (now == done) {
                return;
            }
            boolean quiet = now == before;
            boolean gained = gained(open, quiet);
            before = open.getCurrentVersion();
            if (quiet && !gained) {
                done = before;
            }
        } catch (SQLException | MVStoreException e) {
            // The database is away, and whoever works with it says so; once it is back its store is another one.
            store = null;
            log.debug("The file cannot be tidied at the moment", e);
        }
    }

    /** @param quiet whether nobody has committed since the last go */
    private static boolean gained(MVStore open, boolean quiet) {
        if (open.compact(LEAST_WORTH, PORTION)) {
            return true;
        }
        if (!quiet) {
            return false;
        }
        RandomAccessStore file = (RandomAccessStore) open.getFileStore();
        long size = file.size();
        if (file.getFillRate() < LEAST_USED) {
            file.compactMoveChunks(LEAST_USED, PORTION, open);
        }
        return file.size() < size;
    }

    private MVStore opened() throws SQLException {
        MVStore known = store;
        if (known != null && !known.isClosed()) {
            return known;
        }
        try (Connection connection = pool.getConnection()) {
            MVStore found = Pool.store(connection);
            found.setVersionsToKeep(STATES_KEPT);
            store = found;
            done = 0;
            return found;
        }
    }

    /** Never by an interrupt: it would close the file for everybody. */
    @Override
    public void stop() {
        if (stop != null) {
            stop.countDown();
            stop = null;
        }
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    /** First to start and last to stop: whoever works writes. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
