package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.aftersales.ClaimClient.Reply;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;

/** Claims as their student works them by API. */
@OnBothDatabases
@XiaoerTest
class ClaimDeskTests {

    private static final String PASSWORD = "123456";

    /** Paid a day ago and not shipped; a refund is asked for after 30 seconds. */
    private static final String PAID = "20150717-1-25-1";

    /** The second order of a trade of two, and so its second line. */
    private static final String SECOND = "20150717-1-25-3";

    private static final String UNPAID = "20150717-1-25-4";

    @LocalServerPort
    int port;

    private ClaimClient desk;

    @BeforeEach
    void start() {
        ClaimPackZip.upload(port);
        desk = ClaimClient.start(port, "student01", ClaimPackZip.DESK, 42, "textbook");
    }

    @Test
    void a_planned_claim_comes_in_its_time_with_the_buyers_words_and_a_first_task() {
        desk.advance("PT29S");
        assertThat(desk.view().path("claims")).isEmpty();

        desk.advance("PT1S");
        JsonNode claim = desk.claim(1);
        assertThat(claim.path("order").asString()).isEqualTo(PAID);
        assertThat(claim.path("kind").asString()).isEqualTo("REFUND_ONLY");
        assertThat(claim.path("amount").asString()).isEqualTo("550.00");
        assertThat(claim.path("state").asString()).isEqualTo("WAIT_SELLER");
        assertThat(claim.path("openedAt").asString()).isEqualTo("2015-07-17T08:15:30Z");
        assertThat(claim.path("explanation").path("zh").asString()).startsWith("拍错了");
        assertThat(claim.path("process").path("name").path("zh").asString()).isEqualTo("仅退款");
        assertThat(claim.path("evidence").path(0).path("by").asString()).isEqualTo("BUYER");
        assertThat(claim.path("drawn").asBoolean()).isTrue();
        assertThat(ClaimClient.values(desk.view().path("tasks"), "node")).containsExactly("open-talk");
        assertThat(ClaimClient.values(desk.get("/events").body().path("events"), "type"))
                .contains("ClaimOpened", "TaskOpened");
    }

    @Test
    void fifteen_days_to_answer_are_fifteen_minutes_and_then_the_agreement_takes_effect() {
        desk.advance("PT30S");
        assertThat(desk.claim(1).path("deadline").path("due").asString()).isEqualTo("2015-07-17T08:30:30Z");

        desk.advance("PT14M59S");
        assertThat(desk.claim(1).path("state").asString()).isEqualTo("WAIT_SELLER");
        desk.advance("PT1S");
        assertThat(types()).contains("ClaimTimerFired", "TaskDropped");
        desk.end();
        assertThat(turns()).contains("omitted-answer");
    }

    @Test
    void options_stand_in_an_order_that_the_seed_decides_and_no_place_tells_what_is_right() {
        assertThat(options(42)).isEqualTo(options(42));
        assertThat(LongStream.range(0, 12).mapToObj(seed -> options(seed).indexOf("ASK")))
                .contains(0, 1, 2, 3);
    }

    private List<String> options(long seed) {
        ClaimClient one = ClaimClient.start(port, "student01", ClaimPackZip.DESK, seed, "textbook");
        one.advance("PT30S");
        JsonNode options = one.task("open-talk").path("form").path(0).path("options");
        one.end();
        return ClaimClient.values(options, "value");
    }

    @Test
    void a_refund_that_nobody_answers_is_paid_without_a_further_task_and_the_platform_says_why() {
        ClaimClient modern = ClaimClient.start(port, "student01", ClaimPackZip.DESK, 42, "modern");
        modern.advance("PT30S");
        modern.advance("PT3M");

        JsonNode claim = modern.claim(1);
        assertThat(claim.path("state").asString()).isEqualTo("SUCCESS");
        assertThat(ClaimClient.values(modern.view().path("tasks"), "node")).containsExactly("finish");
        assertThat(ClaimClient.values(claim.path("thread"), "from")).contains("PLATFORM", "FINANCE");
        assertThat(claim.path("thread").toString()).contains("退款协议生效，钱退给买家");
        assertThat(modern.log())
                .extracting(event -> event.path("type").asString())
                .contains("RefundPaid");
    }

