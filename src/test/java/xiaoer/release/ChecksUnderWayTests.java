package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** What nobody waits for gives way to the checks that somebody waits for. */
class ChecksUnderWayTests {

    private final ChecksUnderWay checks = new ChecksUnderWay();
    private final Thread other = new Thread(checks::giveWay);

    @Test
    void whoever_gives_way_waits_until_the_last_check_is_over() throws InterruptedException {
        checks.during(() -> checks.during(() -> {
            other.start();
            return await().until(other::getState, Thread.State.WAITING::equals);
        }));

        other.join();
        assertThat(checks.none()).isTrue();
    }

    @Test
    void nobody_waits_for_a_check_that_failed() {
        assertThatThrownBy(() -> checks.during(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        checks.giveWay();

        assertThat(checks.none()).isTrue();
    }
}
