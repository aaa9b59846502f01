package xiaoer.shift;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import xiaoer.shared.Refusal;

/**
 * Lets this node's callers of one shift pass one at a time, in the order in which they came, before they ask for a
 * connection: a crowd before one shift must not take the connections of all others, and a long leap lets others pass
 * between its portions. Between nodes, the lock of the shift's row does the same.
 */
final class Turnstile {

    /** Shifts share turnstiles; nobody holds two, so they cannot block each other for good. */
    private static final int TURNSTILES = 256;

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNSTILES).toArray(ReentrantLock[]::new);

    /**
     * @throws Refusal {@code SHIFT_BUSY} when the wait is too long
     */
    <T> T passing(UUID shift, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(shift.hashCode(), TURNSTILES)];
        try {
            if (!lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    static Refusal busy() {
        return Refusal.of(Refusal.Kind.CONFLICT, "SHIFT_BUSY");
    }
}
