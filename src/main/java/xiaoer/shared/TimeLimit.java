package xiaoer.shared;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    /** Unhurried work rests when it has worked so long. */
    private static final long STRETCH_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

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

    /** Work that one or some threads do together, and that ends together. */
    private static final class Work {

        /** Without one, whoever started it ends it. */
        private final @Nullable Duration limit;

        private final boolean unhurried;
        private final List<ProcessorTime> times = new CopyOnWriteArrayList<>();
        private volatile boolean over;

        Work(@Nullable Duration limit, boolean unhurried) {
            this.limit = limit;
            this.unhurried = unhurried;
        }

        Worker start(String name, Runnable part) {
            Worker worker = new Worker(name, this, part);
            worker.start();
            if (limit != null) {
                times.add(ProcessorTime.of(limit, worker));
            }
            return worker;
        }

        /** Whether one of its threads has used up what each of them may. */
        boolean isSpent() {
            return times.stream().anyMatch(ProcessorTime::isSpent);
        }
    }

    private static final class Worker extends Thread {

        private final Work work;

        /** When it last began after a rest. */
        private long began = System.nanoTime();

        Worker(String name, Work work, Runnable part) {
            super(null, part, name, STACK_BYTES);
            this.work = work;
            setDaemon(true);
        }

        void goOn() {
            long now = System.nanoTime();
            if (work.unhurried && now - began > STRETCH_NANOS) {
                long end = now + (now - began);
                while (!work.over && System.nanoTime() - end < 0) {
                    LockSupport.parkNanos(STRETCH_NANOS);
                }
                began = System.nanoTime();
            }
            if (work.over) {
                throw new Over();
            }
        }
    }

    /** Whether the work on this thread may go on; returns soon, or not at all. */
    public static void goOn() {
        if (Thread.currentThread() instanceof Worker worker) {
            worker.goOn();
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
        Work whole = new Work(limit, false);
        Worker worker = whole.start("check", () -> complete(result, work));
        long patience = System.nanoTime() + limit.multipliedBy(PATIENCE).toNanos();
        while (!whole.isSpent() && System.nanoTime() - patience < 0) {
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

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            // Errors too: a stack overflow or a full heap in the engine must not pass for a missing answer.
            result.completeExceptionally(e);
        }
    }

    /**
     * The results of all parts, in their order, worked out on this thread and others beside it. Parts of bounded work are
     * bounded and ended with it, each thread by the time of the whole; parts of any other run to their end.
     *
     * @param threads at most so many at a time, this one among them; unhurried work keeps to this one
     * @throws RuntimeException what the first part in order threw, of those that threw something; all have ended then
     */
    public static <T> List<T> together(int threads, List<? extends Supplier<T>> parts) {
        Work whole = Thread.currentThread() instanceof Worker worker ? worker.work : new Work(null, false);
        List<CompletableFuture<T>> results =
                parts.stream().map(part -> new CompletableFuture<T>()).toList();
        AtomicInteger next = new AtomicInteger();
        Runnable take = () -> {
            for (int i = next.getAndIncrement(); i < parts.size() && !whole.over; i = next.getAndIncrement()) {
                complete(results.get(i), parts.get(i));
            }
        };
        List<Worker> others = IntStream.range(1, whole.unhurried ? 1 : Math.min(threads, parts.size()))
                .mapToObj(number -> whole.start(Thread.currentThread().getName() + "-" + number, take))
                .toList();
        take.run();
        others.forEach(TimeLimit::awaitEnd);
        goOn();
        try {
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does work that nobody waits for: it takes no turn from any other, rests as long as it works, and ends in the middle
     * once it is no longer wanted or has used up its processor time.
     *
     * @return whether there is nothing left to do; false when it is no longer wanted
     * @throws IllegalStateException with the cause of what the work threw
     */
    public static boolean unhurried(Duration limit, BooleanSupplier wanted, Runnable work) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        Work whole = new Work(limit, true);
        Worker worker = whole.start(
                "unhurried",
                () -> complete(result, () -> {
                    work.run();
                    return true;
                }));
        while (!whole.isSpent()) {
            if (!wanted.getAsBoolean()) {
                return ended(worker, () -> false);
            }
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
        return ended(worker, () -> true);
    }

    private static <T> T ended(Worker worker, Supplier<T> late) {
        worker.work.over = true;
        try {
            worker.join(ENDING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // What nobody waits for may look seldom while the machine is busy.
        if (worker.isAlive() && !worker.work.unhurried) {
            LOG.error("A check does not end; it stands at {}", Arrays.toString(worker.getStackTrace()));
        }
        return late.get();
    }
}
