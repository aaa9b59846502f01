package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.shop.Marketplace.NEVER_PAYS;
import static xiaoer.shop.Marketplace.PAYS_LATER;
import static xiaoer.shop.Marketplace.PAYS_LATER_TOO;
import static xiaoer.shop.Marketplace.WAITS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import xiaoer.shop.DeskClient.Reply;
import xiaoer.testing.XiaoerTest;

/** What was placed and not paid: prices may change, shipping may not; it is paid, or closed. */
@XiaoerTest
@Import(BookCommand.class)
class UnpaidOrderTests {

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
    void price_and_postage_change_before_the_payment_only() {
        JsonNode edited = desk.act("edit-price", "order", NEVER_PAYS, "postage", "0", "unitPrice", 500)
                .event("PriceEdited");
        assertThat(edited.path("postageBefore").asString()).isEqualTo("12.00");
        assertThat(edited.path("postage").asString()).isEqualTo("0.00");
        JsonNode order = desk.order(NEVER_PAYS);
        assertThat(order.path("amount").asString()).isEqualTo("1000.00");
        assertThat(order.path("market").path("price").asString()).isEqualTo("1000.00");

        Reply paid = desk.act("edit-price", "order", WAITS, "postage", "0");
        assertThat(paid.status()).isEqualTo(409);
        assertThat(paid.reason()).isEqualTo("ALREADY_PAID");
        assertThat(desk.act("edit-price", "order", Marketplace.AT_THE_DOOR, "postage", "0")
                        .reason())
                .isEqualTo("ALREADY_SHIPPED");
    }

    @Test
    void an_amount_that_is_no_amount_is_refused() {
        for (String amount :
                new String[] {"-0.01", "1000000.01", "9.999", "1e300", "1e18", "", " ", "NaN", "Infinity", "1,5", "￥5"
                }) {
            assertThat(desk.act("edit-price", "order", NEVER_PAYS, "postage", amount)
                            .status())
                    .as(amount)
                    .isEqualTo(400);
        }
        assertThat(desk.act("edit-price", "order", NEVER_PAYS).reason()).isEqualTo("MISSING_FIELD");
        assertThat(desk.order(NEVER_PAYS).path("market").path("postage").asString())
                .isEqualTo("12.00");
    }

    @Test
    void what_is_paid_at_the_door_goes_out_once_its_buyer_was_reached() {
        Reply early = desk.act("ship", "order", Marketplace.TO_THE_DOOR, "carrier", "YTO");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.reason()).isEqualTo("COD_HOLD");

