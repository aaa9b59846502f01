package xiaoer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.shared.LocalizedText;

class RobotTests {

    private static final Robot ROBOT = new Robot(
            List.of(
                    entry("ship-time", "什么时候发货", "今天能发吗"),
                    entry("carrier", "发什么快递", "whichcarrier"),
                    entry("return", "退")),
            LocalizedText.of("请同事来答", "A colleague will answer"));

    @Test
    void it_knows_a_question_by_a_phrase_of_it_whatever_its_width_case_and_punctuation() {
        assertThat(answer("亲，什么时候，发货？")).isEqualTo("ship-time");
        assertThat(answer("Ｗｈｉｃｈ Carrier do you use")).isEqualTo("carrier");
    }

    @Test
    void of_several_answers_the_one_that_recognises_more_of_the_line_is_taken() {
        assertThat(answer("要是退货，你们今天能发吗")).isEqualTo("ship-time");
    }

    @Test
    void what_it_does_not_know_it_leaves_to_people() {
        assertThat(ROBOT.fitting(LocalizedText.verbatim("这条裙子显胖吗"))).isEmpty();
        assertThat(Robot.NONE.fitting(LocalizedText.verbatim("什么时候发货"))).isEmpty();
    }

    private static String answer(String line) {
        return ROBOT.fitting(LocalizedText.verbatim(line)).orElseThrow().id();
    }

    private static Robot.Entry entry(String id, String... asks) {
        return new Robot.Entry(id, List.of(asks), LocalizedText.verbatim(id));
    }
}
