package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.conversation.PersonaPlan;
import xiaoer.shift.Chance;
import xiaoer.testing.XiaoerTest;

/** What comes of an address that was not confirmed, of a shipment that was not told, of a parcel that was not checked. */
@XiaoerTest
class ParcelCareTests {

    private static final String PLAIN = "20150717-2-25-1";
    private static final String BUYER = "邓家电器行";

    /** Named another recipient in chat, and forgot the house number; STO and ZTO take three and four days. */
    private static final String INCOMPLETE = "20150717-2-25-3";

    @LocalServerPort
    int port;

    private DeskClient desk;

    @Test
    void an_unconfirmed_address_makes_the_parcel_late_at_the_shops_cost() {
        desk = DeskClient.start(port, seed(seed -> astray(seed) < 0.4));
        JsonNode shipped =
                desk.act("ship", "order", INCOMPLETE, "carrier", "STO").event("OrderShipped");
        desk.advance("P3D");

        JsonNode astray = event("ParcelAstray");
        assertThat(astray.path("what").asString()).isEqualTo("LATE");
        assertThat(astray.path("bearer").asString()).isEqualTo("SELLER");
        assertThat(astray.path("cost").asString()).isEqualTo(shipped.path("fee").asString());
        assertThat(astray.path("reasons").path(0).path("rule").asString()).isEqualTo("liable-03-unasked");
        assertThat(desk.act("collect", "order", INCOMPLETE).reason()).isEqualTo("TOO_EARLY");
        desk.advance("P2D");
        assertThat(desk.act("collect", "order", INCOMPLETE).events()).contains("PaymentCollected");
    }

    @Test
    void an_unconfirmed_address_brings_the_parcel_back() {
        desk = DeskClient.start(port, seed(seed -> astray(seed) >= 0.4 && astray(seed) < 0.7));
        desk.act("ship", "order", INCOMPLETE, "carrier", "STO");
        desk.advance("P3D");

        assertThat(event("ParcelAstray").path("what").asString()).isEqualTo("RETURNED");
        assertThat(desk.order(INCOMPLETE).path("lostReason").asString()).isEqualTo("RETURNED");
        assertThat(desk.order(INCOMPLETE).path("contact").path("talk").isEmpty())
                .isFalse();
        assertThat(desk.act("collect", "order", INCOMPLETE).reason()).isEqualTo("NOT_SHIPPED");
    }

    @Test
    void who_asks_but_does_not_wait_for_the_answer_answers_for_it_too() {
        desk = DeskClient.start(port, seed(seed -> astray(seed) < 0.4));
        desk.act("confirm-address", "order", INCOMPLETE);
        desk.act("ship", "order", INCOMPLETE, "carrier", "STO");
        desk.advance("P3D");

        assertThat(event("ParcelAstray").path("reasons").path(0).path("rule").asString())
                .isEqualTo("liable-04-unanswered");
    }

    @Test
    void an_answer_that_was_not_heeded_costs_the_redirecting() {
        desk = DeskClient.start(port, 42);
        desk.act("confirm-address", "order", INCOMPLETE);
        desk.advance("PT90S");
        desk.act("ship", "order", INCOMPLETE, "carrier", "STO");
        desk.advance("P3D");

        assertThat(event("ParcelAstray").path("what").asString()).isEqualTo("REDIRECTED");
        assertThat(event("ParcelAstray").path("cost").asString()).isNotEqualTo("0.00");
        assertThat(desk.act("collect", "order", INCOMPLETE).events()).contains("PaymentCollected");
    }

    @Test
    void a_confirmed_address_is_found() {
        desk = DeskClient.start(port, seed(seed -> astray(seed) < 0.4));
        desk.act("confirm-address", "order", INCOMPLETE);
        desk.advance("PT90S");
        desk.act(
                "change-address",
                "order",
                INCOMPLETE,
                "scope",
                "TRADE",
                "address",
                desk.order(INCOMPLETE).path("answer"));
        desk.act("ship", "order", INCOMPLETE, "carrier", "STO");
        desk.advance("P3D");

        assertThat(DeskClient.types(desk.log())).doesNotContain("ParcelAstray");
        assertThat(desk.act("collect", "order", INCOMPLETE).events()).contains("PaymentCollected");
    }

