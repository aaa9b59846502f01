package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import xiaoer.testing.Calls;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;

/** Checking, publishing, reading and rolling back by API. */
@OnBothDatabases
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=./" + AuthoredCopy.ORIGINAL)
class ReleaseCallsTests {

    private static final String PARAMETERS = "rules/parameters/textbook.yaml";
    private static final String DRL = "rules/collect-check/collect.drl";
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    @LocalServerPort
    int port;

    @Autowired
    Releases releases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_release_is_read_as_the_zip_that_makes_it_again() {
        byte[] zip = download(1);
        ReleaseHead republished = publish("analyst", "/api/v1/releases?message=again", zip);

        assertThat(republished.by()).isEqualTo("analyst");
        assertThat(republished.message()).isEqualTo("again");
        get("analyst", "/api/v1/releases")
                .expectBody()
                .jsonPath("$.releases[?(@.number == 1)].hash")
                .isEqualTo(republished.hash())
                .jsonPath("$.releases[?(@.number == 1)].by")
                .isEqualTo("folder");
    }

    @Test
    void an_overlay_changes_and_deletes_over_its_base() {
        int number = publish(
                        "admin",
                        "/api/v1/releases?base=1",
                        zip(Map.of(
                                PARAMETERS,
                                text(1, PARAMETERS).replace("value: 60", "value: 30"),
                                "deleted.txt",
                                "rules/ship-gate/decision.yaml\nrules/ship-gate/ship-gate.csv\n"
                                        + "rules/ship-gate/ship-gate.scenarios.yaml\n")))
                .number();

        assertThat(releases.inForce()).isEqualTo(number);
        assertThat(text(number, PARAMETERS)).contains("value: 30");
        assertThat(Archive.read(new ByteArrayInputStream(download(number)))
                        .files()
                        .byPath())
                .doesNotContainKey("rules/ship-gate/ship-gate.csv")
                .containsKey(DRL);
    }

    @Test
    void restoring_puts_an_old_set_in_force_under_a_new_number() {
        int before = publish(
                        "analyst",
                        "/api/v1/releases?base=1",
                        zip(Map.of(PARAMETERS, text(1, PARAMETERS).replace("value: 60", "value: 77"))))
                .number();
        Calls.as("analyst", port)
                .post()
                .uri("/api/v1/releases/1/restore")
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(releases.inForce()).isEqualTo(before + 1);
        assertThat(text(before + 1, PARAMETERS)).isEqualTo(text(1, PARAMETERS));
        assertThat(text(before, PARAMETERS)).contains("value: 77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/ship-gate/more.xls",
                "rules/ship-gate/more.scenarios.yml",
                "rules/ship-gate/more.yaml",
                "rules/ship-gate/notes.txt",
                "rules/ship-gate/NOENDING",
                "rules/ship-gate/more.CSV",
                "rules/ship-gate/below/more.csv",
                "rules/parameters/more.properties",
                "rules/no-decision/notes.txt",
                "rules/notes.txt",
                "processes/more.bpmn2",
                "processes/a/picture.svg",
            })
    void a_file_that_nobody_reads_is_a_problem_that_names_it(String path) {
        byte[] zip = zip(Map.of(path, "a"));

        check("analyst", zip, "?base=1")
                .expectBody()
                .jsonPath("$.problems[?(@.path == '" + path + "' && @.severity == 'ERROR')]")
                .isNotEmpty();
        post("analyst", "/api/v1/releases?base=1", zip).expectStatus().isBadRequest();
    }

