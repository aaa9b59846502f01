package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;
import xiaoer.testing.XiaoerTest;

/** Asking decisions by API. */
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=" + AuthoredCopy.ORIGINAL)
@Import(DecisionCallsTests.Exams.class)
class DecisionCallsTests {

    private static final Map<String, Object> GREEN =
            Map.of("profile", "textbook", "facts", Map.of("OrderState", Map.of("flag", "GREEN")));

    @TestConfiguration(proxyBeanMethods = false)
    static class Exams {
        @Bean
        ExamWatch student07SitsAnExam() {
            return student -> student.name().equals("student07");
        }
    }

    @LocalServerPort
    int port;

    @Test
    void the_decisions_are_listed_with_their_questions() {
        get("analyst", "/api/v1/decisions")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.decisions[*].name")
                .value(List.class, names -> assertThat(names).asList().containsExactly("collect-check", "ship-gate"))
                .jsonPath("$.decisions[1].question.en")
                .isEqualTo("Judging by the flag, may it be shipped now?");
    }

    @Test
    void a_decision_tells_its_facts_rules_and_parameters() {
        get("trainer", "/api/v1/decisions/collect-check?release=1")
                .expectBody()
                .jsonPath("$.decision.facts[0].type")
                .isEqualTo("OrderState")
                .jsonPath("$.decision.rules[0].id")
                .isEqualTo("collect-01")
                .jsonPath("$.parameterValues.textbook[0].value")
                .isEqualTo(60)
                .jsonPath("$.parameterValues.modern[0].key")
                .isEqualTo("p.secondsPerDay");
    }

    @Test
    void an_answer_names_outcome_rule_sentence_and_release() {
        ask("analyst", "ship-gate", GREEN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("PASS")
                .jsonPath("$.release")
                .isEqualTo(1)
                .jsonPath("$.reasons[0].rule")
                .isEqualTo("gate-green")
                .jsonPath("$.reasons[0].sentence.zh")
                .isEqualTo("绿旗，可以发货。");
    }

    @Test
    void the_parameters_of_fired_rules_are_told() {
        ask("analyst", "collect-check", Map.of("facts", Map.of("OrderState", Map.of("days", 3, "elapsedSeconds", 180))))
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("ALLOW")
                .jsonPath("$.parameters['p.secondsPerDay']")
                .isEqualTo(60);
    }

    @Test
    void facts_that_no_rule_decides_on_are_named_in_the_error() {
        ask("analyst", "ship-gate", Map.of("facts", Map.of("OrderState", Map.of("flag", "PURPLE"))))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("UNDECIDED")
                .jsonPath("$.facts.OrderState.flag")
                .isEqualTo("PURPLE");
    }

    @Test
    void unknown_decisions_and_releases_are_told_with_what_there_is() {
        ask("analyst", "no-such", GREEN)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("UNKNOWN_DECISION");
        ask("analyst", "ship-gate", Map.of("release", 99, "facts", Map.of()))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("UNKNOWN_RELEASE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"facts\":[]}",
                "{\"fact\":{}}",
                "{\"release\":\"x\",\"facts\":{}}",
                "{\"facts\":{\"OrderState\":{\"days\":1e999999999}}}"
            })
    void what_is_no_question_is_refused(String body) {
        post("analyst", "/api/v1/decisions/ship-gate", MediaType.APPLICATION_JSON, body)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void deep_and_huge_questions_are_refused() {
        post("analyst", "/api/v1/decisions/ship-gate", MediaType.APPLICATION_JSON, "{\"facts\":" + "[".repeat(5_000))
                .expectStatus()
                .isBadRequest();
        String number = "{\"facts\":{\"OrderState\":{\"days\":" + "9".repeat(300_000) + "}}}";
        post("analyst", "/api/v1/decisions/ship-gate", MediaType.APPLICATION_JSON, number)
                .expectStatus()
                .isBadRequest();
        post("analyst", "/api/v1/decisions/ship-gate", MediaType.APPLICATION_JSON, " ".repeat(Question.MAX_BYTES + 1))
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void a_batch_answers_line_by_line_and_a_bad_line_does_not_end_it() {
        String lines = """
                {"facts":{"OrderState":{"flag":"GREEN"}}}

                {"facts":
                {"facts":{"OrderState":{"flag":"BLUE"}}}
                {"facts":{"OrderState":{"flag":"YELLOW"}}}""";
        byte[] answer = post(
                        "analyst",
                        "/api/v1/decisions/ship-gate/batch",
                        MediaType.parseMediaType("application/x-ndjson"),
                        lines)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("application/x-ndjson")
                .expectBody()
                .returnResult()
                .getResponseBody();

        List<JsonNode> answers = new String(answer, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).path("outcome").asString()).isEqualTo("PASS");
        assertThat(answers.get(1).path("problem").path("line").asInt()).isEqualTo(3);
        assertThat(answers.get(1).path("problem").path("reason").asString()).isEqualTo("NO_QUESTION");
        assertThat(answers.get(2).path("problem").path("reason").asString()).isEqualTo("UNDECIDED");
        assertThat(answers.get(3).path("outcome").asString()).isEqualTo("BLOCKED");
    }

    @Test
    void a_batch_of_too_many_lines_is_refused() {
        post("analyst", "/api/v1/decisions/ship-gate/batch", MediaType.TEXT_PLAIN, "{}\n".repeat(Batch.MAX_LINES + 1))
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void a_student_may_ask_but_not_during_an_exam() {
        ask("student01", "ship-gate", GREEN).expectStatus().isOk();
        ask("student07", "ship-gate", GREEN)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("EXAM_RUNNING");
        post("student07", "/api/v1/decisions/ship-gate/batch", MediaType.TEXT_PLAIN, "{\"facts\":{}}")
                .expectStatus()
                .isForbidden();
        get("student07", "/api/v1/decisions/ship-gate").expectStatus().isForbidden();
    }

    @Test
    void a_judge_has_no_decision_call() {
        ask("judge", "ship-gate", GREEN).expectStatus().isForbidden();
    }

    private RestTestClient.ResponseSpec get(String name, String uri) {
        return Calls.as(name, port).get().uri(uri).exchange();
    }

    private RestTestClient.ResponseSpec ask(String name, String decision, Map<String, ?> question) {
        return Calls.as(name, port)
                .post()
                .uri("/api/v1/decisions/" + decision)
                .body(question)
                .exchange();
    }

    private RestTestClient.ResponseSpec post(String name, String uri, MediaType type, String body) {
        return Calls.as(name, port).post().uri(uri).contentType(type).body(body).exchange();
    }
}
