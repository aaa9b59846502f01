package xiaoer.shared;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work that authored text might drag out, on a thread of its own, and ends it when it has used up its processor time:
 * the work looks often enough whether it may {@link #goOn}. No thread can be ended from outside, so whatever loops over
 * authored text has to look, and what cannot look has to be bounded by the size of what it is given.
 *
 * <p>A machine has few processors and many students, so only some such work goes on at a time; the rest waits its turn.
 */
public final class TimeLimit {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

    /** Room for the engine's own recursion; authored nesting is bounded long before. */
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    /** How often the time used is looked at. */
    private static final long PERIOD_MILLIS = 20;

    /** What is told to end does so at once; this long its end is waited for. */
    private static final long ENDING_MILLIS = 1_000;

    /** Work that computes little may take this many times its processor time: it may wait, but not for ever. */
    private static final int PATIENCE = 10;

    private static final Semaphore TURNS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private TimeLimit() {}

    /** Ends work in the middle; an error, because nothing that catches exceptions may keep it. */
    private static final class Over extends Error {
        Over() {
            super("The time is used up", null, false, false);
        }
    }

    private static final class Worker extends Thread {
        private volatile boolean over;

        Worker(Runnable work) {
            super(null, work, "check", STACK_BYTES);
            setDaemon(true);
        }
    }

    /** Whether the work on this thread may go on; returns at once, or not at all. */
    public static void goOn() {
        if (Thread.currentThread() instanceof Worker worker && worker.over) {
            throw new Over();
        }
    }

    /**
     * The work's result, or {@code late} when it needs more processor time than this. Work within such work is part of it.
     *
     * @throws IllegalStateException with the cause of what the work threw
     */
    public static <T> T within(Duration limit, Supplier<T> work, Supplier<T> late) {
        if (Thread.currentThread() instanceof Worker) {
            return work.get();
        }
        TURNS.acquireUninterruptibly();
        try {
            return started(limit, work, late);
        } finally {
            TURNS.release();
        }
    }

    private static <T> T started(Duration limit, Supplier<T> work, Supplier<T> late) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Worker worker = new Worker(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                // Errors too: a stack overflow or a full heap in the engine must not pass for a missing answer.
                result.completeExceptionally(e);
            }
        });
        worker.start();
        ProcessorTime time = ProcessorTime.of(limit, worker);
        long patience = System.nanoTime() + limit.multipliedBy(PATIENCE).toNanos();
        while (!time.isSpent() && System.nanoTime() - patience < 0) {
            try {
                return result.get(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // It is still at work.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return ended(worker, late);
    }

    private static <T> T ended(Worker worker, Supplier<T> late) {
        worker.over = true;
        try {
            worker.join(ENDING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (worker.isAlive()) {
            LOG.error("A check does not end; it stands at {}", Arrays.toString(worker.getStackTrace()));
        }
        return late.get();
    }
}