    @Test
    void two_days_to_answer_in_the_modern_profile_are_at_least_what_a_person_needs() {
        ClaimClient modern = ClaimClient.start(port, "student01", ClaimPackZip.DESK, 42, "modern");
        modern.advance("PT30S");

        assertThat(modern.claim(1).path("deadline").path("due").asString()).isEqualTo("2015-07-17T08:18:30Z");
    }

    @Test
    void a_refund_worked_well_pays_the_buyer_and_costs_nothing() {
        desk.advance("PT30S");
        workWell();

        assertThat(desk.claim(1).path("state").asString()).isEqualTo("SUCCESS");
        assertThat(desk.claim(1).path("closedAt").isString()).isTrue();
        assertThat(types()).contains("ClaimClosed");
        desk.end();
        JsonNode history = desk.get("/claims/1/history").body();
        assertThat(history.path("turns")).isEmpty();
        assertThat(history.path("score").intValue()).isEqualTo(100);
        assertThat(history.path("truth").path("en").asString()).isEqualTo("HIDDEN-TRUTH-TEXT");
        assertThat(history.path("best")).isNotEmpty();
    }

    @Test
    void a_wrong_answer_is_weighed_after_the_end_and_not_told_before() {
        desk.advance("PT30S");
        workTo("answer-request");
        desk.complete("answer-request", Map.of("answer", "REFUSE"));
        assertThat(desk.get("/claims/1/history").body().has("turns")).isFalse();

        desk.end();
        JsonNode history = desk.get("/claims/1/history").body();
        assertThat(turns()).contains("wrong-refused-without-reason");
        assertThat(history.path("turns").path(0).path("better").path("zh").asString())
                .isNotEmpty();
        assertThat(history.path("score").intValue()).isLessThan(100);
    }

    @Test
    void shipping_after_the_request_reaches_the_claim() {
        desk.advance("PT30S");
        desk.act("ship", "order", PAID, "carrier", "YTO");
        desk.end();

        assertThat(turns()).contains("unplanned-shipment");
    }

    @Test
    void a_claim_that_nobody_touched_until_the_end_of_the_shift_earns_nothing() {
        desk.advance("PT30S");
        desk.end();

        JsonNode history = desk.get("/claims/1/history").body();
        assertThat(history.path("score").decimalValue()).isZero();
        assertThat(turns()).contains("omitted-answer").allMatch(rule -> rule.contains("omitted"));
    }

    @Test
    void what_the_student_writes_stands_in_the_thread() {
        desk.advance("PT30S");
        assertThat(desk.act("message", "claim", 1, "text", "亲，马上为您查。").events()).containsExactly("ClaimMessage");

        JsonNode said = desk.claim(1).path("thread").path(0);
        assertThat(said.path("from").asString()).isEqualTo("AGENT");
        assertThat(said.path("text").path("zh").asString()).isEqualTo("亲，马上为您查。");
        for (String nothing : List.of("", " ", "\u200B", "\u3164\u00A0", "\uFEFF\u0301")) {
            assertThat(desk.act("message", "claim", 1, "text", nothing).reason())
                    .isEqualTo("MISSING_FIELD");
        }
        assertThat(desk.act("message", "claim", 1, "text", "长".repeat(1001)).reason())
                .isEqualTo("TEXT_TOO_LONG");
        assertThat(desk.act("message", "claim", 1).reason()).isEqualTo("TEXT_OR_EVIDENCE");
        assertThat(desk.act("message", "claim", 1, "text", "a", "evidence", 1).reason())
                .isEqualTo("TEXT_OR_EVIDENCE");
        assertThat(desk.act("message", "claim", 9, "text", "a").reason()).isEqualTo("UNKNOWN_CLAIM");
    }

