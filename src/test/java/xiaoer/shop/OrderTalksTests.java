package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.XiaoerTest;

/** The talks of the order desk in the documentation are those that the program makes today. */
@XiaoerTest
class OrderTalksTests {

    private static final Path PAGE = Path.of("src/docs/conversations.md");
    private static final String BEGIN = "<!-- order talks -->\n";
    private static final String END = "<!-- end of order talks -->\n";

    /** Longer ones are told in Chinese only. */
    private static final int SHORT = 3;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @Test
    void the_page_shows_the_talks_as_they_are() throws IOException {
        List<OrderTalks.Talk> talks = new OrderTalks(seed -> shifts.start(new InMemoryShifts.Terms(
                        packs.newest("order-basics"),
                        releases.inForce(),
                        "textbook",
                        seed,
                        Mode.PRACTICE,
                        "student02")))
                .all();
        assertThat(talks).hasSizeGreaterThanOrEqualTo(30);
        assertThat(talks)
                .allSatisfy(talk -> assertThat(talk.lines())
                        .extracting(OrderTalks.Line::from)
                        .contains("AGENT", "BUYER"));

        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + talks.stream().map(OrderTalksTests::printed).collect(Collectors.joining())
                + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(wanted);
    }

    private static String printed(OrderTalks.Talk talk) {
        boolean english = talk.lines().size() <= SHORT
                && talk.lines().stream()
                        .noneMatch(line -> line.from().equals("AGENT")
                                && line.words().get("zh").equals(line.words().get("en")));
        return "\n#### " + talk.title() + "\n\n" + lines(talk, "zh") + (english ? "\n" + lines(talk, "en") : "");
    }

    private static String lines(OrderTalks.Talk talk, String language) {
        boolean zh = language.equals("zh");
        return talk.lines().stream()
                .map(line -> switch (line.from()) {
                    case "AGENT" -> (zh ? "- 客服：" : "- Agent: ") + line.words().get(language);
                    case "BUYER" ->
                        (zh ? "- **买家：" : "- **Buyer: ") + line.words().get(language) + "**";
                    default -> "- *" + line.words().get(language) + "*";
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
