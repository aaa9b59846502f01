package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.shift.Chance;
import xiaoer.shop.DeskClient.Reply;
import xiaoer.testing.XiaoerTest;

/** What the order desk writes to its buyers, and what they answer. */
@XiaoerTest
class BuyerTalkTests {

    private static final String PLAIN = "20150717-2-25-1";

    /** Named another recipient in chat, and forgot the house number. */
    private static final String INCOMPLETE = "20150717-2-25-3";

    private static final String INVENTED = "20150717-2-25-4";

    @LocalServerPort
    int port;

    private DeskClient desk;

    @BeforeEach
    void start() {
        desk = DeskClient.start(port, 42);
    }

    @Test
    void an_address_is_asked_about_in_the_words_of_the_letter_that_fits() {
        desk.act("confirm-address", "order", INCOMPLETE);

        assertThat(said(INCOMPLETE, 0)).contains("周小锦").contains("周启明").contains("武侯区人民南路四段");
        desk.advance("PT90S");
        assertThat(said(INCOMPLETE, 1)).contains("武侯区人民南路四段11号");
        assertThat(talk(INCOMPLETE))
                .extracting(
                        line -> line.path("from").asString(),
                        line -> line.path("author").asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AGENT", "student01"),
                        org.assertj.core.groups.Tuple.tuple("BUYER", "锦里老周"));
    }

    @Test
    void the_words_may_be_the_students_own() {
        Reply reply = desk.act("confirm-address", "order", PLAIN, "text", " 请问门牌是22号吗？ ");

        assertThat(reply.event("OrderMessage").path("words").path("zh").asString())
                .isEqualTo("请问门牌是22号吗？");
        assertThat(desk.act("confirm-address", "order", INVENTED, "text", " ").reason())
                .isEqualTo("MISSING_FIELD");
        assertThat(desk.act("confirm-address", "order", INVENTED, "text", "问".repeat(1001))
                        .reason())
                .isEqualTo("TEXT_TOO_LONG");
    }

    @Test
    void an_invented_buyer_answers_like_any_other() {
        desk.act("confirm-address", "order", INVENTED);
        desk.advance("PT90S");

        JsonNode answered = DeskClient.first(desk.log(), "AddressAnswered").path("data");
        assertThat(answered.path("changed").asBoolean()).isFalse();
        assertThat(talk(INVENTED)).hasSize(2);
    }

    @Test
    void what_a_buyer_feels_is_sealed_until_the_shift_has_ended() {
        desk.act("confirm-address", "order", PLAIN);
        desk.advance("PT90S");
        assertThat(ofTheBuyer().has("sealed")).isFalse();

        desk.act("end");

        assertThat(ofTheBuyer().path("sealed").path("voice").asString()).isNotEmpty();
    }

