package xiaoer.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;
import xiaoer.shift.Chance;

class MessageTemplatesTests {

    private static final Chance CHANCE = new Chance(42, "test");

    private static final String SOUND = """
            thanks:
              about: {zh: 满意, en: content}
              plain:
                - {zh: 好, en: Good}
                - {zh: "退了{amount}元，好", en: "{amount} yuan are back, good"}
              curt: [{zh: 行, en: Fine}]
            """;

    private static List<Problem> problems(String file) {
        List<Problem> problems = new ArrayList<>();
        read(file, problems);
        return problems;
    }

    private static MessageTemplates read(String file, List<Problem> problems) {
        return MessageTemplates.read(
                Map.of("rules/messages/test.yaml", file.getBytes(StandardCharsets.UTF_8)), problems);
    }

    private static MessageTemplate thanks() {
        return read(SOUND, new ArrayList<>()).find("thanks").orElseThrow();
    }

    @Test
    void a_voice_speaks_its_own_sentences_and_plain_ones_when_it_has_none() {
        assertThat(thanks().words(Voice.CURT, Map.of(), List.of(), CHANCE, 0)).contains(LocalizedText.of("行", "Fine"));
        assertThat(thanks().words(Voice.UPSET, Map.of("amount", "550"), List.of(), CHANCE, 0)
                        .orElseThrow()
                        .chinese())
                .isIn("好", "退了550元，好");
    }

    @Test
    void nothing_is_said_twice_in_a_talk() {
        List<LocalizedText> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(thanks().words(Voice.CURT, Map.of("amount", "550"), said, CHANCE, i)
                    .orElseThrow());
        }

        assertThat(said).doesNotHaveDuplicates().hasSize(3);
        assertThat(thanks().words(Voice.CURT, Map.of("amount", "550"), said, CHANCE, 3))
                .isEmpty();
    }

    @Test
    void a_sound_file_has_no_problem() {
        assertThat(problems(SOUND)).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_file_is_told_with_its_line() {
        assertThat(problems(SOUND.replace("curt:", "loud:")))
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("UNKNOWN_KEY", 6));
        assertThat(problems(SOUND.replace("{amount} yuan", "{price} yuan")))
                .extracting(Problem::code)
                .containsExactly("UNKNOWN_SLOT");
        assertThat(problems(SOUND.replace("{zh: 行, en: Fine}", "{zh: 行}")))
                .extracting(Problem::code)
                .containsExactly("MISSING_KEY");
        assertThat(problems(SOUND.replace("plain:", "warm:")))
                .extracting(Problem::code)
                .containsExactly("MISSING_KEY");
        assertThat(problems(SOUND.replace("en: Good", "en: \"Good}\"")))
                .extracting(Problem::code)
                .containsExactly("SLOT_TORN");
        assertThat(problems(SOUND.replace("thanks", "Thanks!")))
                .extracting(Problem::code)
                .containsExactly("MESSAGE_NAME");
        assertThat(problems(SOUND.replace("zh: 行", "zh: " + "行".repeat(301))))
                .extracting(Problem::code)
                .containsExactly("YAML_TEXT_LONG");
    }
}
