package xiaoer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample talks in the documentation are those that rules and templates make today. */
class SampleTalksTests {

    private static final Path PAGE = Path.of("src/docs/conversations.md");
    private static final String BEGIN = "<!-- talks -->\n";

    /** Every so manieth talk is told in English too. */
    private static final int ALSO_ENGLISH = 5;

    private static final List<SampleTalks.Talk> TALKS = new SampleTalks(RulesScene.of(1)).all();

    @Test
    void nobody_says_the_same_twice_in_a_talk() {
        assertThat(TALKS)
                .allSatisfy(talk -> assertThat(talk.lines().stream()
                                .filter(line -> line.from().equals("BUYER"))
                                .toList())
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(2));
    }

    @Test
    void the_buyers_of_all_moods_part_content_when_treated_well_and_not_when_treated_badly() {
        for (int i = 0; i < TALKS.size(); i++) {
            assertThat(TALKS.get(i).outcome())
                    .as(TALKS.get(i).title())
                    .isIn(i % 2 == 0 ? List.of("CONTENT", "ACCEPTS") : List.of("COMPLAINS", "ESCALATES"));
        }
    }

    @Test
    void the_page_shows_the_talks_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + printed();
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    private static String printed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < TALKS.size(); i++) {
            SampleTalks.Talk talk = TALKS.get(i);
            text.append("\n### ").append(talk.title()).append("\n\n");
            text.append("`%s` · 满意度 %d · %s\n\n".formatted(persona(talk), talk.satisfaction(), talk.outcome()));
            text.append(lines(talk, "zh"));
            if (i % ALSO_ENGLISH == 0) {
                text.append("\n").append(lines(talk, "en"));
            }
        }
        return text.toString();
    }

    private static String persona(SampleTalks.Talk talk) {
        var persona = talk.persona();
        return String.join(
                " ",
                persona.knowledge(),
                persona.price(),
                persona.demand(),
                persona.mood(),
                String.valueOf(persona.patience()));
    }

    private static String lines(SampleTalks.Talk talk, String language) {
        boolean zh = language.equals("zh");
        return talk.lines().stream()
                .map(line -> switch (line.from()) {
                    case "AGENT" -> (zh ? "- 客服：" : "- Agent: ") + line.words().in(language);
                    case "BUYER" ->
                        (zh ? "- **买家：" : "- **Buyer: ") + line.words().in(language) + "**";
                    default -> "- *" + line.words().in(language) + "*";
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
