package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimeLimitTests {

    @Test
    void work_in_time_gives_its_result() {
        assertThat(TimeLimit.within(Duration.ofMinutes(1), () -> "done", () -> "late"))
                .isEqualTo("done");
    }

    @Test
    void work_that_does_not_end_is_ended_though_it_keeps_every_exception() {
        AtomicReference<Thread> worker = new AtomicReference<>();

        String answer = TimeLimit.within(
                Duration.ofMillis(5),
                () -> {
                    worker.set(Thread.currentThread());
                    while (true) {
                        try {
                            TimeLimit.goOn();
                        } catch (RuntimeException e) {
                            // As careless code does.
                        }
                    }
                },
                () -> "late");

        assertThat(answer).isEqualTo("late");
        assertThat(worker.get().isAlive()).isFalse();
    }

    @Test
    void work_within_work_ends_with_it() {
        AtomicReference<Thread> inner = new AtomicReference<>();

        String answer = TimeLimit.within(
                Duration.ofMillis(5),
                () -> TimeLimit.within(
                        Duration.ofMinutes(1),
                        () -> {
                            inner.set(Thread.currentThread());
                            while (true) {
                                TimeLimit.goOn();
                            }
                        },
                        () -> "late within"),
                () -> "late");

        assertThat(answer).isEqualTo("late");
        assertThat(inner.get().isAlive()).isFalse();
    }

    @Test
    void an_error_is_no_missing_answer() {
        assertThatThrownBy(() -> TimeLimit.within(
                        Duration.ofMinutes(1),
                        () -> {
                            throw new StackOverflowError();
                        },
                        () -> "late"))
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void parts_go_on_at_once_and_their_results_keep_the_order_of_the_parts() {
        CyclicBarrier both = new CyclicBarrier(2);

        List<String> results = TimeLimit.within(
                Duration.ofMinutes(1),
                () -> TimeLimit.together(2, List.of(() -> met(both) + 1, () -> met(both) + 2, () -> "3")),
                List::of);

        assertThat(results).containsExactly("met1", "met2", "3");
    }

    private static String met(CyclicBarrier others) {
        try {
            others.await(1, TimeUnit.MINUTES);
            return "met";
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return "alone";
        }
    }

    @Test
    void of_several_failures_the_first_part_s_is_told_once_all_have_ended() {
        AtomicInteger ended = new AtomicInteger();
        Supplier<String> good = () -> String.valueOf(ended.incrementAndGet());

        assertThatThrownBy(() -> TimeLimit.together(2, List.of(good, failing("first"), good, failing("second"), good)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("first");
        assertThat(ended).hasValue(3);
    }

    private static Supplier<String> failing(String why) {
        return () -> {
            throw new IllegalArgumentException(why);
        };
    }

    @Test
    void work_is_ended_on_all_its_threads_when_one_of_them_has_used_up_its_time() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        AtomicReference<Thread> first = new AtomicReference<>();
        CyclicBarrier both = new CyclicBarrier(2);
        Supplier<String> part = () -> {
            threads.add(Thread.currentThread());
            met(both);
            // Only the one that helps is busy; the other waits, and uses nothing up.
            while (true) {
                TimeLimit.goOn();
                if (Thread.currentThread() == first.get()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        };

        List<String> answer = TimeLimit.within(
                Duration.ofMillis(200),
                () -> {
                    first.set(Thread.currentThread());
                    return TimeLimit.together(2, List.of(part, part));
                },
                () -> List.of("late"));

        assertThat(answer).containsExactly("late");
        assertThat(threads).hasSize(2).noneMatch(Thread::isAlive);
    }

    @Test
    void unhurried_work_takes_no_turn_and_ends_when_it_is_no_longer_wanted() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        AtomicReference<String> meanwhile = new AtomicReference<>();

        boolean over = TimeLimit.unhurried(
                Duration.ofMinutes(1),
                () -> {
                    // As many others as may work at once still may.
                    if (worker.get() != null) {
                        meanwhile.set(TimeLimit.within(Duration.ofMinutes(1), () -> "turn", () -> "late"));
                    }
                    return meanwhile.get() == null;
                },
                () -> {
                    worker.set(Thread.currentThread());
                    while (true) {
                        TimeLimit.goOn();
                    }
                });

        assertThat(over).isFalse();
        assertThat(meanwhile).hasValue("turn");
        assertThat(worker.get().isAlive()).isFalse();
    }

    @Test
    void unhurried_work_rests_now_and_then() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        BooleanSupplier busy = () -> worker.get() == null || worker.get().getState() != Thread.State.TIMED_WAITING;

        boolean over = TimeLimit.unhurried(Duration.ofSeconds(10), busy, () -> {
            worker.set(Thread.currentThread());
            while (true) {
                TimeLimit.goOn();
            }
        });

        assertThat(over).isFalse();
    }

    @Test
    void unhurried_work_ends_when_it_has_used_up_its_time() {
        boolean over = TimeLimit.unhurried(Duration.ofMillis(50), () -> true, () -> {
            while (true) {
                TimeLimit.goOn();
            }
        });

        assertThat(over).isTrue();
    }
}
