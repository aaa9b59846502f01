package xiaoer.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import xiaoer.release.AskingTurns;
import xiaoer.testing.Calls;
import xiaoer.testing.XiaoerTest;

/** Judging replies by API. */
@XiaoerTest
class ReplyCallsTests {

    private static final Map<String, Object> ASKED = Map.of(
            "stage", "AFTER",
            "mood", "upset",
            "customer", Map.of("name", "等快递的人", "line", "五天了还没到"),
            "facts", List.of(Map.of("about", "PROMISE", "says", "物流停在中转站；快递24小时内回复查件结果")),
            "reply", "对不起，让您等了五天，我帮您催件，24小时内给您答复。要不加我微信说？");

    @LocalServerPort
    int port;

    @Autowired
    AskingTurns turns;

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "analyst"})
    void whoever_writes_cases_or_rules_may_ask(String who) {
        judge(who, ASKED)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.grade")
                .isEqualTo("WRONG")
                .jsonPath("$.labels[*].label")
                .value(List.class, labels -> assertThat(labels).asList().contains("APOLOGY", "TIME", "OFF_PLATFORM"))
                .jsonPath("$.labels[0].spans[0].from")
                .isEqualTo(0)
                .jsonPath("$.labels[0].sentence.en")
                .isNotEmpty();
    }

    @Test
    void a_reply_waits_its_turn_like_any_question_from_outside_of_a_shift() {
        CompletableFuture<RestTestClient.ResponseSpec> answer =
                new CompletableFuture<RestTestClient.ResponseSpec>().orTimeout(1, TimeUnit.MINUTES);

        holding(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), () -> {
            new Thread(() -> answer.completeAsync(() -> judge("trainer", ASKED), Runnable::run)).start();
            await().until(() -> answer.isDone() || somebodyWaitsForATurn());
            assertThat(answer).isNotDone();
        });

        answer.join().expectStatus().isOk();
    }

    private void holding(int some, Runnable meanwhile) {
        if (some == 0) {
            meanwhile.run();
            return;
        }
        turns.take(() -> {
            holding(some - 1, meanwhile);
            return some;
        });
    }

    private static boolean somebodyWaitsForATurn() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().equals(AskingTurns.class.getName())
                        && frame.getMethodName().equals("awaitTurn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student01", "judge", "admin"})
    void nobody_else_may(String who) {
        judge(who, ASKED).expectStatus().isForbidden();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("stage", "LATER", 400, "REPLY_WORD", "PRE, MID, AFTER"),
                Arguments.of("mood", "sleepy", 400, "REPLY_WORD", "sleepy"),
                Arguments.of("profile", "ancient", 400, "REPLY_WORD", "textbook"),
                Arguments.of("reply", " ", 400, "REPLY_EMPTY", "reply"),
                Arguments.of("reply", "好".repeat(1001), 413, "REPLY_TEXT_LONG", "1,001"),
                Arguments.of("facts", List.of(Map.of("about", "STOCK")), 400, "REPLY_FACT_EMPTY", "1"),
                Arguments.of(
                        "facts", List.of(Map.of("value", 8, "unit", "APPLES")), 400, "REPLY_WORD", "MONEY, PERCENT"),
                Arguments.of(
                        "facts",
                        Stream.generate(() -> Map.of("says", "有货")).limit(41).toList(),
                        413,
                        "REPLY_FACTS_MANY",
                        "41"),
                Arguments.of("colour", "red", 400, "NO_REPLY_QUESTION", "JSON"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_value_and_what_was_expected(
            String member, Object value, int status, String reason, String told) {
        Map<String, Object> asked = new HashMap<>(ASKED);
        asked.put(member, value);

        judge("trainer", asked)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(told));
    }

    @Test
    void the_documentation_of_the_api_has_the_call() {
        Calls.as("trainer", port)
                .get()
                .uri("/api/openapi")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/api/v1/replies/judge'].post.summary")
                .isNotEmpty();
    }

    private RestTestClient.ResponseSpec judge(String who, Map<String, Object> asked) {
        return Calls.as(who, port)
                .post()
                .uri("/api/v1/replies/judge")
                .header("Accept-Language", "en")
                .body(asked)
                .exchange();
    }
}