    @Test
    void a_buyer_who_confirmed_a_wrong_address_bears_what_comes_of_it() {
        desk = Marketplace.start(port);
        desk.act("confirm-address", "order", Marketplace.TO_A_WRONG_DOOR);
        desk.advance("PT90S");
        desk.act("ship", "order", Marketplace.TO_A_WRONG_DOOR, "carrier", "YTO");
        desk.advance("P4D");

        JsonNode astray = event("ParcelAstray");
        assertThat(astray.path("what").asString()).isEqualTo("LATE");
        assertThat(astray.path("bearer").asString()).isEqualTo("BUYER");
        assertThat(astray.path("cost").asString()).isEqualTo("0.00");
        assertThat(astray.path("reasons").path(0).path("rule").asString()).isEqualTo("liable-02-confirmed");
    }

    @Test
    void a_buyer_who_was_not_told_asks_where_the_parcel_is() {
        desk = DeskClient.start(port, seed(seed -> patience(seed) == 0));
        desk.act("ship", "order", PLAIN, "carrier", "YTO");
        desk.advance("PT59S");
        assertThat(DeskClient.types(desk.log())).doesNotContain("ShipmentComplained");
        desk.advance("PT1S");

        assertThat(event("ShipmentComplained").path("what").asString()).isEqualTo("UNTOLD");
    }

    @Test
    void a_buyer_who_was_told_does_not_ask() {
        desk = DeskClient.start(port, seed(seed -> patience(seed) == 0));
        desk.act("ship", "order", PLAIN, "carrier", "YTO");
        desk.act("tell-shipment", "order", PLAIN);
        desk.advance("P2D");

        assertThat(DeskClient.types(desk.log())).doesNotContain("ShipmentComplained");
    }

    @Test
    void goods_that_nobody_counted_may_be_too_few_and_the_shop_sends_the_rest() {
        desk = DeskClient.start(port, seed(seed -> care(seed) < 0.15));
        desk.act("ship", "order", PLAIN, "carrier", "YTO");
        desk.act("tell-shipment", "order", PLAIN);
        desk.advance("P4D");

        assertThat(event("ShipmentComplained").path("what").asString()).isEqualTo("PIECE_MISSING");
        assertThat(event("ReplacementSent").path("what").asString()).isEqualTo("PIECE_MISSING");
    }

    @Test
    void a_carrier_pays_for_damage_that_was_signed_for_and_whose_receipt_was_kept() {
        desk = DeskClient.start(port, seed(seed -> care(seed) < 0.15));
        assertThat(desk.act("check-packing", "order", PLAIN).reason()).isEqualTo("NOTHING_CHECKED");
        desk.act("check-packing", "order", PLAIN, "goods", true, "data", true);
        desk.act("ship", "order", PLAIN, "carrier", "YTO");
        desk.act("tell-shipment", "order", PLAIN);
        assertThat(desk.act("keep-receipt", "order", PLAIN).events()).containsExactly("ReceiptKept");
        assertThat(desk.act("keep-receipt", "order", PLAIN).reason()).isEqualTo("RECEIPT_KEPT");
        desk.advance("P4D");

        assertThat(event("ShipmentComplained").path("what").asString()).isEqualTo("DAMAGED");
        assertThat(event("ShipmentComplained").path("bearer").asString()).isEqualTo("CARRIER");
        assertThat(DeskClient.types(desk.log())).doesNotContain("ReplacementSent");
    }

    @Test
    void a_parcel_that_was_checked_arrives_as_it_should() {
        desk = DeskClient.start(port, seed(seed -> care(seed) < 0.15));
        desk.act("check-packing", "order", PLAIN, "goods", true);
        desk.act("check-packing", "order", PLAIN, "packing", true, "data", true);
        desk.act("ship", "order", PLAIN, "carrier", "YTO");
        desk.act("tell-shipment", "order", PLAIN);
        desk.advance("P4D");

        assertThat(DeskClient.types(desk.log())).doesNotContain("ShipmentComplained");
        assertThat(desk.act("check-packing", "order", PLAIN, "goods", true).reason())
                .isEqualTo("ALREADY_SHIPPED");
    }

    private JsonNode event(String type) {
        return DeskClient.first(desk.log(), type).path("data");
    }

    private static long seed(LongPredicate wanted) {
        long seed = 1;
        while (!wanted.test(seed)) {
            seed++;
        }
        return seed;
    }

    private static double astray(long seed) {
        return new Chance(seed, "shop.astray/" + INCOMPLETE).share(0);
    }

    private static double care(long seed) {
        return new Chance(seed, "shop.care/" + PLAIN + "/ARRIVED").share(0);
    }

    private static int patience(long seed) {
        return PersonaPlan.FREE
                .drawn(new Chance(seed, "aftersales.persona/" + BUYER))
                .patience();
    }
}
