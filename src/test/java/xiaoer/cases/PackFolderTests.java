package xiaoer.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import xiaoer.release.AuthoredCopy;
import xiaoer.release.AuthoringRoot;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.testing.XiaoerTest;

/** What becomes of packs that people save in {@code cases/}. */
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=" + AuthoredCopy.ORIGINAL)
@Import(PackFolderTests.Checks.class)
class PackFolderTests {

    private static final String HEAD = "cases/first-day/pack.yaml";
    private static final String TOPICS = "cases/first-day/topics.yaml";

    /** A module that cares for topics, and one that fails on what it did not expect. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Checks {
        @Bean
        Packs.SectionCheck topicsAreAList() {
            return new Packs.SectionCheck() {
                @Override
                public List<Problem> check(Pack pack) {
                    return pack.sections().containsKey("topics")
                                    && !pack.sections().get("topics").isArray()
                            ? List.of(new Place("topics.yaml", 1, 0).problem("YAML_LIST"))
                            : List.of();
                }

                @Override
                public List<String> reads(Pack pack) {
                    return List.of("topics", "trap");
                }
            };
        }

        @Bean
        Packs.SectionCheck failingCheck() {
            return pack -> {
                if (pack.sections().containsKey("trap")) {
                    throw new IllegalStateException("trap");
                }
                return List.of();
            };
        }
    }

    @Autowired
    Packs packs;

    @Autowired
    StoredPacks stored;

    @Autowired
    PackIntake intake;

    @TempDir
    Path temp;

    AuthoredCopy folder;

    @BeforeEach
    void bring_the_original_in() throws IOException {
        folder = new AuthoredCopy(temp);
        folder.write(TOPICS, "- {id: notes, name: 备注}");
        bringIn();
    }

    @Test
    void a_pack_is_read_with_its_head_settings_and_sections() throws IOException {
        Pack pack = packs.newest("first-day");
        assertThat(pack.title()).isEqualTo(LocalizedText.of("第一天", "The first day"));
        assertThat(pack.epoch()).isEqualTo(Instant.parse("2015-07-17T08:15:00Z"));
        assertThat(pack.length()).isEqualTo(Duration.ofMinutes(45));
        assertThat(pack.settings().path("generator").path("share").decimalValue())
                .isEqualByComparingTo("0.25");
        assertThat(pack.sections().get("topics").get(0).path("name").asString()).isEqualTo("备注");
    }

    @Test
    void an_unchanged_folder_makes_no_new_version_and_a_changed_one_does() throws IOException {
        int before = packs.newest("first-day").version();
        bringIn();
        assertThat(packs.newest("first-day").version()).isEqualTo(before);

        folder.replace(HEAD, "minutes: 45", "minutes: 50");
        bringIn();
        assertThat(packs.newest("first-day").version()).isEqualTo(before + 1);
        assertThat(packs.get("first-day", before).length()).isEqualTo(Duration.ofMinutes(45));
        assertThat(packs.get("first-day", before + 1).length()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void a_malformed_pack_leaves_the_former_version_and_is_told_with_file_and_line() throws IOException {
        int before = packs.newest("first-day").version();
        String good = folder.text(HEAD);
        folder.write(HEAD, "title: {zh: x\nepoch: [");
        folder.write(TOPICS, "a: 1");
        bringIn();

        assertThat(packs.newest("first-day").version()).isEqualTo(before);
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(HEAD);
            assertThat(problem.line()).isEqualTo(1);
        });

        folder.write(HEAD, good);
        bringIn();
        assertThat(problems()).extracting(Problem::code).containsExactly("YAML_LIST");
        assertThat(problems()).extracting(Problem::path).containsExactly(TOPICS);

        folder.write(TOPICS, "- {id: flags}");
        bringIn();
        assertThat(problems()).isEmpty();
        assertThat(packs.newest("first-day").version()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes: 0",
                "minutes: 721",
                "minutes: many",
                "minutes: 9223372036854775808",
                "epoch: today",
                "epoch: 2015-07-17",
                "title: {zh: 只有中文}",
                "title: [1]",
                "summary: {zh: '', en: ' '}"
            })
    void a_head_out_of_bounds_is_refused(String member) throws IOException {
        int before = packs.newest("first-day").version();
        String key = member.substring(0, member.indexOf(':'));
        folder.write(HEAD, folder.text(HEAD).replaceAll("(?m)^" + key + ":.*$", member));
        bringIn();

        assertThat(packs.newest("first-day").version()).isEqualTo(before);
        assertThat(problems())
                .isNotEmpty()
                .allMatch(problem -> problem.path().equals(HEAD))
                .allMatch(problem -> problem.line() > 0);
    }

    @Test
    void a_failing_check_keeps_the_pack_out_instead_of_letting_it_through() throws IOException {
        int before = packs.newest("first-day").version();
        folder.write("cases/first-day/trap.yaml", "a: 1");
        bringIn();

        assertThat(packs.newest("first-day").version()).isEqualTo(before);
        assertThat(problems()).extracting(Problem::code).containsExactly("CHECK_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"first-day/topic.yaml", "first-day/notes.txt", "first-day/pack.yml", "notes.txt", "topics.yaml"})
    void a_file_that_nobody_reads_is_told(String file) throws IOException {
        folder.write("cases/" + file, "a: 1");
        bringIn();

        assertThat(stored.seen())
                .flatExtracting(StoredPacks.Seen::problems)
                .extracting(Problem::path)
                .containsExactly("cases/" + file);

        folder.delete("cases/" + file);
        bringIn();
        assertThat(stored.seen()).flatExtracting(StoredPacks.Seen::problems).isEmpty();
    }

    private void bringIn() {
        new PackFolder(new AuthoringRoot(temp), stored, intake).bringIn();
    }

    private List<Problem> problems() {
        return stored.seen().stream()
                .filter(seen -> seen.pack().equals("first-day"))
                .flatMap(seen -> seen.problems().stream())
                .toList();
    }
}
