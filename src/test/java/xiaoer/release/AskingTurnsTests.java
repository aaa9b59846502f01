package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Refusal;

/** Who asks rules from outside of a shift waits for a turn. */
class AskingTurnsTests {

    private long now = TimeUnit.HOURS.toNanos(1);
    private final List<Long> rests = new ArrayList<>();

    private AskingTurns turns(int atATime) {
        return new AskingTurns(atATime, Duration.ZERO, () -> now, nanos -> {
            rests.add(nanos);
            now += nanos;
        });
    }

    @Test
    void as_many_as_there_are_turns_are_answered_and_the_next_one_is_told_when_to_come_again() {
        AskingTurns turns = turns(2);

        String answer = turns.take(() -> turns.take(() -> {
            assertThatThrownBy(() -> turns.take(() -> "third")).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo("MANY_ASK");
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.LATER);
            });
            return "second";
        }));

        assertThat(answer).isEqualTo("second");
    }

    @Test
    void a_question_that_fails_gives_its_turn_back() {
        AskingTurns turns = turns(1);
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }

    @Test
    void a_turn_that_took_two_seconds_rests_for_two_and_a_quick_one_not_at_all() {
        AskingTurns turns = turns(1);
        turns.take(() -> now += TimeUnit.MILLISECONDS.toNanos(50));
        turns.take(() -> now += TimeUnit.SECONDS.toNanos(2));
        assertThat(rests).isEmpty();

        turns.take(() -> "next");
        turns.take(() -> "and next");

        assertThat(rests).containsExactly(TimeUnit.SECONDS.toNanos(2));
    }
}