        desk.act("confirm-address", "order", Marketplace.TO_THE_DOOR);
        desk.advance("PT5M");
        assertThat(desk.act("ship", "order", Marketplace.TO_THE_DOOR, "carrier", "YTO")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void where_no_carrier_takes_money_at_the_door_it_is_to_be_paid_online() {
        desk.act("confirm-address", "order", Marketplace.TO_A_FAR_DOOR);
        desk.advance("PT5M");

        assertThat(desk.act("ship", "order", Marketplace.TO_A_FAR_DOOR, "carrier", "POST")
                        .reason())
                .isEqualTo("COD_PAY_ONLINE");
    }

    @Test
    void what_nobody_has_paid_is_not_shipped() {
        Reply reply = desk.act("ship", "order", NEVER_PAYS, "carrier", "YTO");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reason()).isEqualTo("UNPAID");
        assertThat(desk.order(NEVER_PAYS).path("tradeState").asString()).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void the_buyer_pays_all_orders_of_the_trade_and_the_time_for_shipping_begins() {
        desk.advance("PT119S");
        assertThat(desk.act("ship", "order", PAYS_LATER, "carrier", "YTO").reason())
                .isEqualTo("UNPAID");
        desk.advance("PT1S");

        assertThat(desk.order(PAYS_LATER_TOO).path("market").path("paidAt").asString())
                .isEqualTo("2015-07-17T08:17:00Z");
        assertThat(desk.order(PAYS_LATER).path("deadline").asString()).isEqualTo("2015-07-17T08:27:00Z");
        assertThat(desk.act("ship", "order", PAYS_LATER, "carrier", "YTO").events())
                .contains("OrderShipped");
        assertThat(desk.order(PAYS_LATER).path("tradeState").asString()).isEqualTo("SELLER_CONSIGNED_PART");
    }

    @Test
    void what_is_not_paid_in_three_business_days_is_closed_by_the_marketplace() {
        desk.advance("PT179S");
        assertThat(desk.order(NEVER_PAYS).path("status").asString()).isEqualTo("PLACED");
        desk.advance("PT1S");

        JsonNode order = desk.order(NEVER_PAYS);
        assertThat(order.path("status").asString()).isEqualTo("CLOSED");
        assertThat(order.path("tradeState").asString()).isEqualTo("TRADE_CLOSED_BY_TAOBAO");
        assertThat(order.path("market").path("closeReason").asString()).isEqualTo("UNPAID_TIMEOUT");
        assertThat(desk.order(PAYS_LATER).path("status").asString()).isEqualTo("PLACED");
        assertThat(claims.told()).contains(NEVER_PAYS + " CLOSED {agreed=true, reason=UNPAID_TIMEOUT}");
        assertThat(desk.act("ship", "order", NEVER_PAYS, "carrier", "YTO").reason())
                .isEqualTo("FINAL");
    }

    @Test
    void closing_what_nobody_has_agreed_on_is_possible_and_kept_in_mind() {
        JsonNode closed =
                desk.act("close", "order", NEVER_PAYS, "reason", "OUT_OF_STOCK").event("OrderClosed");

        assertThat(closed.path("agreed").asBoolean(true)).isFalse();
        assertThat(closed.path("reasons").path(0).path("sentence").path("zh").asString())
                .contains("成交不卖");
        assertThat(claims.told()).containsExactly(NEVER_PAYS + " CLOSED {agreed=false, reason=OUT_OF_STOCK}");
    }

    @Test
    void closing_what_both_have_agreed_on_is_no_wrong_turn() {
        claims.say(NEVER_PAYS, "open", "agreed");

        JsonNode closed =
                desk.act("close", "order", NEVER_PAYS, "reason", "BUYER_CANCEL").event("OrderClosed");
        assertThat(closed.path("agreed").asBoolean(false)).isTrue();
        assertThat(desk.act("close", "order", NEVER_PAYS, "reason", "DUPLICATE").reason())
                .isEqualTo("FINAL");
    }

    @Test
    void what_has_been_paid_is_refunded_not_closed() {
        Reply reply = desk.act("close", "order", WAITS, "reason", "BUYER_CANCEL");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reason()).isEqualTo("CLOSE_USE_REFUND");
        assertThat(reply.body().path("detail").asString()).contains(WAITS, "退款");
        assertThat(DeskClient.types(desk.log())).contains("ClosingRefused");
        assertThat(desk.order(WAITS).path("status").asString()).isEqualTo("PLACED");
    }

    @Test
    void only_the_reasons_that_people_may_choose_close_an_order() {
        assertThat(desk.act("close", "order", NEVER_PAYS, "reason", "REFUND").reason())
                .isEqualTo("UNKNOWN_CLOSE_REASON");
        assertThat(desk.act("close", "order", Marketplace.ON_ITS_WAY, "reason", "DUPLICATE")
                        .reason())
                .isEqualTo("ALREADY_SHIPPED");
    }

    @Test
    void whoever_is_asked_for_the_money_back_is_given_time_instead_of_losing_the_order() {
        claims.say(WAITS, "open", "refund");
        desk.advance("PT601S");

        assertThat(desk.order(WAITS).path("status").asString()).isEqualTo("PLACED");
        assertThat(desk.order(WAITS).path("deadline").asString()).isEqualTo("2015-07-17T08:35:01Z");
        assertThat(desk.order(Marketplace.WAITS_TOO).path("status").asString()).isEqualTo("LOST");
    }
}
