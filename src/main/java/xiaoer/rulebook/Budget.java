package xiaoer.rulebook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.TimeLimit;

/**
 * What one call of a decision may still cost. It is spent where the engine matches, join by join, because a rule that
 * multiplies its facts is busy there long before it fires. Counted in steps and not in time, so that the same facts
 * always come to the same end; time is the second bound, for steps that are dearer than they should be.
 */
final class Budget {

    /**
     * @param steps one is about a tenth of a microsecond, and less than a hundred bytes of memory
     * @param time of the processor
     */
    record Limits(int steps, Duration time) {
        static final Limits USUAL = new Limits(2_000_000, Duration.ofSeconds(2));
    }

    /** A rule that asks for more; -1 when no rule is to blame. It is thrown inside the engine, see {@link Failures}. */
    static final class Overspent extends RuntimeException {
        private final int rule;

        Overspent(int rule) {
            super("More work than a decision may be", null, false, false);
            this.rule = rule;
        }

        int rule() {
            return rule;
        }
    }

    static final int NO_RULE = -1;

    /** A match is remembered until the call is over. */
    static final int MATCH = 10;

    /** A rule that fires leaves an answer. */
    static final int FIRING = 40;

    /** Characters of a text that is made or of a comparison that is tried, which one step pays for. */
    static final int CHARACTERS = 64;

    /** Steps after which it is looked at the time; most calls are over before. */
    private static final int UNTIL_LOOK = 4_096;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();

    private Limits limits = Limits.USUAL;
    private long left;
    private long nextLook;

    private boolean looked;

    /** At the first look: of any clock, and of the thread's own, which takes longer to read. */
    private long start;

    private long used;

    /**
     * Runs something that spends, on this thread. A budget serves one call after the other, so that what is kept with a
     * session can keep its budget, too.
     */
    void within(Limits most, Runnable work) {
        limits = most;
        left = most.steps();
        nextLook = left - UNTIL_LOOK;
        looked = false;
        Budget outer = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Of this thread's call. */
    static @Nullable Budget current() {
        return CURRENT.get();
    }

    /** Pays for a part of the work of this thread's call, if it is bounded; see {@link #pay}. */
    static void spend(int rule, long steps) {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.pay(rule, steps);
        }
    }

    /**
     * Pays for a part of the work.
     *
     * @param rule the number by which the engine calls the rule
     * @throws Overspent when the call has become too much
     */
    void pay(int rule, long steps) {
        left -= steps;
        if (left < nextLook) {
            look(rule);
        }
    }

    private void look(int rule) {
        TimeLimit.goOn();
        long now = System.nanoTime();
        if (!looked) {
            looked = true;
            start = now;
            used = THREADS.getCurrentThreadCpuTime();
        }
        long most = limits.time().toNanos();
        if (left < 0 || now - start > most && THREADS.getCurrentThreadCpuTime() - used > most) {
            throw new Overspent(rule);
        }
        nextLook = left - UNTIL_LOOK;
    }
}
