package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTests {

    @Test
    void work_in_time_gives_its_result() {
        assertThat(TimeLimit.within(Duration.ofMinutes(1), () -> "done", () -> "late"))
                .isEqualTo("done");
    }

    @Test
    void work_that_does_not_end_is_interrupted_and_left_behind() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        String answer = TimeLimit.within(
                Duration.ofMillis(1),
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "done";
                },
                () -> "late");

        assertThat(answer).isEqualTo("late");
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
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
