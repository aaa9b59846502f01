package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Many words are looked for at once as they would be one by one. */
class WordSearchTests {

    private static final String WORDS = String.join(WordSearch.BETWEEN, "不知道", "不", "随便");

    @Test
    void a_text_holds_a_word_wherever_it_stands() {
        assertThat(WordSearch.holds("我不知道", WORDS)).isTrue();
        assertThat(WordSearch.holds("不", WORDS)).isTrue();
        assertThat(WordSearch.holds("随", WORDS)).isFalse();
        assertThat(WordSearch.holds("", WORDS)).isFalse();
    }

    @Test
    void a_text_is_a_word_only_as_a_whole() {
        assertThat(WordSearch.is("随便", WORDS)).isTrue();
        assertThat(WordSearch.is("随便吧", WORDS)).isFalse();
    }

    @Test
    void a_text_that_is_missing_is_and_holds_none() {
        assertThat(WordSearch.is(null, WORDS)).isFalse();
        assertThat(WordSearch.holds(null, WORDS)).isFalse();
    }
}
