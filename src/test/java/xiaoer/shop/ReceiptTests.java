package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.shop.Marketplace.BY_SURFACE_MAIL;
import static xiaoer.shop.Marketplace.FINISHED;
import static xiaoer.shop.Marketplace.ON_ITS_WAY;
import static xiaoer.shop.Marketplace.SIGNED;
import static xiaoer.shop.Marketplace.STUCK;
import static xiaoer.shop.Marketplace.WAITS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import xiaoer.shop.DeskClient.Reply;
import xiaoer.testing.XiaoerTest;

/** From the shipping to the confirmed receipt, also of orders that come here shipped. */
@XiaoerTest
@Import(BookCommand.class)
class ReceiptTests {

    @LocalServerPort
    int port;

    @Autowired
    BookCommand claims;

    private DeskClient desk;

    @BeforeEach
    void start() {
        claims.forget();
        desk = Marketplace.start(port);
    }

    @Test
    void an_order_that_comes_shipped_tells_its_history_in_its_own_dates() {
        JsonNode event = DeskClient.first(desk.log(), "OrderTakenOver");
        assertThat(event.path("at").asString()).isEqualTo("2015-07-17T08:15:00Z");
        assertThat(event.path("data").path("shippedAt").asString()).isEqualTo("2015-07-17T08:14:00Z");

        JsonNode order = desk.order(ON_ITS_WAY);
        assertThat(order.path("placedAt").asString()).isEqualTo("2015-07-17T08:13:00Z");
        assertThat(order.path("tracking").size()).isEqualTo(2);
        assertThat(order.path("market").path("confirmDue").asString()).isEqualTo("2015-07-17T08:24:00Z");
        assertThat(desk.order(FINISHED).path("closedAt").asString()).isEqualTo("2015-07-17T08:13:30Z");
    }

    @Test
    void a_parcel_on_its_way_arrives_and_one_that_should_have_does_not() {
        desk.advance("PT2M");

        assertThat(desk.order(ON_ITS_WAY).path("market").path("signedBy").asString())
                .isEqualTo("SELF");
        assertThat(desk.order(ON_ITS_WAY).path("market").path("signedAt").asString())
                .isEqualTo("2015-07-17T08:17:00Z");
        assertThat(desk.order(STUCK).path("tracking").toString())
                .contains("IN_TRANSIT")
                .doesNotContain("DELIVERED");
        assertThat(desk.order(SIGNED).path("tracking").toString()).contains("DELIVERED");
    }

    @Test
    void after_ten_business_days_the_clock_confirms_and_the_money_is_the_shops() {
        desk.advance("PT299S");
        assertThat(desk.order(SIGNED).path("status").asString()).isEqualTo("SHIPPED");
        String before = desk.view().path("funds").asString();
        desk.advance("PT1S");

        assertThat(desk.order(SIGNED).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(desk.order(SIGNED).path("tradeState").asString()).isEqualTo("TRADE_FINISHED");
        assertThat(before).isEqualTo("1060.00");
        assertThat(desk.view().path("funds").asString()).isEqualTo("1610.00");
    }

    @Test
    void what_the_buyer_confirms_is_not_collected() {
        desk.advance("PT4M");
        Reply reply = desk.act("collect", "order", ON_ITS_WAY);

        assertThat(reply.reason()).isEqualTo("BUYER_CONFIRMS");
        assertThat(desk.order(ON_ITS_WAY).path("collectAttempts").asInt(-1)).isZero();
    }

    @Test
    void what_is_shipped_here_is_confirmed_too_and_counted_from_the_shipping() {
        desk.advance("PT30S");
        JsonNode shipped = desk.act("ship", "order", WAITS, "carrier", "YTO").event("OrderShipped");

        assertThat(shipped.path("confirmDue").asString()).isEqualTo("2015-07-17T08:25:30Z");
    }

    @Test
    void the_shop_extends_by_the_steps_on_offer_as_often_as_it_likes() {
        assertThat(desk.act("extend", "order", ON_ITS_WAY, "days", 3)
                        .event("OrderExtended")
                        .path("confirmDue")
                        .asString())
                .isEqualTo("2015-07-17T08:27:00Z");
        assertThat(desk.act("extend", "order", ON_ITS_WAY, "days", 10)
                        .event("OrderExtended")
                        .path("confirmDue")
                        .asString())
                .isEqualTo("2015-07-17T08:37:00Z");
        assertThat(claims.told())
                .containsExactly(ON_ITS_WAY + " EXTENDED {days=3}", ON_ITS_WAY + " EXTENDED {days=10}");
        desk.advance("PT21M");
        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("SHIPPED");
        desk.advance("PT1M");
        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void another_number_of_days_a_finished_trade_and_one_not_shipped_are_refused() {
        Reply four = desk.act("extend", "order", ON_ITS_WAY, "days", 4);
        assertThat(four.reason()).isEqualTo("EXTEND_REJECT");
        assertThat(four.body().path("detail").asString()).contains("4");
        assertThat(desk.act("extend", "order", FINISHED, "days", 3).reason()).isEqualTo("EXTEND_REJECT");
        assertThat(desk.act("extend", "order", WAITS, "days", 3).reason()).isEqualTo("EXTEND_REJECT");
        assertThat(DeskClient.types(desk.log()))
                .filteredOn("ExtensionRefused"::equals)
                .hasSize(3);
    }

    @Test
    void surface_mail_has_longer_and_the_buyer_may_extend_once() {
        assertThat(desk.order(BY_SURFACE_MAIL).path("market").path("confirmDue").asString())
                .isEqualTo("2015-07-17T08:44:00Z");
        desk.advance("PT1M");

        assertThat(DeskClient.first(desk.log(), "OrderExtended")
                        .path("data")
                        .path("by")
                        .asString())
                .isEqualTo("BUYER");
        assertThat(desk.order(BY_SURFACE_MAIL).path("market").path("confirmDue").asString())
                .isEqualTo("2015-07-17T08:47:00Z");
    }

    @Test
    void the_training_desk_collects_by_itself() {
        DeskClient training = DeskClient.start(port, 42);
        training.act("ship", "order", "20150717-2-25-1", "carrier", "YTO");

        assertThat(training.order("20150717-2-25-1").path("market").has("confirmDue"))
                .isTrue();
        assertThat(training.order("20150717-2-25-1")
                        .path("market")
                        .path("confirmDue")
                        .isNull())
                .isTrue();
        assertThat(training.act("extend", "order", "20150717-2-25-1", "days", 3).reason())
                .isEqualTo("NOTHING_TO_EXTEND");
    }
}
