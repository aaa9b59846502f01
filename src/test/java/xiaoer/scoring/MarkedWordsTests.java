package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedWordsTests {

    @Test
    void words_are_marked_with_the_number_of_each_remark_that_rests_on_them() {
        List<MarkedWords> pieces =
                MarkedWords.of("抱歉，明天十点前回您。", List.of(List.of("抱歉"), List.of("明天十点前", "回您"), List.of("十点前回您")));

        assertThat(pieces)
                .containsExactly(
                        new MarkedWords("抱歉", List.of(1)),
                        new MarkedWords("，", List.of()),
                        new MarkedWords("明天", List.of(2)),
                        new MarkedWords("十点前", List.of(2, 3)),
                        new MarkedWords("回您", List.of(2, 3)),
                        new MarkedWords("。", List.of()));
    }

    @Test
    void nothing_of_the_text_is_lost_whatever_the_words_are() {
        String text = "<b>没事</b> 🙂 没事";

        assertThat(MarkedWords.of(text, List.of(List.of("没事", "", "不在里面"), List.of(text))).stream()
                        .map(MarkedWords::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(MarkedWords.of("", List.of(List.of("没事")))).isEmpty();
    }
}
