package xiaoer.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import xiaoer.release.Archive;
import xiaoer.release.AuthoredCopy;
import xiaoer.release.AuthoringRoot;
import xiaoer.release.FileSet;
import xiaoer.shared.Problem;
import xiaoer.testing.Calls;
import xiaoer.testing.XiaoerTest;

/** Case packs: from the folder, from an archive, and by API. */
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=" + AuthoredCopy.ORIGINAL)
@Import(PackTests.Checks.class)
class PackTests {

    private static final String HEAD = "cases/first-day/pack.yaml";
    private static final String TOPICS = "cases/first-day/topics.yaml";

    /** A module that cares for topics, and one that fails on what it did not expect. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Checks {
        @Bean
        Packs.SectionCheck topicsAreAList() {
            return pack -> pack.sections().containsKey("topics")
                            && !pack.sections().get("topics").isArray()
                    ? List.of(Problem.error("topics.yaml", 1, "NO_LIST", "应为列表", ""))
                    : List.of();
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

    @LocalServerPort
    int port;

    @Autowired
    Packs packs;

    @Autowired
    StoredPacks stored;

    @Autowired
    PackIntake intake;

    @Autowired
    MessageSource messages;

    @TempDir
    Path temp;

    AuthoredCopy folder;

    @BeforeEach
    void bring_the_original_in() {
        folder = new AuthoredCopy(temp);
        bringIn();
    }

    @Test
    void a_pack_is_read_with_its_head_settings_and_sections() throws IOException {
        Pack pack = packs.newest("first-day");
        assertThat(pack.title()).containsEntry("zh", "第一天").containsEntry("en", "The first day");
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
            assertThat(problem.line()).isEqualTo(2);
        });

        folder.write(HEAD, good);
        bringIn();
        assertThat(problems()).extracting(Problem::code).containsExactly("NO_LIST");
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

    @Test
    void an_uploaded_version_is_not_undone_by_the_unchanged_folder() {
        FileSet files = files(Map.of("pack.yaml", head(33)));
        upload("trainer", zip("first-day/", files)).expectStatus().isCreated();
        int uploaded = packs.newest("first-day").version();
        bringIn();

        assertThat(packs.newest("first-day").version()).isEqualTo(uploaded);
    }

    @Test
    void a_student_sees_what_a_pack_is_about_and_nothing_of_its_making() {
        Calls.as("student01", port)
                .get()
                .uri("/api/v1/packs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.packs[0].title.en")
                .isEqualTo("The first day")
                .jsonPath("$.packs[0].settings.hint")
                .isEqualTo("notes")
                .jsonPath("$.packs[0].settings.generator")
                .doesNotExist()
                .jsonPath("$.packs[0].hash")
                .doesNotExist();
        Calls.as("trainer", port)
                .get()
                .uri("/api/v1/packs")
                .exchange()
                .expectBody()
                .jsonPath("$.packs[0].settings.generator.share")
                .isEqualTo(0.25);
    }

    @Test
    void a_pack_is_exported_as_the_zip_that_imports_it_again() {
        byte[] zip = Objects.requireNonNull(Calls.as("analyst", port)
                .get()
                .uri("/api/v1/packs/first-day")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
        Pack newest = packs.newest("first-day");
        upload("teacher", zip)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.hash")
                .isEqualTo(newest.hash());
        assertThat(packs.newest("first-day").version()).isEqualTo(newest.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"student01", "judge"})
    void students_and_judges_reach_no_content(String name) {
        Calls.as(name, port)
                .get()
                .uri("/api/v1/packs/first-day")
                .exchange()
                .expectStatus()
                .isForbidden();
        upload(name, zip("x/", files(Map.of("pack.yaml", head(1)))))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void archives_that_are_no_pack_are_refused_with_what_is_wrong() {
        reason(upload("admin", zip("Bad Name/", files(Map.of("pack.yaml", head(1))))), "PACK_MALFORMED");
        reason(upload("admin", zip("a/", files(Map.of("topics.yaml", "[]")))), "PACK_MALFORMED");
        reason(upload("admin", zip("", files(Map.of("a/pack.yaml", "x", "b/pack.yaml", "x")))), "NOT_ONE_PACK");
        reason(upload("admin", zip("", files(Map.of("pack.yaml", head(1))))), "PACK_UNNAMED");
        reason(upload("admin", new byte[] {1, 2, 3}), "NO_ZIP");
    }

    @Test
    void an_unknown_pack_is_not_found() {
        Calls.as("admin", port)
                .get()
                .uri("/api/v1/packs/no-such")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private void bringIn() {
        new PackFolder(new AuthoringRoot(temp, messages), stored, intake).bringIn();
    }

    private List<Problem> problems() {
        return stored.seen().stream()
                .filter(seen -> seen.pack().equals("first-day"))
                .flatMap(seen -> seen.problems().stream())
                .toList();
    }

    private RestTestClient.ResponseSpec upload(String name, byte[] zip) {
        return Calls.as(name, port)
                .post()
                .uri("/api/v1/packs")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip)
                .exchange();
    }

    private static void reason(RestTestClient.ResponseSpec answer, String reason) {
        answer.expectStatus().isBadRequest().expectBody().jsonPath("$.reason").isEqualTo(reason);
    }

    private static String head(int minutes) {
        return "title: {zh: 甲, en: A}\nsummary: {zh: 乙, en: B}\nepoch: 2015-07-17T16:15:00+08:00\nminutes: " + minutes
                + "\n";
    }

    private static FileSet files(Map<String, String> texts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new FileSet(files);
    }

    private static byte[] zip(String folder, FileSet files) {
        return Archive.write(files.in(folder));
    }
}
