package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.shop.DeskClient.Reply;
import xiaoer.testing.XiaoerTest;

/** Every way an order may go, T1 to T9, through the one door. */
@XiaoerTest
class OrderDeskTests {

    /** 邓李 in Xining, 33 × 索尼 Pro11, genuine. */
    private static final String XINING = "20150717-2-25-1";

    private static final String FAKE = "20150717-2-25-4";
    private static final String SERVICE = "20150717-1-25-1";
    private static final String LOST_ON_ITS_WAY = "20150717-1-25-3";

    @LocalServerPort
    int port;

    private DeskClient desk;

    @BeforeEach
    void start() {
        desk = DeskClient.start(port, 42);
    }

    @Test
    void the_desk_opens_with_the_funds_the_orders_and_the_quotes_of_the_figures() {
        JsonNode view = desk.view();
        JsonNode order = desk.order(XINING);

        assertThat(view.path("funds").asString()).isEqualTo("9610000.00");
        assertThat(view.path("orderCounts").path("PLACED").asInt()).isEqualTo(5);
        assertThat(order.path("recipient").asString()).isEqualTo("邓李");
        assertThat(order.path("region").asString()).isEqualTo("西宁市");
        assertThat(order.path("address").asString()).isEqualTo("经济技术开发区昆仑东路22号");
        assertThat(order.path("postcode").asString()).isEqualTo("810007");
        assertThat(order.path("unitPrice").asString()).isEqualTo("9499.00");
        assertThat(order.path("flag").isNull()).isTrue();
        assertThat(order.path("quotes").path(0).path("carrier").asString()).isEqualTo("YTO");
        assertThat(order.path("quotes").path(0).path("fee").asString()).isEqualTo("596.00");
        assertThat(order.path("quotes").path(0).path("days").asInt()).isEqualTo(3);
        assertThat(desk.order(SERVICE).path("source").asString()).isEqualTo("SERVICE");
    }

    @Test
    void a_genuine_order_is_shipped_for_its_fee_and_tracked_until_it_arrives() {
        JsonNode shipped = desk.act("ship", "order", XINING, "carrier", "YTO").event("OrderShipped");

        assertThat(shipped.path("fee").asString()).isEqualTo("596.00");
        assertThat(shipped.path("funds").asString()).isEqualTo("9609404.00");
        assertThat(shipped.path("dueAt").asString()).isEqualTo("2015-07-17T08:18:00Z");
        assertThat(desk.view().path("funds").asString()).isEqualTo("9609404.00");

        desk.advance("P3D");
        assertThat(desk.order(XINING).path("tracking")).hasSize(4);
        assertThat(desk.order(XINING).path("tracking").path(3).path("stage").asString())
                .isEqualTo("DELIVERED");
        assertThat(desk.log())
                .filteredOn(event -> event.path("type").asString().equals("ParcelTracked"))
                .hasSize(3);
    }

    @Test
    void collecting_one_second_early_is_refused_and_counted_and_on_the_second_it_succeeds() {
        desk.act("ship", "order", XINING, "carrier", "YTO");
        desk.advance("PT179S");

        Reply early = desk.act("collect", "order", XINING);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.reason()).isEqualTo("TOO_EARLY");
        assertThat(early.body().path("dueAt").asString()).isEqualTo("2015-07-17T08:18:00Z");
        assertThat(early.body().path("detail").asString()).contains("16:18:00");
        assertThat(desk.order(XINING).path("collectAttempts").asInt()).isEqualTo(1);
        assertThat(desk.order(XINING).path("status").asString()).isEqualTo("SHIPPED");

        desk.advance("PT1S");
        JsonNode collected = desk.act("collect", "order", XINING).event("PaymentCollected");
        assertThat(collected.path("amount").asString()).isEqualTo("313467.00");
        assertThat(desk.view().path("funds").asString()).isEqualTo("9922871.00");
        assertThat(desk.order(XINING).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(desk.act("collect", "order", XINING).reason()).isEqualTo("ALREADY_DONE");
    }

    @Test
    void shipping_a_fictitious_order_makes_it_invalid_and_costs_nothing() {
        Reply answer = desk.act("ship", "order", FAKE, "carrier", "ZTO");

        assertThat(answer.events()).containsExactly("OrderInvalidated");
        assertThat(desk.order(FAKE).path("status").asString()).isEqualTo("INVALID");
        assertThat(desk.view().path("funds").asString()).isEqualTo("9610000.00");
    }

