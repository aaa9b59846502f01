package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.shared.Problem;
import xiaoer.wording.LexiconFolder;

/** The notes and grounds that the cases of the product call right are understood by the lexicon that judges them. */
class BestWordsTests {

    private static final Path CASES = Path.of("cases/after-sales");
    private static final Path LEXICON = Path.of("rules/lexicons/after-sales.yaml");

    @Test
    void what_is_right_is_read_as_right() throws Exception {
        List<Problem> problems = new ArrayList<>();
        WrittenWords words = new WrittenWords(new LexiconFolder()
                .read(new HashMap<>(Map.of("rules/lexicons/after-sales.yaml", Files.readAllBytes(LEXICON))), problems)
                .get(WrittenWords.LEXICON));
        List<String> misread = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("claims"))
                    .sorted()
                    .toList()) {
                for (JsonNode planned : new YAMLMapper().readTree(file.toFile()).path("claims")) {
                    check(planned, planned.path("id").asString(), words, misread);
                    planned.path("variants")
                            .forEach(variant -> check(
                                    variant,
                                    planned.path("id").asString() + "/"
                                            + variant.path("id").asString(),
                                    words,
                                    misread));
                }
            }
        }
        assertThat(misread).isEmpty();
    }

    private static void check(JsonNode planned, String id, WrittenWords words, List<String> misread) {
        for (JsonNode step : planned.path("best").path("steps")) {
            String note = step.path("action").path("text").asString("");
            if (step.path("action").path("type").asString("").equals("note")
                    && !(words.understands(note) && words.note(note, note))) {
                misread.add(id + " note " + note + " " + words.told(note));
            }
            String fact = step.path("with").path("words").asString("");
            if (!fact.isEmpty() && !(words.understands(fact) && words.fact(fact, fact))) {
                misread.add(id + " words " + fact + " " + words.told(fact));
            }
        }
    }
}
