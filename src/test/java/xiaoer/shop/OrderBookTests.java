package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xiaoer.shop.Marketplace.AT_THE_DOOR;
import static xiaoer.shop.Marketplace.BY_SURFACE_MAIL;
import static xiaoer.shop.Marketplace.FINISHED;
import static xiaoer.shop.Marketplace.NEVER_PAYS;
import static xiaoer.shop.Marketplace.ON_ITS_WAY;
import static xiaoer.shop.Marketplace.SIGNED;
import static xiaoer.shop.Marketplace.STUCK;
import static xiaoer.shop.Marketplace.WAITS;
import static xiaoer.shop.Marketplace.WAITS_TOO;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import xiaoer.shared.Refusal;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;

/** Orders as claims look them up and move them. */
@OnBothDatabases
@XiaoerTest
@Import(BookCommand.class)
class OrderBookTests {

    private static final Instant START = Instant.parse("2015-07-17T08:15:00Z");

    @LocalServerPort
    int port;

    @Autowired
    OrderBook book;

    @Autowired
    BookCommand claims;

    private DeskClient desk;
    private UUID shift;

    @BeforeEach
    void start() {
        claims.forget();
        desk = Marketplace.start(port);
        shift = UUID.fromString(desk.shift());
    }

    @Test
    void orders_are_found_by_the_packs_name_of_their_trade() {
        assertThat(book.ofTrade(shift, "waits")).containsExactly(WAITS, WAITS_TOO);
        assertThat(book.ofTrade(shift, "no-such")).isEmpty();
        assertThatThrownBy(() -> book.get(shift, "20150717-1-25-99")).isInstanceOf(Refusal.class);
    }

