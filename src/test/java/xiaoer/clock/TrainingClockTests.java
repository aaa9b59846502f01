package xiaoer.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a training clock shows, to the millisecond. */
class TrainingClockTests {

    private static final Instant EPOCH = Instant.parse("2015-07-17T08:15:00Z");
    private static final Instant START = Instant.parse("2026-03-02T01:00:00.250Z");

    private final TrainingClock clock = new TrainingClock(UUID.randomUUID(), EPOCH, START);

    @Test
    void it_runs_one_second_a_second_from_its_epoch() {
        assertShows("0s", Duration.ZERO);
        assertShows("1.234s", Duration.ofMillis(1234));
        assertShows("3600s", Duration.ofHours(1));
    }

    @Test
    void it_stands_while_paused_and_pausing_twice_changes_nothing() {
        clock.pause(START.plusSeconds(10));
        clock.pause(START.plusSeconds(20));
        assertShows("10s", Duration.ofSeconds(100));
    }

    @Test
    void it_goes_on_where_it_was_paused() {
        clock.pause(START.plusSeconds(10));
        clock.resume(START.plusSeconds(100));
        clock.resume(START.plusSeconds(101));
        assertShows("15s", Duration.ofSeconds(105));
    }

    @Test
    void a_leap_goes_forward_only() {
        clock.reach(EPOCH.plusSeconds(60), START.plusSeconds(1));
        assertShows("61s", Duration.ofSeconds(2));
        clock.reach(EPOCH.plusSeconds(30), START.plusSeconds(3));
        assertShows("62s", Duration.ofSeconds(3));
    }

    @Test
    void a_paused_clock_can_leap_and_still_stands() {
        clock.pause(START.plusSeconds(10));
        clock.reach(EPOCH.plusSeconds(60), START.plusSeconds(20));
        assertShows("60s", Duration.ofSeconds(100));
    }

    @Test
    void it_never_shows_less_than_has_been_reached_even_if_real_time_is_set_back() {
        clock.reach(EPOCH.plusSeconds(30), START.plusSeconds(30));
        assertShows("30s", Duration.ofSeconds(-3600));
        clock.reach(EPOCH.plusSeconds(30), START.minusSeconds(3600));
        assertShows("31s", Duration.ofSeconds(-3599));
    }

    @Test
    void a_closed_clock_stands_for_ever() {
        clock.close(START.plusSeconds(10));
        clock.resume(START.plusSeconds(20));
        assertShows("10s", Duration.ofSeconds(100));
    }

    @Test
    void it_knows_when_it_will_show_an_instant() {
        clock.reach(EPOCH.plusSeconds(60), START.plusSeconds(10));
        assertThat(clock.realInstantOf(EPOCH.plusSeconds(90))).isEqualTo(START.plusSeconds(40));
    }

    @Test
    void nothing_is_due_before_what_has_been_reached() {
        clock.reach(EPOCH.plusSeconds(60), START);
        assertThat(clock.dueNoEarlierThanReached(EPOCH)).isEqualTo(EPOCH.plusSeconds(60));
        assertThat(clock.dueNoEarlierThanReached(EPOCH.plusSeconds(61))).isEqualTo(EPOCH.plusSeconds(61));
    }

    private void assertShows(String sinceEpoch, Duration real) {
        assertThat(clock.shows(START.plus(real))).isEqualTo(EPOCH.plus(Duration.parse("PT" + sinceEpoch)));
    }
}
