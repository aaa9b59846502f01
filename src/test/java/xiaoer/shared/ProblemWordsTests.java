package xiaoer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a problem tells is told in the reader's language, whatever its arguments are. */
class ProblemWordsTests {

    private static final Place PLACE = new Place("rules/a/a.drl", 7, 3);

    @Test
    void an_argument_may_be_a_word() {
        Problem problem = PLACE.problem("TYPE.POINTS", ProblemWords.word("TEXT"));

        assertThat(problem.message()).isEqualTo("points 要数，却是 文字");
        assertThat(problem.in(Locale.ENGLISH).message()).isEqualTo("points takes a number, and this is: a text");
    }

    @Test
    void a_word_may_have_arguments_of_its_own() {
        Problem problem =
                PLACE.problem("UNKNOWN_FIELD.SLOT", "look", "look-up", ProblemWords.word("INPUT", "x"), "y, z");

        assertThat(problem.message()).isEqualTo("look：look-up 没有输入 x");
        assertThat(problem.in(Locale.ENGLISH).message()).isEqualTo("look: look-up has no input x");
        assertThat(problem.in(Locale.ENGLISH).hint()).isEqualTo("it has y, z");
    }

    @Test
    void a_refusal_is_told_in_its_own_words() {
        Refusal refusal = Refusal.of(Refusal.Kind.INVALID, "UNKNOWN_PROFILE", "ancient", "textbook");

        assertThat(PLACE.problem(refusal).code()).isEqualTo("REFUSED.UNKNOWN_PROFILE");
        assertThat(PLACE.problem(refusal).message()).contains("没有参数文件“ancient”");
        assertThat(PLACE.problem("WALK", "x", "y", ProblemWords.refusal(refusal))
                        .in(Locale.ENGLISH)
                        .message())
                .contains("ancient", "textbook")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void words_that_depend_on_a_number_get_the_number() {
        Refusal refusal = Refusal.of(Refusal.Kind.CONFLICT, "FINAL", "20150717-1-25-1", 3);

        assertThat(PLACE.problem("WALK", "x", "y", ProblemWords.refusal(refusal))
                        .in(Locale.ENGLISH)
                        .message())
                .contains("Order 20150717-1-25-1 is voided");
        assertThat(PLACE.problem(Refusal.of(Refusal.Kind.CONFLICT, "TOO_MANY_SHIFTS", 1))
                        .in(Locale.ENGLISH)
                        .message())
                .contains("1 unfinished shift.");
    }

    @Test
    void what_an_author_wrote_stays_as_it_is() {
        assertThat(PLACE.problem("UNKNOWN_KEY", "@zh {0} '{'", "@").message()).isEqualTo("不认识 @zh {0} '{'");
    }

    @Test
    void a_warning_keeps_nothing_back() {
        assertThat(PLACE.warning("DUPLICATE_ROW", "b-01").isError()).isFalse();
        assertThat(PLACE.problem("DUPLICATE_ROW", "b-01").isError()).isTrue();
    }
}
