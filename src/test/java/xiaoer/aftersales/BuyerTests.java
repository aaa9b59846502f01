package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.XiaoerTest;

/** Buyers answer to what was done. */
@XiaoerTest
class BuyerTests {

    private static final String PACK = "claim-people";

    /** Longer than any answer takes. */
    private static final String A_WHILE = "PT2M";

    @LocalServerPort
    int port;

    private ClaimClient desk;

    @BeforeEach
    void start() {
        ClaimPackZip.upload(
                port,
                PACK,
                "",
                claims -> claims.replace(
                                "with: {satisfied: true}, say: {zh: 谢谢, en: HIDDEN-ANSWER-TEXT}",
                                "react: FOLLOWED_UP, with: {satisfied: true}")
                        .replace(
                                "    facts:",
                                "    persona: {knowledge: HALF, price: PROBING, demand: EASY, mood: CALM, patience: 2}\n    facts:"));
        desk = ClaimClient.start(port, "student01", PACK, 42, "textbook");
        desk.advance("PT30S");
    }

    private void write(String text) {
        assertThat(desk.act("message", "claim", 1, "text", text).status()).isEqualTo(200);
    }

    private List<String> said(String from) {
        return ClaimClient.stream(desk.claim(1).path("thread"))
                .filter(line -> line.path("from").asString().equals(from))
                .map(line -> line.path("text").path("zh").asString())
                .toList();
    }

    private void workWell() {
        desk.complete("open-talk", Map.of("asking", "ASK"));
        desk.advance("PT1M");
        desk.complete("tell-rules", Map.of("telling", "RULES"));
        desk.complete("answer-request", Map.of("answer", "AGREE"));
        desk.complete("settle-amount", Map.of("refund", 550));
        desk.complete("finish", Map.of("followUp", "CALL"));
        desk.advance(A_WHILE);
    }

    private int satisfaction() {
        desk.end();
        JsonNode closed = desk.log().stream()
                .filter(event -> event.path("type").asString().equals("ClaimClosed"))
                .findFirst()
                .orElseThrow();
        return closed.path("sealed").path("satisfaction").intValue();
    }

    @Test
    void several_messages_at_once_get_one_answer_and_that_after_a_while() {
        write("您好，在的。");
        write("正在为您核对订单。");
        write("马上就好。");
        assertThat(said("BUYER")).isEmpty();

        desk.advance(A_WHILE);
        assertThat(said("BUYER")).hasSize(1);
        desk.advance(A_WHILE);
        assertThat(said("BUYER")).hasSize(1);
    }

    @Test
    void whoever_has_answered_often_enough_only_reads() {
        for (int i = 0; i < 7; i++) {
            write("第 " + i + " 次跟您说一声，还在办。");
            desk.advance(A_WHILE);
        }

        assertThat(said("BUYER")).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
        assertThat(said("SYSTEM")).contains("买家已读。");
    }

    @Test
    void an_answer_is_about_what_the_message_said() {
        write("非常抱歉，明天之前一定给您答复。");
        desk.advance(A_WHILE);

        assertThat(said("BUYER")).first().isIn("好，那我等你消息。", "行，到时间联系我。");
    }

    @Test
    void whoever_is_blamed_complains_about_it_and_is_to_be_heard() {
        write("码数是您自己选的，怪谁呀。");
        desk.advance(A_WHILE);

        assertThat(desk.claim(2).path("kind").asString()).isEqualTo("COMPLAINT");
        assertThat(desk.claim(2).path("order")).isEqualTo(desk.claim(1).path("order"));
        assertThat(desk.claim(2).path("explanation").path("zh").asString()).isIn(said("BUYER"));
        assertThat(desk.claim(2).path("state").asString()).isEqualTo("WAIT_SELLER");
    }

    @Test
    void whoever_is_threatened_wants_the_supervisor_and_complains_but_once() {
        write("再闹就把你曝光，后果自负。");
        desk.advance(A_WHILE);
        assertThat(desk.claim(2).path("state").asString()).isEqualTo("WAIT_SUPERVISOR");

        write("再闹就把你曝光，后果自负。");
        desk.advance(A_WHILE);
        assertThat(desk.view().path("claims")).hasSize(2);
    }

    @Test
    void the_last_words_name_the_time_and_the_refund_its_amount() {
        workWell();

        assertThat(said("FINANCE")).containsExactly("退款 550 元已按原支付方式退回。");
        assertThat(said("AGENT").get(said("AGENT").size() - 1)).containsPattern("申请 16:1\\d 办好了");
    }

    @Test
    void whoever_was_treated_well_is_content() {
        workWell();

        assertThat(said("BUYER").get(said("BUYER").size() - 1)).isIn("嗯，都解决了，谢谢。", "没问题了，处理得挺清楚的。", "弄好了，挺顺利的，辛苦了。");
        assertThat(desk.view().path("claims")).hasSize(1);
        assertThat(satisfaction()).isGreaterThanOrEqualTo(75);
    }

    @Test
    void nobody_says_thanks_after_a_threat() {
        write("再闹就把您拉黑，后果自负。");
        desk.advance(A_WHILE);
        assertThat(said("BUYER")).hasSize(1);

        workWell();
        assertThat(said("BUYER")).noneMatch(words -> words.contains("谢"));
        assertThat(said("BUYER").get(said("BUYER").size() - 1)).contains("平台");
        assertThat(satisfaction()).isLessThan(60);
    }

    @Test
    void the_same_seed_and_actions_give_the_same_words() {
        ClaimClient other = ClaimClient.start(port, "student02", PACK, 42, "textbook");
        other.advance("PT30S");
        for (ClaimClient student : List.of(desk, other)) {
            student.act("message", "claim", 1, "text", "请问是哪里不合适？");
            student.advance(A_WHILE);
            student.act("message", "claim", 1, "text", "怪谁呢？");
            student.advance(A_WHILE);
        }

        assertThat(other.claim(1).path("thread")).isEqualTo(desk.claim(1).path("thread"));
    }
}
