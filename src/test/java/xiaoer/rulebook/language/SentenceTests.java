package xiaoer.rulebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Place;

/** What stands in a sentence's slots is written as readers of its language write it. */
class SentenceTests {

    @Test
    void several_values_are_listed_as_the_language_lists() {
        Map<String, Object> values = Map.of("about", List.of("S001", "S002", new BigDecimal("1E+1")));

        assertThat(sentence("漏了：{about}。").fill(values, "zh")).isEqualTo("漏了：S001、S002、10。");
        assertThat(sentence("Left out: {about}.").fill(values, "en")).isEqualTo("Left out: S001, S002, 10.");
    }

    private static Sentence sentence(String text) {
        return Sentence.of(text, Place.of("rules/a/a.drl"));
    }
}