    @Test
    void a_set_with_a_problem_is_not_published_and_the_problem_is_told() {
        int before = releases.inForce();
        post("analyst", "/api/v1/releases?base=1", zip(Map.of(DRL, "rule \"x")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("CHECKS_FAILED")
                .jsonPath("$.problems[0].path")
                .isEqualTo(DRL);
        assertThat(releases.inForce()).isEqualTo(before);
    }

    @Test
    void a_check_tells_every_problem_and_changes_nothing() {
        int before = releases.inForce();
        check("teacher", Archive.write(content(1)), "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.problems[?(@.severity == 'ERROR')]")
                .isEmpty();
        check("trainer", zip(Map.of(DRL, "rule \"x")), "?base=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.problems[0].path")
                .isEqualTo(DRL)
                .jsonPath("$.problems[0].severity")
                .isEqualTo("ERROR")
                .jsonPath("$.problems[0].keys()")
                .value(keys -> assertThat(keys)
                        .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                        .containsExactlyInAnyOrder(
                                "path", "line", "column", "severity", "code", "message", "hint", "arguments"));
        assertThat(releases.inForce()).isEqualTo(before);
    }

    @Test
    void hostile_archives_are_refused() {
        check("analyst", zip(Map.of("../../rules/x.drl", "x")), "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("UNSAFE_NAME");
        check("analyst", zip(Map.of("rules/x.drl", " ".repeat(Intake.MAX_FILE_BYTES + 1))), "")
                .expectStatus()
                .isEqualTo(413);
        check("analyst", "no zip".getBytes(StandardCharsets.UTF_8), "")
                .expectStatus()
                .isBadRequest();
        check("analyst", zip(Map.of("cases/x/pack.yaml", "x")), "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("OUTSIDE_RULES");
        check("analyst", zip(Map.of("deleted.txt", "rules/nothing.drl")), "?base=1")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("DELETED_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"student01", "judge"})
    void students_and_judges_have_none_of_these_calls(String name) {
        get(name, "/api/v1/releases").expectStatus().isForbidden();
        get(name, "/api/v1/releases/1").expectStatus().isForbidden();
        check(name, zip(Map.of(DRL, "x")), "").expectStatus().isForbidden();
        post(name, "/api/v1/releases", zip(Map.of(DRL, "x"))).expectStatus().isForbidden();
    }

    @Test
    void a_file_that_is_passed_over_is_listed() {
        byte[] zip = zip(Map.of(
                PARAMETERS,
                text(1, PARAMETERS),
                "rules/ship-gate/notes.md",
                "a",
                "rules/ship-gate/.#lock",
                "b",
                "notes.md",
                "c"));

        check("analyst", zip, "?base=1")
                .expectBody()
                .jsonPath("$.problems[?(@.code == 'IGNORED_FILES' && @.severity == 'WARNING')].arguments[1]")
                .isEqualTo("rules/ship-gate/.#lock, rules/ship-gate/notes.md");
        post("analyst", "/api/v1/releases?base=1", zip)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.number")
                .exists()
                .jsonPath("$.problems[?(@.code == 'IGNORED_FILES')].arguments[1]")
                .isEqualTo("rules/ship-gate/.#lock, rules/ship-gate/notes.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "teacher"})
    void who_may_read_may_not_for_that_publish(String name) {
        get(name, "/api/v1/releases").expectStatus().isOk();
        post(name, "/api/v1/releases", zip(Map.of(DRL, "x"))).expectStatus().isForbidden();
        Calls.as(name, port)
                .post()
                .uri("/api/v1/releases/1/restore")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void unknown_numbers_and_drafts_do_not_exist() {
        get("analyst", "/api/v1/releases/999").expectStatus().isNotFound();
        Calls.as("analyst", port)
                .post()
                .uri("/api/v1/releases")
                .body(Map.of("draft", "00000000-0000-0000-0000-000000000000"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void every_release_is_in_the_audit_trail() {
        int number = publish("analyst", "/api/v1/releases", Archive.write(content(1)))
                .number();
        assertThat(jdbc.sql("select actor from identity_audit where action = 'RELEASE_PUBLISHED' and about = ?")
                        .param(String.valueOf(number))
                        .query(String.class)
                        .list())
                .containsExactly("analyst");
    }

    private FileSet content(int number) {
        return Archive.read(new ByteArrayInputStream(download(number))).files();
    }

    private String text(int number, String path) {
        return new String(content(number).at(path), StandardCharsets.UTF_8);
    }

    private byte[] download(int number) {
        return Objects.requireNonNull(get("analyst", "/api/v1/releases/" + number)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static byte[] zip(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ArchiveTests.zip(files);
    }

    private RestTestClient.ResponseSpec get(String name, String uri) {
        return Calls.as(name, port).get().uri(uri).exchange();
    }

    private ReleaseHead publish(String name, String uri, byte[] zip) {
        return Objects.requireNonNull(post(name, uri, zip)
                .expectStatus()
                .isCreated()
                .expectBody(ReleaseHead.class)
                .returnResult()
                .getResponseBody());
    }

    private RestTestClient.ResponseSpec post(String name, String uri, byte[] zip) {
        return Calls.as(name, port).post().uri(uri).contentType(ZIP).body(zip).exchange();
    }

    private RestTestClient.ResponseSpec check(String name, byte[] zip, String query) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(zip) {
            @Override
            public String getFilename() {
                return "rules.zip";
            }
        });
        return Calls.as(name, port)
                .post()
                .uri("/api/v1/drafts/check" + query)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }
}
