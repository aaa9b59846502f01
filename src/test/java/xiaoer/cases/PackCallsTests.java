package xiaoer.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import xiaoer.release.Archive;
import xiaoer.release.AuthoredCopy;
import xiaoer.release.AuthoringRoot;
import xiaoer.release.FileSet;
import xiaoer.testing.Calls;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;

/** Packs by API. */
@OnBothDatabases
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=./" + AuthoredCopy.ORIGINAL)
class PackCallsTests {

    @LocalServerPort
    int port;

    @Autowired
    Packs packs;

    @Autowired
    StoredPacks stored;

    @Autowired
    PackIntake intake;

    @Test
    void an_uploaded_version_is_not_undone_by_the_unchanged_folder() {
        FileSet files = files(Map.of("pack.yaml", head(33)));
        upload("trainer", zip("first-day/", files)).expectStatus().isCreated();
        int uploaded = packs.newest("first-day").version();
        new PackFolder(new AuthoringRoot(Path.of(AuthoredCopy.ORIGINAL)), stored, intake).bringIn();

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
        SortedMap<String, byte[]> more = new TreeMap<>(
                Archive.read(new ByteArrayInputStream(zip)).files().byPath());
        more.put("first-day/notes.md", new byte[0]);
        upload("teacher", Archive.write(new FileSet(more)))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.hash")
                .isEqualTo(newest.hash())
                .jsonPath("$.problems[0].code")
                .isEqualTo("IGNORED_FILES")
                .jsonPath("$.problems[0].arguments[1]")
                .isEqualTo("first-day/notes.md");
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
