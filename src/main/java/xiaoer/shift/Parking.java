package xiaoer.shift;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import xiaoer.rulebook.RuleFailedException;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.Refusal;
import xiaoer.shift.events.ShiftEvents.ArrivalParked;
import xiaoer.shift.events.ShiftEvents.ArrivalParkedSealed;

/**
 * What could not happen when it was due, because a rule or process of the release does not come to an end with it. Nobody
 * asked for it, so nobody could be answered, and tried again it would fail again and keep all that is due later waiting:
 * it is put aside, and an event says so. What it had changed until then is rolled back first, which is why it becomes
 * known only by failing once, and the caller then comes again.
 */
final class Parking {

    private final Map<Step, Failure> failed = new HashMap<>();
    private final BiConsumer<Stuck, String> told;

    /** @param told is given whatever is put aside and what to tell of it */
    Parking(BiConsumer<Stuck, String> told) {
        this.told = told;
    }

    /**
     * An agenda row, or what a module does at the end.
     *
     * @param kind of the row; {@link #CLOSING} at the end
     */
    record Step(Instant at, String kind, String about, String payload) {}

    static final String CLOSING = "close";

    private record Failure(String why) {}

    /** Rolls back what a step has done; the next attempt parks it. */
    static final class Stuck extends RuntimeException {
        private final transient Step step;
        private final String student;

        Stuck(Step step, String student, RuntimeException cause) {
            super(cause);
            this.step = step;
            this.student = student;
        }

        /** Whose shift it is. */
        String student() {
            return student;
        }
    }

    /**
     * Does work again and again until all of its steps are done or known to fail.
     *
     * @param work attempts steps, and leaves nothing behind when it throws
     */
    <T> T passing(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (Stuck stuck) {
                told.accept(stuck, park(stuck));
            }
        }
    }

    /**
     * Does a step, or puts it aside when it is known to fail.
     *
     * @throws Stuck when it fails for the first time
     */
    void attempt(ShiftScene scene, Step step, Runnable action) {
        Failure known = failed.get(step);
        if (known != null) {
            scene.append(
                    new ArrivalParked(),
                    new ArrivalParkedSealed(step.kind(), step.about(), step.payload(), known.why()));
            return;
        }
        try {
            action.run();
        } catch (UndecidedException
                | Refusal
                | IllegalArgumentException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | NoSuchElementException e) {
            throw new Stuck(step, scene.student(), e);
        }
    }

    /**
     * Remembers a step that failed; it is parked when it is attempted next.
     *
     * @return what to tell of it
     * @throws RuntimeException its cause, when it was parked before and still failed
     */
    private String park(Stuck stuck) {
        RuntimeException cause = (RuntimeException) Objects.requireNonNull(stuck.getCause());
        String why = cause instanceof RuleFailedException rule ? rule.told() : String.valueOf(cause.getMessage());
        if (failed.putIfAbsent(stuck.step, new Failure(why)) != null) {
            throw cause;
        }
        return stuck.step.kind() + " " + stuck.step.about() + ": " + why;
    }
}
