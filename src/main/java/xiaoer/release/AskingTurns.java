package xiaoer.release;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;

/**
 * Who asks rules from outside of a shift waits for a turn, in the order of coming: a released rule that uses up all it may
 * must not take every processor from the students at work. An ordinary question takes less than a millisecond.
 */
@Component
class AskingTurns {

    /** Longer than what stands before one in a class of thirty, each of whom asks for the most that a decision may cost. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Semaphore turns;
    private final Duration longest;

    @Autowired
    AskingTurns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST_WAIT);
    }

    AskingTurns(int atATime, Duration longest) {
        this.turns = new Semaphore(atATime, true);
        this.longest = longest;
    }

    /** @throws Refusal {@code MANY_ASK} when no turn comes */
    <T> T take(Supplier<T> asked) {
        try {
            if (!turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.later("MANY_ASK", longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.later("MANY_ASK", longest);
        }
        try {
            return asked.get();
        } finally {
            turns.release();
        }
    }
}