    private JsonNode ofTheBuyer() {
        return desk.log().stream()
                .filter(event -> event.path("type").asString().equals("OrderMessage"))
                .filter(event -> event.path("data").path("from").asString().equals("BUYER"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_carrier_named_when_asked_is_the_one_the_buyer_asked_for() {
        long seed = seedOf(share -> share < 0.4);
        desk = DeskClient.start(port, seed);
        String best = grade(PLAIN, "YTO");
        assertThat(best).isEqualTo("OPTIMAL");
        desk = DeskClient.start(port, seed);

        assertThat(desk.act("ask-wishes", "order", PLAIN).events()).containsExactly("WishQuestionSent", "OrderMessage");
        assertThat(desk.act("ask-wishes", "order", PLAIN).reason()).isEqualTo("WISHES_ASKED");
        desk.advance("PT90S");

        String wished = desk.order(PLAIN).path("wishedCarrier").asString();
        assertThat(said(PLAIN, 1))
                .contains(List.of("圆通", "申通", "中通", "EMS", "顺丰")
                        .get(List.of("YTO", "STO", "ZTO", "EMS", "SF").indexOf(wished)));
        String other = wished.equals("YTO") ? "STO" : "YTO";
        assertThat(grade(PLAIN, other)).isEqualTo("POOR");
    }

    @Test
    void who_leaves_it_to_the_shop_changes_nothing() {
        desk = DeskClient.start(port, seedOf(share -> share >= 0.4));

        desk.act("ask-wishes", "order", PLAIN, "text", "您想发什么快递？");
        desk.advance("PT90S");

        assertThat(desk.order(PLAIN).path("wishedCarrier").isNull()).isTrue();
        assertThat(desk.order(PLAIN).path("contact").path("wishAnsweredAt").isNull())
                .isFalse();
        assertThat(grade(PLAIN, "YTO")).isEqualTo("OPTIMAL");
    }

    @Test
    void a_shipment_is_told_with_its_carrier_and_its_waybill() {
        assertThat(desk.act("tell-shipment", "order", PLAIN).reason()).isEqualTo("NOTHING_SHIPPED");
        Reply shipped = desk.act("ship", "order", PLAIN, "carrier", "YTO");
        String waybill = shipped.event("OrderShipped").path("waybill").asString();
        assertThat(waybill).matches("8\\d{11}");

        assertThat(desk.act("tell-shipment", "order", PLAIN, "text", "发货了").reason())
                .isEqualTo("WAYBILL_MISSING");
        Reply told = desk.act("tell-shipment", "order", PLAIN);

        assertThat(told.events()).containsExactly("ShipmentTold", "OrderMessage");
        assertThat(said(PLAIN, 0)).contains("圆通速递").contains(waybill);
        assertThat(desk.act("tell-shipment", "order", PLAIN).reason()).isEqualTo("ALREADY_TOLD");
        desk.advance("PT90S");
        assertThat(talk(PLAIN)).hasSize(2);
    }

    @Test
    void free_words_are_answered_until_the_buyer_has_said_enough() {
        for (int i = 0; i < 7; i++) {
            desk.act("write-buyer", "order", PLAIN, "text", "第 " + i + " 句话");
            desk.advance("PT90S");
        }

        assertThat(talk(PLAIN)).extracting(line -> line.path("from").asString()).endsWith("AGENT", "SYSTEM");
        assertThat(talk(PLAIN).stream()
                        .filter(line -> line.path("from").asString().equals("BUYER")))
                .hasSizeBetween(3, 6);
    }

    @Test
    void two_messages_in_a_row_get_one_answer() {
        desk.act("write-buyer", "order", PLAIN, "text", "您好，在的。");
        desk.act("write-buyer", "order", PLAIN, "text", "不好意思，让您久等了。");
        desk.advance("PT90S");

        assertThat(talk(PLAIN)).hasSize(3);
    }

    @Test
    void an_insult_is_taken_ill() {
        desk.act("write-buyer", "order", PLAIN, "text", "你这个骗子，无理取闹。");
        desk.advance("PT90S");
        desk.act("end");

        assertThat(ofTheBuyer().path("sealed").path("outcome").asString()).isIn("COMPLAINS", "ESCALATES");
    }

    private String grade(String order, String carrier) {
        desk.act("ship", "order", order, "carrier", carrier);
        desk.act("end");
        return DeskClient.first(desk.log(), "OrderShipped")
                .path("sealed")
                .path("grade")
                .asString();
    }

    /** A seed in which the buyer of {@link #PLAIN} has a carrier in mind, or has none. */
    private static long seedOf(java.util.function.DoublePredicate wanted) {
        for (long seed = 1; ; seed++) {
            if (wanted.test(new Chance(seed, "shop.wish/" + PLAIN).share(0))) {
                return seed;
            }
        }
    }

    private List<JsonNode> talk(String order) {
        return StreamSupport.stream(
                        desk.order(order).path("contact").path("talk").spliterator(), false)
                .toList();
    }

    private String said(String order, int line) {
        return talk(order).get(line).path("words").path("zh").asString();
    }
}
