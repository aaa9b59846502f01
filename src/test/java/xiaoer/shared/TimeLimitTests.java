package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
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
}
