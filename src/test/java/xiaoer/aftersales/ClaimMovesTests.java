package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.testing.Calls;
import xiaoer.testing.XiaoerTest;

/** Claims that lead to others, and claims that go on by another release. */
@XiaoerTest
class ClaimMovesTests {

    /** Signed for two days ago. */
    private static final String SIGNED = "20150717-1-25-5";

    @LocalServerPort
    int port;

    @Autowired
    Packs packs;

    private ClaimClient desk;

    @BeforeEach
    void start() {
        ClaimPackZip.upload(port);
        desk = ClaimClient.start(port, "student01", ClaimPackZip.DESK, 42, "textbook");
    }

    @Test
    void a_claim_that_another_one_opens_has_the_same_words_and_the_same_truth() {
        raise();
        desk.complete("open-talk", Map.of("asking", "ASK"));
        desk.advance("PT10S");
        assertThat(desk.claim(1).path("thread").path(1).path("text").path("en").asString())
                .isEqualTo("I just do not want it");
        desk.complete("tell-rules", Map.of("telling", "RULES"));
        desk.complete("answer-request", Map.of("answer", "RETURN"));

        JsonNode next = desk.claim(2);
        assertThat(next.path("kind").asString()).isEqualTo("RETURN_REFUND");
        assertThat(next.path("order").asString()).isEqualTo(SIGNED);
        assertThat(next.path("explanation").path("zh").asString()).isEqualTo("不想要了");
        assertThat(next.path("received").asBoolean()).isTrue();
        assertThat(ClaimClient.stream(desk.view().path("tasks"))
                        .map(task -> task.path("claim").asInt()))
                .contains(2);
        desk.end();
        assertThat(desk.log())
                .filteredOn(event -> event.path("type").asString().equals("ClaimOpened"))
                .extracting(event ->
                        event.path("sealed").path("facts").path("condition").asString())
                .containsExactly("OPENED", "OPENED");
    }

    @Test
    void a_claim_goes_on_by_the_process_of_another_release_when_staff_say_so() {
        raise();
        assertThat(desk.task("open-talk").path("name").path("zh").asString()).startsWith("向买家开口");
        int release = publish("take-up", "name=\"(向买家开口)", "name=\"新：$1");

        assertThat(ClaimClient.start(port, "student02", ClaimPackZip.DESK, 1, "textbook")
                        .view()
                        .path("release")
                        .asInt())
                .isEqualTo(release);
        assertThat(desk.as("analyst", port)
                        .post("/claims/1/migrate", Map.of("release", release))
                        .events())
                .contains("ClaimMigrated");
        assertThat(desk.task("open-talk").path("name").path("zh").asString()).startsWith("新：向买家开口");
        JsonNode history = desk.get("/claims/1/history").body();
        assertThat(history.path("release").asInt()).isEqualTo(release);
        assertThat(ClaimClient.values(history.path("entries"), "kind")).contains("MIGRATED");
        JsonNode told = desk.log().get(desk.log().size() - 1);
        assertThat(told.path("data").path("by").asString()).isEqualTo("analyst");
    }

    @Test
    void a_claim_does_not_move_to_a_process_that_lacks_its_place() {
        raise();
        int release = publish("refund-only", "\\banswer-in-time\\b", "reply-in-time");

        ClaimClient.Reply refused = desk.as("analyst", port).post("/claims/1/migrate", Map.of("release", release));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("CANNOT_MIGRATE");
        assertThat(refused.text()).contains("answer-in-time");
        assertThat(desk.complete("open-talk", Map.of("asking", "ASK")).status()).isEqualTo(200);
    }

    @Test
    void the_best_way_through_a_case_is_worth_everything_and_the_worst_little() {
        Pack pack = packs.newest(ClaimPackZip.DESK);
        ClaimCase planned = ClaimPack.of(pack).get("not-shipped");

        assertThat(worked(pack, planned, planned.best())).isEqualByComparingTo("100");
        assertThat(worked(pack, planned, planned.worst())).isLessThan(new BigDecimal("20"));
    }

    private BigDecimal worked(Pack pack, ClaimCase planned, SolutionPath play) {
        ClaimClient student = ClaimClient.start(port, "student03", ClaimPackZip.DESK, 9, "textbook");
        return ClaimPlay.score(student, pack.epoch(), planned.after(), planned, play);
    }

    @Test
    void the_receipt_is_not_confirmed_by_the_clock_while_money_is_asked_back() {
        raise("EXCHANGE");
        assertThat(types()).doesNotContain("ConfirmationHeld");

        start();
        raise("RETURN_REFUND");
        assertThat(types()).containsSubsequence("ClaimOpened", "ConfirmationHeld");
        desk.complete("open-talk", Map.of("asking", "DECIDE"));
        desk.complete("tell-rules", Map.of("telling", "RULES"));
        desk.complete("answer-request", Map.of("answer", "AGREE"));
        desk.complete("tell-address", Map.of("returnAddress", "WAREHOUSE", "freightTold", "BUYER"));
        assertThat(types()).doesNotContain("ConfirmationResumed");

        // The buyer sends nothing back within seven days, which ends the claim and not the trade.
        desk.advance("PT8M");
        desk.complete("finish", Map.of("followUp", "RESULT"));
        assertThat(types()).containsSubsequence("ClaimClosed", "ConfirmationResumed");
    }

    private List<String> types() {
        return desk.log().stream().map(event -> event.path("type").asString()).toList();
    }

    private void raise() {
        raise("REFUND_ONLY");
    }

    private void raise(String kind) {
        assertThat(desk.act(
                                "raise-claim",
                                "kind",
                                kind,
                                "order",
                                SIGNED,
                                "reason",
                                "NO_REASON",
                                "received",
                                true,
                                "explanation",
                                "不想要了",
                                "password",
                                "123456",
                                "facts",
                                Map.of("condition", "OPENED"))
                        .status())
                .isEqualTo(200);
    }

    /** The set in force with one process written otherwise, walks and all. */
    private int publish(String folder, String text, String instead) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String end : List.of(".bpmn", ".walks.yaml")) {
                String path = "processes/" + folder + "/" + folder + end;
                zip.putNextEntry(new ZipEntry(path));
                zip.write(Files.readString(Path.of(path))
                        .replaceAll(text, instead)
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var result = Calls.as("analyst", port)
                .post()
                .uri("/api/v1/releases?base=1")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(bytes.toByteArray())
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(201);
        return JsonMapper.shared()
                .readTree(result.getResponseBody())
                .path("number")
                .asInt();
    }
}
