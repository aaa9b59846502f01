package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import xiaoer.shift.Assigned;
import xiaoer.shift.Mode;
import xiaoer.testing.TestClock;
import xiaoer.testing.XiaoerTest;

/** What of a claim is for whose eyes, and when. */
@XiaoerTest
class ClaimSecrecyTests {

    /** The case's facts and truth, answers to come, and what the process knows and has marked. */
    private static final List<String> HIDDEN = List.of(
            "HIDDEN-FACT-VALUE",
            "HIDDEN-TRUTH-TEXT",
            "HIDDEN-ANSWER-TEXT",
            "secretOfTheCase",
            "UNLAWFUL_REFUSAL",
            "wrong-refused-without-reason",
            "variables",
            "not-shipped",
            "\"outcome\"",
            "\"reasons\":[{");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    private ClaimClient desk;

    @BeforeEach
    void start() {
        ClaimPackZip.upload(port);
        desk = ClaimClient.start(port, "student01", ClaimPackZip.DESK, 7, "textbook");
        desk.advance("PT30S");
    }

    @Test
    void nothing_hidden_reaches_the_student_before_the_end_and_all_of_it_does_afterwards() {
        StringBuilder seen = new StringBuilder();
        look(seen);
        seen.append(desk.complete("open-talk", Map.of("asking", "ASK")).text());
        look(seen);
        desk.advance("PT1M");
        seen.append(desk.complete("tell-rules", Map.of("telling", "RULES")).text());
        look(seen);
        seen.append(desk.complete("answer-request", Map.of("answer", "REFUSE")).text());
        look(seen);

        assertThat(seen.toString()).contains("TaskCompleted").doesNotContain(HIDDEN.toArray(String[]::new));
        desk.end();
        StringBuilder after = new StringBuilder();
        look(after);
        assertThat(after.toString())
                .contains(
                        "HIDDEN-FACT-VALUE",
                        "HIDDEN-TRUTH-TEXT",
                        "not-shipped",
                        "wrong-refused-without-reason",
                        "\"outcome\"");
    }

    private void look(StringBuilder seen) {
        for (String below : List.of("", "/events", "/claims/1/history")) {
            seen.append(desk.get(below).text());
        }
    }

    @Test
    void a_stranger_finds_no_claim_and_staff_see_what_the_student_sees() {
        ClaimClient stranger = desk.as("student02", port);
        for (String below : List.of("/claims/1/history", "/claims/1/drawing", "/claims/1/evidence/1")) {
            assertThat(stranger.get(below).status()).as(below).isEqualTo(404);
        }
        assertThat(stranger.upload(1, CheckedImageTests.picture("png", 3, 2)).status())
                .isEqualTo(404);
        assertThat(desk.as("teacher", port).get("/claims/1/history").status()).isEqualTo(200);
        assertThat(desk.as("teacher", port).get("/claims/1/drawing").text()).contains("refundOnly");
        assertThat(desk.as("teacher", port)
                        .upload(1, CheckedImageTests.picture("png", 3, 2))
                        .reason())
                .isEqualTo("NOT_YOUR_SHIFT");
        assertThat(desk.get("/claims/9/history").reason()).isEqualTo("UNKNOWN_CLAIM");
    }

    @Test
    void a_picture_is_kept_shown_by_a_message_and_served_as_nothing_but_a_picture() {
        assertThat(desk.act("message", "claim", 1, "evidence", 2).reason()).isEqualTo("UNKNOWN_EVIDENCE");
        assertThat(desk.upload(1, CheckedImageTests.picture("png", 30, 20))
                        .body()
                        .path("evidence")
                        .asInt())
                .isEqualTo(2);
        assertThat(desk.act("message", "claim", 1, "evidence", 2).events()).containsExactly("ClaimMessage");
        assertThat(desk.claim(1).path("thread").path(0).path("evidence").asInt())
                .isEqualTo(2);
        assertThat(desk.act("message", "claim", 1, "evidence", 1).reason()).isEqualTo("UNKNOWN_EVIDENCE");

        HttpHeaders headers = new HttpHeaders();
        byte[] served = desk.bytes("/claims/1/evidence/2", headers);
        assertThat(CheckedImage.of(served == null ? new byte[0] : served).mediaType())
                .isEqualTo("image/png");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("image/png");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(desk.get("/claims/1/evidence/1").reason()).isEqualTo("UNKNOWN_EVIDENCE");
    }

    @Test
    void three_pictures_are_enough_and_what_is_no_picture_is_none() {
        assertThat(desk.upload(1, "<svg/>".getBytes()).reason()).isEqualTo("NOT_A_PICTURE");
        for (int i = 0; i < 3; i++) {
            assertThat(desk.upload(1, CheckedImageTests.picture("jpeg", 30, 20)).status())
                    .isEqualTo(201);
        }
        assertThat(desk.upload(1, CheckedImageTests.picture("png", 3, 2)).reason())
                .isEqualTo("TOO_MUCH_EVIDENCE");
        assertThat(desk.upload(9, CheckedImageTests.picture("png", 3, 2)).reason())
                .isEqualTo("UNKNOWN_CLAIM");
        desk.end();
        assertThat(desk.upload(1, CheckedImageTests.picture("png", 3, 2)).reason())
                .isEqualTo("SHIFT_ENDED");
    }

    @Test
    void an_exam_may_keep_the_drawing_from_its_student_until_the_end_and_the_truth_for_good() {
        ClaimPackZip.upload(port, "claim-exam", "diagram: after\n");
        ClaimClient exam =
                ClaimClient.of(port, "student03", Assigned.start(program, "student03", "claim-exam", Mode.EXAM));
        clock.pass(Duration.ofSeconds(30));

        assertThat(exam.claim(1).path("drawn").asBoolean()).isFalse();
        assertThat(exam.get("/claims/1/drawing").reason()).isEqualTo("DRAWING_CLOSED");
        assertThat(exam.get("/claims/1/history").reason()).isEqualTo("DRAWING_CLOSED");
        assertThat(exam.act("coach", "on", true).reason()).isEqualTo("NO_COACH");
        assertThat(exam.as("judge", port).get("/claims/1/drawing").status()).isEqualTo(200);
        assertThat(exam.act("raise-claim", "kind", "EXCHANGE", "order", "20150717-1-25-2", "reason", "QUALITY")
                        .reason())
                .isEqualTo("PRACTICE_ONLY");

        exam.end();
        assertThat(exam.claim(1).path("drawn").asBoolean()).isTrue();
        assertThat(exam.get("/claims/1/history").text())
                .contains("\"entries\"")
                .doesNotContain("HIDDEN-TRUTH-TEXT", "\"turns\"");
        assertThat(exam.as("judge", port).get("/claims/1/history").text())
                .contains("HIDDEN-TRUTH-TEXT", "omitted-answer");
    }

    @Test
    void only_staff_let_a_claim_go_on_by_another_release() {
        for (String name : List.of("student01", "student02", "teacher", "judge")) {
            assertThat(desk.as(name, port)
                            .post("/claims/1/migrate", Map.of("release", 1))
                            .status())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(desk.as("analyst", port)
                        .post("/claims/1/migrate", Map.of("release", 999))
                        .reason())
                .isEqualTo("UNKNOWN_RELEASE");
    }
}