    @Test
    void an_order_is_known_with_its_product_its_payment_and_its_way() {
        OrderFacts signed = book.get(shift, SIGNED);
        assertThat(signed.siblings()).containsExactly(SIGNED);
        assertThat(signed.goods().category()).isEqualTo("clothing");
        assertThat(signed.goods().giftPrice()).isEqualByComparingTo("20");
        assertThat(signed.goods().stock()).isEqualTo(3);
        assertThat(signed.goods().sevenDay()).isTrue();
        assertThat(signed.payment().paidAt()).isEqualTo(START.minusSeconds(360));
        assertThat(signed.shipment().shippedAt()).isEqualTo(START.minusSeconds(300));
        assertThat(signed.receipt().signedAt()).isEqualTo(START.minusSeconds(120));
        assertThat(signed.receipt().signedBy()).isEqualTo("PROXY");
        assertThat(signed.receipt().confirmDue()).isEqualTo(START.plusSeconds(300));
        assertThat(signed.receipt().timeToConfirm(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(4));

        OrderFacts phone = book.get(shift, WAITS_TOO);
        assertThat(phone.siblings()).containsExactly(WAITS, WAITS_TOO);
        assertThat(phone.payment().amount()).isEqualByComparingTo("1999");
        assertThat(phone.payment().postage()).isEqualByComparingTo("10");
        assertThat(phone.goods().warrantyDays()).isEqualTo(365);
        assertThat(phone.payment().paid()).isTrue();
        assertThat(phone.receipt().confirmDue()).isNull();
        assertThat(phone.market()).isEqualTo("WAIT_SELLER_SEND_GOODS");
        assertThat(book.get(shift, NEVER_PAYS).payment().paid()).isFalse();
        assertThat(book.get(shift, FINISHED).market()).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void a_student_sees_what_the_shop_states_and_promises_of_a_product() {
        JsonNode dress = desk.order(SIGNED).path("goods");
        assertThat(dress.path("category").asString()).isEqualTo("clothing");
        assertThat(dress.path("sevenDay").asBoolean()).isTrue();
        assertThat(dress.path("freeShipping").asBoolean()).isTrue();
        assertThat(dress.path("gift").path("price").asString()).isEqualTo("20.00");
        assertThat(dress.path("stock").asInt()).isEqualTo(3);

        JsonNode phone = desk.order(WAITS_TOO).path("goods");
        assertThat(phone.path("sevenDay").asBoolean()).isFalse();
        assertThat(phone.path("warrantyDays").asInt()).isEqualTo(365);
        assertThat(phone.path("gift").isNull()).isTrue();
    }

    @Test
    void what_the_marketplace_still_keeps_goes_back_without_touching_the_shops_funds() {
        JsonNode refund = act("pay-back", ON_ITS_WAY, 556, "", true).path(0).path("data");

        assertThat(refund.path("fromFunds").asString()).isEqualTo("0.00");
        assertThat(funds()).isEqualTo("1000.00");
        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("CLOSED");
        assertThat(desk.order(ON_ITS_WAY).path("tradeState").asString()).isEqualTo("TRADE_CLOSED");
        assertThat(claims.told()).containsExactly(ON_ITS_WAY + " CLOSED {agreed=true, reason=REFUND}");
        desk.advance("PT20M");
        assertThat(desk.log())
                .filteredOn(event -> event.path("type").asString().equals("OrderConfirmed"))
                .extracting(event -> event.path("data").path("order").asString())
                .contains(SIGNED)
                .doesNotContain(ON_ITS_WAY);
    }

    @Test
    void a_part_that_goes_back_is_missing_when_the_receipt_is_confirmed() {
        act("pay-back", ON_ITS_WAY, 50, "", false);
        desk.advance("PT540S");

        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(confirmed(ON_ITS_WAY)).isEqualTo("506.00");
    }

    @Test
    void what_the_shop_has_already_comes_out_of_its_funds_even_below_zero() {
        act("pay-back", FINISHED, 1999, "", true);

        assertThat(funds()).isEqualTo("-999.00");
        assertThat(desk.order(FINISHED).path("tradeState").asString())
                .as("a finished trade stays finished")
                .isEqualTo("TRADE_FINISHED");
        act("pay-out", STUCK, 5.5, "COMPENSATION", false);
        assertThat(funds()).isEqualTo("-1004.50");
        assertThat(act("pay-out", STUCK, 0, "COMPENSATION", false)).isEmpty();
    }

    @Test
    void closing_a_paid_order_gives_the_money_back_and_happens_once() {
        act("close", WAITS, 0, "OUT_OF_STOCK", true);
        assertThat(desk.order(WAITS).path("market").path("paidBack").asString())
                .as("with the postage, which comes with the first line")
                .isEqualTo("560.00");
        assertThat(desk.order(WAITS).path("market").path("closeReason").asString())
                .isEqualTo("OUT_OF_STOCK");

        assertThat(act("close", WAITS, 0, "OUT_OF_STOCK", true)).isEmpty();
        assertThat(act("close", ON_ITS_WAY, 0, "OUT_OF_STOCK", true)).isEmpty();
        assertThat(act("close", WAITS_TOO, 0, "SOMETHING_ELSE", true))
                .last()
                .extracting(event -> event.path("data").path("reason").asString())
                .isEqualTo("OTHER");
    }

    @Test
    void the_clock_stands_while_it_is_held_and_goes_on_with_what_was_left() {
        desk.advance("PT100S");
        act("hold", ON_ITS_WAY, 0, "", true);
        assertThat(act("hold", ON_ITS_WAY, 0, "", true)).as("held twice").isEmpty();
        desk.advance("PT20M");
        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("SHIPPED");
        assertThat(book.get(shift, ON_ITS_WAY).receipt().timeToConfirm(START.plusSeconds(1300)))
                .isEqualTo(Duration.ofSeconds(440));

        act("hold", ON_ITS_WAY, 0, "", false);
        desk.advance("PT439S");
        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("SHIPPED");
        desk.advance("PT1S");
        assertThat(desk.order(ON_ITS_WAY).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(claims.told()).contains(ON_ITS_WAY + " CONFIRMED {}");
    }

    @Test
    void what_comes_too_late_for_an_order_is_left_undone() {
        assertThat(act("extend", FINISHED, 3, "", false)).isEmpty();
        assertThat(act("hold", FINISHED, 0, "", true)).isEmpty();
        assertThat(act("extend", WAITS, 3, "", false)).isEmpty();
        assertThat(act("sign", WAITS, 0, "SELF", false)).isEmpty();
        assertThat(act("reroute", SIGNED, 0, "合肥市长江西路130号", false)).isEmpty();
    }

    @Test
    void cash_on_delivery_is_paid_at_the_door() {
        assertThat(book.get(shift, AT_THE_DOOR).payment().paid()).isFalse();
        act("sign", AT_THE_DOOR, 0, "SELF", false);

        assertThat(book.get(shift, AT_THE_DOOR).payment().paid()).isTrue();
        assertThat(book.get(shift, AT_THE_DOOR).payment().paidAt()).isEqualTo(START);
        assertThat(book.get(shift, AT_THE_DOOR).market()).isEqualTo("TRADE_BUYER_SIGNED");
    }

    @Test
    void what_is_refused_at_the_door_is_closed_unpaid_and_never_signed_for() {
        assertThat(book.get(shift, AT_THE_DOOR).shipment().freight()).isEqualByComparingTo("10");
        act("refused", AT_THE_DOOR, 0, "", false);
        desk.advance("P5D");

        assertThat(book.get(shift, AT_THE_DOOR).market()).startsWith("TRADE_CLOSED");
        assertThat(book.get(shift, AT_THE_DOOR).receipt().signedAt()).isNull();
        assertThat(book.get(shift, AT_THE_DOOR).payment().paid()).isFalse();
        assertThat(act("refused", AT_THE_DOOR, 0, "", false)).isEmpty();
    }

    @Test
    void a_replacement_goes_out_at_the_shops_cost_and_a_parcel_is_sent_elsewhere() {
        JsonNode sent = act("resend", SIGNED, 0, "丝巾", false).path(0).path("data");
        assertThat(sent.path("carrier").asString()).isEqualTo("YTO");
        assertThat(funds()).isEqualTo("990.00");

        act("reroute", ON_ITS_WAY, 0, "城西区五四西路8号", false);
        assertThat(book.get(shift, ON_ITS_WAY).recipient().address()).isEqualTo("西宁市 城西区五四西路8号");
        assertThat(claims.told()).containsExactly(ON_ITS_WAY + " ADDRESS_CHANGED {scope=ORDER}");
    }

    @Test
    void what_comes_back_by_surface_mail_or_by_no_carrier_of_the_shops_comes_otherwise_than_it_went() {
        act("compare", SIGNED, 0, "YTO", false);
        act("compare", SIGNED, 0, "POST", false);
        act("compare", SIGNED, 0, "LORRY", false);
        act("compare", BY_SURFACE_MAIL, 0, "POST", false);
        act("compare", WAITS, 0, "LORRY", false);

        assertThat(claims.told()).containsExactly("YTO false", "POST true", "LORRY true", "POST false", "LORRY false");
    }

    @Test
    void watchers_hear_of_notes_flags_shipments_and_losses() {
        desk.act("note", "order", WAITS, "text", "买家等周末", "flag", "YELLOW");
        desk.act("flag", "order", WAITS, "flag", "GREEN");
        desk.act("ship", "order", WAITS, "carrier", "YTO");
        desk.advance("PT601S");

        assertThat(claims.told())
                .contains(
                        WAITS + " NOTED {text=买家等周末}",
                        WAITS + " FLAGGED {flag=YELLOW}",
                        WAITS + " SHIPPED {carrier=YTO}",
                        WAITS_TOO + " LOST {reason=SHIP_TIMEOUT}");
    }

    @Test
    void an_open_claim_is_shown_at_its_order() {
        assertThat(desk.order(SIGNED).path("market").path("claim").isNull()).isTrue();
        claims.say(SIGNED, "open", "refund");

        assertThat(desk.order(SIGNED).path("market").path("claim").asInt()).isEqualTo(7);
        assertThat(desk.order(SIGNED).path("market").path("refundAsked").asBoolean())
                .isTrue();
        assertThat(desk.order(WAITS).path("market").path("claim").isNull()).isTrue();
    }

    @Test
    void an_order_at_its_end_can_be_noted_as_long_as_a_claim_is_open() {
        assertThat(desk.act("note", "order", FINISHED, "text", "屏幕坏了").reason()).isEqualTo("FINAL");
        claims.say(FINISHED, "open", "refund");
        assertThat(desk.act("note", "order", FINISHED, "text", "屏幕坏了，运费店里出", "flag", "RED")
                        .status())
                .isEqualTo(200);
        assertThat(desk.act("flag", "order", FINISHED, "flag", "PURPLE").reason())
                .as("the goods have to come back first")
                .isEqualTo("FLAG_REFUSE");
        claims.say(FINISHED, "open", "refund", "returned");
        assertThat(desk.act("flag", "order", FINISHED, "flag", "PURPLE").status())
                .isEqualTo(200);
    }

    private JsonNode act(String what, String order, Number amount, String text, boolean yes) {
        DeskClient.Reply reply =
                desk.act("book", "order", order, "what", what, "amount", amount, "text", text, "yes", yes);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body().path("events");
    }

    private String funds() {
        return desk.view().path("funds").asString();
    }

    private String confirmed(String order) {
        return desk.log().stream()
                .filter(event -> event.path("type").asString().equals("OrderConfirmed"))
                .map(event -> event.path("data"))
                .filter(data -> data.path("order").asString().equals(order))
                .findFirst()
                .orElseThrow()
                .path("amount")
                .asString();
    }
}
