package xiaoer.release;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;

/**
 * Who asks rules from outside of a shift waits for a turn, in the order of coming: a released rule that uses up all it may
 * must not take every processor from the students at work. After a turn that took long it rests for as long, so that even
 * of its own processor half is left to them. An ordinary question takes less than a millisecond.
 */
@Component
public class AskingTurns {

    /** Longer than what stands before one in a class of thirty, most of whom ask ordinary questions. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Each waits on a thread of the server, so it must not be all of them. */
    private static final int MOST_WAITING = 40;

    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Those that nobody has: from which instant on each may be used. */
    private final BlockingQueue<Long> turns;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Duration longest;
    private final LongSupplier nanos;
    private final LongConsumer rest;

    @Autowired
    AskingTurns() {
        this(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                LONGEST_WAIT,
                System::nanoTime,
                LockSupport::parkNanos);
    }

    /** @param rest may return early */
    AskingTurns(int atATime, Duration longest, LongSupplier nanos, LongConsumer rest) {
        this.turns = new ArrayBlockingQueue<>(atATime, true, Collections.nCopies(atATime, nanos.getAsLong()));
        this.longest = longest;
        this.nanos = nanos;
        this.rest = rest;
    }

    /**
     * Asks when its turn has come.
     *
     * @param asked asks rules only: what it reads from people or the database has been read before
     * @throws Refusal {@code MANY_ASK} when no turn comes within 30 seconds, or too many wait for one
     */
    public <T> T take(Supplier<T> asked) {
        long began = awaitTurn();
        try {
            return asked.get();
        } finally {
            long now = nanos.getAsLong();
            turns.add(now - began > QUICK_NANOS ? now + (now - began) : now);
        }
    }

    /** Returns when it began. */
    private long awaitTurn() {
        try {
            Long from = waiting.incrementAndGet() > MOST_WAITING
                    ? null
                    : turns.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (from == null) {
                throw Refusal.later("MANY_ASK", longest);
            }
            long now = nanos.getAsLong();
            while (now - from < 0) {
                rest.accept(from - now);
                now = nanos.getAsLong();
            }
            return now;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.later("MANY_ASK", longest);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
