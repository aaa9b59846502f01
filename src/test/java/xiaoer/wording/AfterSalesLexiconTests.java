package xiaoer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xiaoer.shared.Problem;

/** The repository's own lexicon, put to sentences that its examples do not have. */
class AfterSalesLexiconTests {

    private static final List<String> CATEGORIES = List.of("bearer", "matter", "progress", "tone");
    private static final String ANYTHING = "*";

    private static Lexicon lexicon;

    @BeforeAll
    static void read() throws IOException {
        List<Problem> problems = new ArrayList<>();
        byte[] file = Files.readAllBytes(Path.of("rules/lexicons/after-sales.yaml"));
        lexicon = new LexiconFolder()
                .read(Map.of("after-sales.yaml", file), problems)
                .get("after-sales");
        assertThat(problems).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_agents_write_is_understood() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/wording/agents.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> DynamicTest.dynamicTest(line, () -> check(line.split("\\|", -1))));
        }
    }

    private static void check(String[] cells) {
        Reading reading = lexicon.read(cells[0].strip());
        for (int i = 0; i < CATEGORIES.size(); i++) {
            String expected = i + 1 < cells.length ? cells[i + 1].strip() : "";
            if (!expected.equals(ANYTHING)) {
                assertThat(reading.of(CATEGORIES.get(i)))
                        .as(CATEGORIES.get(i) + " of " + reading.mentions())
                        .isEqualTo(expected.isEmpty() ? Set.of() : Set.of(expected.split(" ")));
            }
        }
    }

    @Test
    void one_text_for_everything_contradicts_itself() {
        Reading reading = lexicon.read("质量问题或无理由，运费买家出，运费我们出，已退款，已拒绝");
        assertThat(reading.of("bearer")).hasSize(2);
        assertThat(reading.of("matter")).hasSize(2);
        assertThat(reading.of("progress")).hasSize(2);
    }
}