    @Test
    void a_task_of_another_shift_or_of_none_is_unknown() {
        desk.advance("PT30S");
        String task = desk.task("open-talk").path("id").asString();
        ClaimClient other = ClaimClient.start(port, "student02", ClaimPackZip.DESK, 42, "textbook");

        for (String id : List.of(task, "00000000-0000-0000-0000-000000000000")) {
            assertThat(other.act("complete", "task", id, "outputs", Map.of()).reason())
                    .isEqualTo("NO_SUCH_TASK");
        }
        assertThat(desk.act("complete", "task", "x", "outputs", Map.of()).reason())
                .isEqualTo("WRONG_TYPE");
    }

    @Test
    void the_same_seed_and_actions_give_the_same_log() {
        desk.advance("PT30S");
        workWell();
        ClaimClient again = ClaimClient.start(port, "student02", ClaimPackZip.DESK, 42, "textbook");
        ClaimClient first = desk;
        desk = again;
        desk.advance("PT30S");
        workWell();

        assertThat(told(again)).isEqualTo(told(first));
    }

    private static List<String> told(ClaimClient client) {
        return client.log().stream()
                .map(event -> event.path("at") + " " + event.path("type") + " "
                        + event.path("data").toString().replaceAll("student0\\d", "student"))
                .toList();
    }

    @Test
    void a_buyer_whose_trade_is_closed_unasked_complains() {
        desk.act("close", "order", UNPAID, "reason", "OUT_OF_STOCK");

        JsonNode claim = desk.claim(1);
        assertThat(claim.path("kind").asString()).isEqualTo("COMPLAINT");
        assertThat(claim.path("order").asString()).isEqualTo(UNPAID);
        assertThat(claim.path("explanation").path("zh").asString()).contains("成交不卖");
        assertThat(claim.path("explanation").path("en").asString()).contains("sold, but not delivered");
        assertThat(types()).containsSubsequence("OrderClosed", "ClaimOpened", "TaskOpened");
    }

    @Test
    void amounts_in_the_facts_of_a_raised_claim_are_bounded_however_they_are_written() {
        for (Object amount : new Object[] {550.005, "550.005", 1e18, -1e18, "1000000.5"}) {
            assertThat(desk.act(
                                    "raise-claim",
                                    "kind",
                                    "REFUND_ONLY",
                                    "order",
                                    SECOND,
                                    "reason",
                                    "QUALITY",
                                    "facts",
                                    Map.of("compensation", amount))
                            .reason())
                    .as(String.valueOf(amount))
                    .isEqualTo("FACT_OUT_OF_BOUNDS");
        }
        assertThat(desk.act("raise-claim", "kind", "REFUND_ONLY", "order", SECOND, "reason", "\u200B")
                        .reason())
                .isEqualTo("MISSING_FIELD");
        assertThat(desk.act(
                                "raise-claim",
                                "kind",
                                "REFUND_ONLY",
                                "order",
                                SECOND,
                                "reason",
                                "QUALITY",
                                "amount",
                                "550.00",
                                "facts",
                                Map.of("compensation", "20.50"),
                                "password",
                                PASSWORD)
                        .events())
                .startsWith("ClaimOpened");
    }

