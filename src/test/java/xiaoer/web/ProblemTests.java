package xiaoer.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.testing.Calls;
import xiaoer.testing.XiaoerTest;

/** Every failure is told in one form, in the reader's language, without a look inside. */
@XiaoerTest
class ProblemTests {

    @LocalServerPort
    int port;

    @Autowired
    Problems problems;

    @Autowired
    StoreFaults faults;

    RestTestClient student;

    @BeforeEach
    void signIn() {
        student = Calls.as("student01", port);
    }

    @Test
    void malformed_json_is_a_bad_request_that_quotes_nothing() {
        student.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"label\": ")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains("\"reason\":\"MALFORMED\"")
                        .doesNotContain("jackson", "Exception", "trace"));
    }

    @Test
    void a_missing_field_is_a_bad_request() {
        student.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void an_id_that_is_none_is_a_bad_request() {
        student.delete()
                .uri("/api/v1/tokens/1")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("MALFORMED");
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        student.put()
                .uri("/api/v1/tokens")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueMatches(HttpHeaders.ALLOW, ".*(GET, ?POST|POST, ?GET).*")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("METHOD");
    }

    @Test
    void an_unknown_address_is_not_found_in_chinese_by_default_and_in_english_when_asked() {
        student.get()
                .uri("/api/v1/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .value((String detail) -> assertThat(detail).startsWith("这里什么也没有"));
        student.get()
                .uri("/api/v1/nothing")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.9")
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .value((String detail) -> assertThat(detail).startsWith("There is nothing here"));
    }

    @Test
    void a_wrong_content_type_is_told() {
        student.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.TEXT_PLAIN)
                .body("label")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("MEDIA_TYPE");
    }

    @Test
    void an_upload_beyond_all_bounds_is_told_as_such() {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(new byte[9_000_000]) {
            @Override
            public String getFilename() {
                return "rules.zip";
            }
        });
        Calls.as("analyst", port)
                .post()
                .uri("/api/v1/drafts/check")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void a_request_that_the_server_itself_refuses_shows_no_trace() {
        student.get()
                .uri(builder -> builder.path("/api/v1/tokens")
                        .queryParam("x", "a".repeat(9000))
                        .build())
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectBody(String.class)
                .value(body -> assertThat(String.valueOf(body)).doesNotContain("Exception", "Tomcat"));
    }

    @Test
    void what_nobody_decided_is_our_fault_and_shows_no_facts_to_those_who_may_not_see_them() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/shifts");
        Object told = problems.failed(
                new UndecidedException("collect-check", List.of("ALLOW", "HOLD"), Map.of("Order", "sealed truth")),
                request,
                new MockHttpServletResponse(),
                Locale.SIMPLIFIED_CHINESE);
        assertThat(told).isInstanceOfSatisfying(ResponseEntity.class, answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(500);
            assertThat(String.valueOf(answer.getBody()))
                    .contains("UNDECIDED", "collect-check")
                    .doesNotContain("sealed truth");
        });
    }

    @Test
    void a_rule_that_failed_is_named_to_all_and_its_facts_only_to_those_who_may_see_them() throws Exception {
        Problem cause = new Place("rules/ship-gate/gate.drl", 12, 0)
                .problem("RULE_FAILED.DIVIDED_BY_ZERO", "gate-07", "gate.drl:12");
        Object told = problems.failed(
                RulebookFixture.failed("ship-gate", cause, Map.of("Order", "sealed truth")),
                new MockHttpServletRequest("POST", "/api/v1/shifts"),
                new MockHttpServletResponse(),
                Locale.ENGLISH);
        assertThat(told).isInstanceOfSatisfying(ResponseEntity.class, answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(500);
            assertThat(String.valueOf(answer.getBody()))
                    .contains("RULE_FAILED", "ship-gate", "gate-07", "gate.drl:12", "divided by zero")
                    .doesNotContain("sealed truth", "inside the engine");
        });
    }

    @Test
    void a_database_that_is_away_is_told_with_when_to_try_again() throws Exception {
        MockHttpServletRequest call = new MockHttpServletRequest("POST", "/api/v1/shifts");
        call.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "en");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        faults.doFilter(call, answer, failing(new SQLException("The connection attempt failed.", "08001")));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("\"reason\":\"DATABASE_AWAY\"", "does not answer");
    }

    @Test
    void a_full_disk_is_told_on_a_page_that_asks_nothing_of_the_database() throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/shifts");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        faults.doFilter(page, answer, failing(new IOException("No space left on device")));
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).contains("磁盘已满", "再试一次", "action=\"/shifts\"");
    }

    @Test
    void a_whole_form_that_cannot_be_stored_is_sent_again_as_it_was_but_no_password_is_written_anywhere()
            throws Exception {
        assertThat(faultOn("/desk/orders", Map.of("pack", "order-basics", "seed", "<7>")))
                .contains("method=\"post\"", "name=\"seed\" value=\"&lt;7&gt;\"", "您填写的内容还在");
        assertThat(faultOn("/sign-in", Map.of("name", "student01", "password", "demo")))
                .contains("method=\"get\"", "action=\"/sign-in\"")
                .doesNotContain("demo", "您填写的内容还在");
    }

    private String faultOn(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", path);
        form.setParameters(fields);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        faults.doFilter(form, answer, failing(new SQLException("The connection attempt failed.", "08001")));
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        return answer.getContentAsString();
    }

    @Test
    void a_part_of_a_page_that_cannot_be_stored_leaves_what_was_typed_in_its_place() throws Exception {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/shifts/1/notes");
        form.addHeader("HX-Request", "true");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        faults.doFilter(form, answer, failing(new SQLException("terminating connection", "57P01")));
        assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#notices");
        assertThat(answer.getContentAsString()).contains("class=\"notice bad\"", "数据库暂时没有应答");
    }

    private static FilterChain failing(Exception cause) {
        return (request, response) -> {
            throw new ServletException(cause);
        };
    }

    @Test
    void the_description_of_the_calls_is_public() {
        Calls.to(port)
                .get()
                .uri("/api/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/tokens'].post")
                .exists();
    }
}
