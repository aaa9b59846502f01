package xiaoer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.Problem;

/** A lexicon is authored text: whatever is wrong with it is told at its line, and nothing in it can hurt. */
class LexiconFileTests {

    @Test
    void a_sound_lexicon_has_no_problem() {
        assertThat(LexiconText.problems(LexiconText.WEATHER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "'idioms: [不好意思]' | 'idiom: [不好意思]' | UNKNOWN_KEY | 8",
                "'category: air' | 'kind: air' | UNKNOWN_KEY | 19",
                "'[雨, 下雨,' | '[!!int 雨, 下雨,' | YAML_TAG | 16",
                "'[雨, 下雨,' | '[&a 雨, *a,' | YAML_ALIAS | 16",
                "'[雨, 下雨,' | '[雨, 下 雨, 下雨,' | DUPLICATE_PHRASE | 16",
                "'[暴风雨,' | '[雨,' | DUPLICATE_PHRASE | 18",
                "'台风, wind' | '不是, wind' | DUPLICATE_PHRASE | 19",
                "'{north}' | '{south}' | UNKNOWN_GROUP | 19",
                "'[天晴]' | '[\"\\u3000\"]' | BAD_PHRASE | 17",
                "'[HOURS,' | '[LITRES,' | UNKNOWN_VALUE | 15",
                "'STORM: {category: sky' | 'Storm: {category: sky' | CONCEPT_NAME | 18",
                "'mentions: [STORM]' | 'mentions: [HAIL]' | UNKNOWN_CONCEPT | 22",
                "'category: sky, phrases' | 'category: sky, akin: [HAIL], phrases' | UNKNOWN_CONCEPT | 18",
                "'mentions: [STORM]' | 'mentions: [-STORM]' | EXAMPLE | 22",
                "'text: 有暴风雨' | 'texts: 有暴风雨' | UNKNOWN_KEY | 22",
            })
    void what_is_wrong_is_told_at_its_line(String sound, String broken, String code, int line) {
        String text = LexiconText.WEATHER.replace(sound, broken);
        assertThat(text).isNotEqualTo(LexiconText.WEATHER);
        Problem problem = LexiconText.problems(text).get(0);
        assertThat(problem.path()).isEqualTo("rules/lexicons/weather.yaml");
        assertThat(List.of(problem.code(), problem.line())).isEqualTo(List.of(code, line));
    }

    @Test
    void a_concept_needs_an_example_that_affirms_it() {
        String text = LexiconText.WEATHER.replace(
                "  - {text: 台风, mentions: [WIND]}\n", "  - {text: 不是台风, mentions: [-WIND]}\n");
        assertThat(LexiconText.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("UNPROVEN");
            assertThat(problem.message()).contains("WIND");
        });
    }

    @Test
    void a_lexicon_that_would_be_too_large_is_refused() {
        String words = String.join(", ", numbered("w", 1_000));
        String phrases = String.join("\", \"", numbered("{north}…p", 200));
        String text = LexiconText.WEATHER
                .replace("north: [北,", "north: [" + words + ", 北,")
                .replace("台风, wind", "\"" + phrases + "\", 台风, wind");
        assertThat(LexiconText.problems(text)).extracting(Problem::code).contains("TOO_MANY_USES");
    }

    @Test
    void only_lexicons_may_lie_in_their_folder() {
        List<Problem> problems = new ArrayList<>();
        Lexicons lexicons = new LexiconFolder().read(Map.of("rules/lexicons/notes.txt", new byte[0]), problems);
        assertThat(problems).extracting(Problem::code).containsExactly("LEXICON_FILE");
        assertThat(lexicons.get("notes").read("下雨").mentions()).isEmpty();
    }

    private static List<String> numbered(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return names;
    }
}