    @Test
    void in_practice_another_program_may_raise_claims_within_what_was_paid() {
        Reply raised = raise("REFUND_ONLY", SECOND, 1100.00);
        assertThat(raised.events()).startsWith("ClaimOpened");
        assertThat(desk.claim(1).path("amount").asString()).isEqualTo("1100.00");

        assertThat(raise("REFUND_ONLY", SECOND, 10).reason()).isEqualTo("CLAIM_OPEN");
        assertThat(raise("RETURN_REFUND", SECOND, 1100.01).reason()).isEqualTo("AMOUNT_OUT_OF_RANGE");
        assertThat(raise("RETURN_REFUND", SECOND, -1).reason()).isEqualTo("AMOUNT_OUT_OF_RANGE");
        assertThat(raise("RETURN_REFUND", SECOND, 0.001).reason()).isEqualTo("AMOUNT_OUT_OF_RANGE");
        assertThat(raise("RETURN_REFUND", "20150717-1-25-99", 1).reason()).isEqualTo("UNKNOWN_ORDER");
        assertThat(raise("DANCE", SECOND, 1).reason()).isEqualTo("WRONG_TYPE");
        assertThat(desk.act(
                                "raise-claim",
                                "kind",
                                "EXCHANGE",
                                "order",
                                SECOND,
                                "reason",
                                "QUALITY",
                                "lines",
                                List.of(3))
                        .reason())
                .isEqualTo("NO_SUCH_LINE");
        assertThat(desk.act(
                                "raise-claim",
                                "kind",
                                "EXCHANGE",
                                "order",
                                SECOND,
                                "reason",
                                "QUALITY",
                                "facts",
                                Map.of("a", List.of()))
                        .reason())
                .isEqualTo("NOT_A_FACT");
    }

    @Test
    void who_asks_for_money_back_gives_the_password_of_the_drill_which_the_log_does_not_keep() {
        assertThat(raise("REFUND_ONLY", SECOND, 10, "").reason()).isEqualTo("PASSWORD_WRONG");
        assertThat(desk.act("raise-claim", "kind", "RETURN_REFUND", "order", SECOND, "reason", "NO_REASON")
                        .reason())
                .isEqualTo("PASSWORD_NEEDED");
        assertThat(desk.act("raise-claim", "kind", "EXCHANGE", "order", SECOND, "reason", "NO_REASON")
                        .status())
                .isEqualTo(200);
        assertThat(raise("REFUND_ONLY", SECOND, 10).status()).isEqualTo(200);
        assertThat(desk.log())
                .filteredOn(event -> event.path("type").asString().equals("ClaimOpened"))
                .isNotEmpty()
                .noneMatch(event -> event.toString().contains(PASSWORD));
    }

    private Reply raise(String kind, String order, double amount) {
        return raise(kind, order, amount, PASSWORD);
    }

    private Reply raise(String kind, String order, double amount, String password) {
        return desk.act(
                "raise-claim",
                "kind",
                kind,
                "order",
                order,
                "reason",
                "NO_REASON",
                "amount",
                amount,
                "password",
                password);
    }

    private void workWell() {
        workTo("answer-request");
        desk.act("message", "claim", 1, "text", "亲，马上为您办理退款。");
        desk.act("note", "order", PAID, "text", "买家颜色拍错了，没发货，退款。已同意，停止发货。", "flag", "RED");
        desk.complete("answer-request", Map.of("answer", "AGREE"));
        desk.complete("settle-amount", Map.of("refund", 550));
        desk.act("note", "order", PAID, "text", "颜色拍错，没发货，退款 550 元已退。", "flag", "PURPLE");
        desk.complete("finish", Map.of("followUp", "CALL"));
        desk.advance("PT2M");
    }

    @Test
    void what_is_chosen_to_be_said_is_sent_to_the_buyer() {
        desk.advance("PT30S");
        assertThat(desk.complete("open-talk", Map.of("asking", "ASK")).events())
                .containsSubsequence("ClaimMessage", "TaskCompleted");

        JsonNode line = desk.claim(1).path("thread").path(0);
        assertThat(line.path("from").asString()).isEqualTo("AGENT");
        assertThat(line.path("text").path("zh").asString()).contains("方便说说具体遇到了什么情况吗");
    }

    private void workTo(String node) {
        desk.act("read-notes", "order", PAID);
        desk.complete("open-talk", Map.of("asking", "ASK"));
        desk.advance("PT1M");
        desk.complete("tell-rules", Map.of("telling", "RULES"));
        desk.task(node);
    }

    /** The rules that took points. */
    private List<String> turns() {
        return ClaimClient.values(desk.get("/claims/1/history").body().path("turns"), "code");
    }

    private List<String> types() {
        return desk.log().stream().map(event -> event.path("type").asString()).toList();
    }
}
