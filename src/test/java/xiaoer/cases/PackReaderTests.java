package xiaoer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.release.FileSet;
import xiaoer.shared.Problem;

/** What is wrong in a pack is told with file, line and column, by the same reader as rules and walks. */
class PackReaderTests {

    private static final String HEAD = """
            title: {zh: 试, en: Trial}
            summary: {zh: 试, en: Trial}
            epoch: 2015-07-17T16:15:00+08:00
            minutes: 5
            funds: many
            """;
    private static final String TOPICS = """
            topics:
              - name: 备注
                level: 3
              - name: 17
                levle: 2
            """;

    private final PackFiles files = new PackFiles();

    private Pack read(String head, String topics) {
        TreeMap<String, byte[]> byPath = new TreeMap<>();
        byPath.put("pack.yaml", head.getBytes(StandardCharsets.UTF_8));
        byPath.put("topics.yaml", topics.getBytes(StandardCharsets.UTF_8));
        return files.read("trial", 1, new FileSet(byPath));
    }

    @Test
    void a_section_tells_line_and_column() {
        List<Problem> problems = new ArrayList<>();
        PackReader file = PackReader.section(Objects.requireNonNull(read(HEAD, TOPICS)), "topics", problems);
        file.at("topics").items().forEach(topic -> {
            topic.only("name", "level");
            topic.at("name").text(20);
            topic.at("level").integer(1, 3);
        });
        assertThat(problems)
                .extracting(PackReaderTests::told)
                .containsExactly(
                        "topics.yaml 5:5 UNKNOWN_FIELD topics[2].levle：没有这一项",
                        "topics.yaml 4:5 TEXT_EXPECTED topics[2].name：应为 1 到 20 个字的文字，现在是“17”",
                        "topics.yaml 4:5 INTEGER_EXPECTED topics[2].level：应为 1 到 3 的整数，现在是“”");
        assertThat(problems.get(0).in(Locale.UK).message()).isEqualTo("topics[2].levle: there is no such member");
    }

    @Test
    void so_do_the_settings() {
        List<Problem> problems = new ArrayList<>();
        PackReader.head(Objects.requireNonNull(read(HEAD, TOPICS)), problems)
                .at("funds")
                .integer(1, 9);
        assertThat(problems).extracting(Problem::line).containsExactly(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes: 5 | minutes: 0 | PACK_MINUTES | 4",
                "minutes: 5 | minutes: 5.0 | PACK_MINUTES | 4",
                "minutes: 5 | minutes: !!int 5 | YAML_TAG | 4",
                "funds: many | minutes: 6 | DUPLICATE_KEY | 5",
                "funds: many | funds: &f 1 | YAML_ALIAS | 5",
            })
    void the_head_is_as_strict(String sound, String broken, String code, int line) {
        assertThat(read(HEAD.replace(sound, broken), TOPICS)).isNull();
        assertThat(files.problems()).extracting(Problem::code, Problem::line).containsExactly(tuple(code, line));
    }

    private static String told(Problem problem) {
        return problem.path() + " " + problem.line() + ":" + problem.column() + " " + problem.code() + " "
                + problem.message();
    }
}