    @Test
    void voiding_tells_nothing_about_whether_it_was_right_until_the_end() {
        JsonNode fake = desk.act("void", "order", FAKE).event("OrderVoided");
        JsonNode genuine = desk.act("void", "order", XINING).event("OrderVoided");
        assertThat(fake.propertyNames()).isEqualTo(genuine.propertyNames());

        desk.act("end");
        assertThat(desk.log())
                .filteredOn(event -> event.path("type").asString().equals("OrderVoided"))
                .extracting(event -> event.path("sealed").path("judgement").asString())
                .containsExactly("CORRECT", "WRONG");
    }

    @Test
    void an_order_that_has_come_to_its_end_is_view_only_and_the_refusal_says_how_it_stands() {
        desk.act("void", "order", FAKE);

        Map<String, Object[]> actions = Map.of(
                "ship", new Object[] {"order", FAKE, "carrier", "YTO"},
                "void", new Object[] {"order", FAKE},
                "confirm-address", new Object[] {"order", FAKE},
                "note", new Object[] {"order", FAKE, "text", "晚了"},
                "flag", new Object[] {"order", FAKE, "flag", "RED"});
        actions.forEach((type, members) -> {
            Reply reply = desk.act(type, members);
            assertThat(reply.status()).as(type).isEqualTo(409);
            assertThat(reply.reason()).as(type).isEqualTo("FINAL");
            assertThat(reply.body().path("orderStatus").asString()).as(type).isEqualTo("VOIDED");
            assertThat(reply.body().path("detail").asString()).as(type).contains("作废");
        });
        assertThat(desk.act("collect", "order", FAKE).reason()).isEqualTo("NOT_SHIPPED");
    }

    @Test
    void a_shipped_order_is_neither_shipped_again_nor_voided() {
        desk.act("ship", "order", XINING, "carrier", "YTO");

        assertThat(desk.act("ship", "order", XINING, "carrier", "SF").reason()).isEqualTo("ALREADY_SHIPPED");
        assertThat(desk.act("void", "order", XINING).reason()).isEqualTo("ALREADY_SHIPPED");
        assertThat(desk.view().path("funds").asString()).isEqualTo("9609404.00");
    }

    @Test
    void the_very_instant_of_the_deadline_is_still_in_time() {
        desk.advance("PT600S");
        assertThat(desk.act("ship", "order", XINING, "carrier", "YTO").events()).contains("OrderShipped");
    }

    @Test
    void an_order_is_lost_right_after_its_deadline() {
        desk.advance("PT601S");

        assertThat(desk.order(XINING).path("status").asString()).isEqualTo("LOST");
        assertThat(desk.order(XINING).path("lostReason").asString()).isEqualTo("SHIP_TIMEOUT");
        assertThat(desk.act("ship", "order", XINING, "carrier", "YTO").reason()).isEqualTo("FINAL");
    }

    @Test
    void a_parcel_that_gets_lost_brings_no_revenue() {
        desk.advance("PT86S");
        desk.act("ship", "order", LOST_ON_ITS_WAY, "carrier", "YTO");
        String funds = desk.view().path("funds").asString();
        desk.advance("P3D");

        JsonNode order = desk.order(LOST_ON_ITS_WAY);
        assertThat(order.path("status").asString()).isEqualTo("LOST");
        assertThat(order.path("lostReason").asString()).isEqualTo("PARCEL_LOST");
        assertThat(order.path("tracking").toString()).contains("LOST").doesNotContain("DELIVERED");
        assertThat(desk.act("collect", "order", LOST_ON_ITS_WAY).reason()).isEqualTo("NOT_SHIPPED");
        assertThat(desk.view().path("funds").asString()).isEqualTo(funds);
    }

    @Test
    void what_does_not_exist_is_named() {
        assertThat(desk.act("ship", "order", "20150717-2-25-99", "carrier", "YTO")
                        .reason())
                .isEqualTo("UNKNOWN_ORDER");
        Reply carrier = desk.act("ship", "order", XINING, "carrier", "DHL");
        assertThat(carrier.status()).isEqualTo(400);
        assertThat(carrier.body().path("detail").asString()).contains("DHL", "YTO");
        assertThat(desk.act("ship", "order", XINING).reason()).isEqualTo("MISSING_FIELD");
        assertThat(desk.act("collect").reason()).isEqualTo("MISSING_FIELD");
        assertThat(desk.act("collect", "order", "x".repeat(200)).reason()).isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    void another_student_finds_no_such_shift() {
        Reply reply = desk.as("student02", port).act("ship", "order", XINING, "carrier", "YTO");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(desk.order(XINING).path("status").asString()).isEqualTo("PLACED");
    }
}
