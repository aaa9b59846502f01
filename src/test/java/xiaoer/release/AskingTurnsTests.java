package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Refusal;

/** Who asks rules from outside of a shift waits for a turn. */
class AskingTurnsTests {

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void as_many_as_there_are_turns_are_answered_and_the_next_one_is_told_when_to_come_again() {
        AskingTurns turns = new AskingTurns(2, AT_ONCE);

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
        AskingTurns turns = new AskingTurns(1, AT_ONCE);
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }
}
