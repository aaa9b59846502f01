package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.shop.DeskClient.Reply;
import xiaoer.testing.XiaoerTest;

/** Notes, flags, questions about the address, and other addresses. */
@XiaoerTest
class OrderCareTests {

    private static final String PLAIN = "20150717-2-25-1";

    /** Not to be shipped within two business days. */
    private static final String HELD = "20150717-2-25-2";

    private static final String INCOMPLETE = "20150717-2-25-3";

    /** Comes after 55 seconds with a red flag and a colleague's note. */
    private static final String RED = "20150717-1-25-2";

    /** Three orders that come after 10 min 40 s; the third is to go elsewhere. */
    private static final String FIRST_SISTER = "20150717-1-25-9";

    private static final String THIRD_SISTER = "20150717-1-25-11";
    private static final Map<String, String> HEFEI =
            Map.of("recipient", "孙玲玲", "region", "合肥市", "address", "蜀山区长江西路130号", "postcode", "230000", "phone", "");

    @LocalServerPort
    int port;

    private DeskClient desk;

    @BeforeEach
    void start() {
        desk = DeskClient.start(port, 42);
    }

    @Test
    void a_note_carries_its_author_time_and_situation_and_may_raise_a_flag() {
        Reply answer = desk.act("note", "order", HELD, "text", "买家要求月底再发", "flag", "YELLOW");

        assertThat(answer.events()).containsExactly("NoteAdded", "FlagChanged");
        JsonNode note = desk.order(HELD).path("notes").path(0);
        assertThat(note.path("author").asString()).isEqualTo("student01");
        assertThat(note.path("at").asString()).isEqualTo("2015-07-17T08:15:00Z");
        assertThat(note.path("situation").asString()).isEqualTo("PLACED");
        assertThat(desk.order(HELD).path("flag").asString()).isEqualTo("YELLOW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200B\u200B", "\u00A0", "\uFEFF", "\u3164", "\u0301", "\u2060\u200D", "\uDB40\uDC20"})
    void a_note_in_which_nothing_is_to_be_seen_is_refused(String text) {
        assertThat(desk.act("note", "order", HELD, "text", text).reason()).isEqualTo("MISSING_FIELD");
        assertThat(desk.act("ship", "order", HELD, "carrier", text).status()).isEqualTo(400);
    }

    @Test
    void an_empty_or_endless_note_is_refused() {
        assertThat(desk.act("note", "order", HELD, "text", "  ").reason()).isEqualTo("MISSING_FIELD");
        assertThat(desk.act("note", "order", HELD, "text", "长".repeat(501)).reason())
                .isEqualTo("TEXT_TOO_LONG");
        assertThat(desk.act("note", "order", HELD, "text", "长".repeat(500)).status())
                .isEqualTo(200);
    }

    @Test
    void a_flag_needs_a_note_and_a_legal_change() {
        assertThat(desk.act("flag", "order", HELD, "flag", "YELLOW").reason()).isEqualTo("FLAG_NOTE_INCOMPLETE");
        desk.act("note", "order", HELD, "text", "月底再发");
        assertThat(desk.act("flag", "order", HELD, "flag", "PURPLE").reason()).isEqualTo("FLAG_REFUSE");
        assertThat(desk.act("flag", "order", HELD, "flag", "YELLOW").events()).containsExactly("FlagChanged");
        assertThat(DeskClient.types(desk.log())).contains("FlagRefused");
    }

    @Test
    void a_yellow_flag_blocks_shipping_until_the_agreed_time_turns_it_green() {
        desk.act("note", "order", HELD, "text", "买家要求推迟", "flag", "YELLOW");

        Reply blocked = desk.act("ship", "order", HELD, "carrier", "YTO");
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.reason()).isEqualTo("BLOCKED");
        assertThat(DeskClient.types(desk.log())).contains("ShippingBlocked");
        assertThat(desk.act("flag", "order", HELD, "flag", "GREEN").reason()).isEqualTo("FLAG_REFUSE");

        desk.advance("P2D");
        assertThat(DeskClient.types(desk.log())).contains("HoldReached");
        desk.act("note", "order", HELD, "text", "日子到了，可以发", "flag", "GREEN");
        assertThat(desk.act("ship", "order", HELD, "carrier", "YTO").events()).contains("OrderShipped");
    }

    @Test
    void a_hold_moves_the_deadline() {
        assertThat(desk.order(PLAIN).path("deadline").asString()).isEqualTo("2015-07-17T08:25:00Z");
        assertThat(desk.order(HELD).path("deadline").asString()).isEqualTo("2015-07-17T08:27:00Z");
    }

    @Test
    void a_red_flag_asks_for_reading_the_notes_first() {
        desk.advance("PT55S");
        assertThat(desk.order(RED).path("notesRead").asBoolean()).isFalse();

        assertThat(desk.act("ship", "order", RED, "carrier", "SF").reason()).isEqualTo("READ_NOTES");
        assertThat(desk.act("read-notes", "order", RED).events()).containsExactly("NotesRead");
        assertThat(desk.act("read-notes", "order", RED).events()).isEmpty();
        assertThat(desk.act("ship", "order", RED, "carrier", "SF").events()).contains("OrderShipped");
    }

    @Test
    void a_buyer_who_is_asked_completes_the_address_after_a_while() {
        assertThat(desk.act("confirm-address", "order", INCOMPLETE).events())
                .containsExactly("AddressQuestionSent", "OrderMessage");
        assertThat(desk.act("confirm-address", "order", INCOMPLETE).reason()).isEqualTo("ALREADY_ASKED");
        desk.advance("PT19S");
        assertThat(desk.order(INCOMPLETE).path("answer").isNull()).isTrue();

        desk.advance("PT71S");
        JsonNode answer = desk.order(INCOMPLETE).path("answer");
        assertThat(answer.path("address").asString()).isEqualTo("武侯区人民南路四段11号");

        Reply changed = desk.act("change-address", "order", INCOMPLETE, "scope", "TRADE", "address", answer);
        assertThat(changed.events()).containsExactly("AddressChanged");
        assertThat(desk.order(INCOMPLETE).path("address").asString()).isEqualTo("武侯区人民南路四段11号");
    }

    @Test
    void a_buyer_whose_address_is_right_confirms_it() {
        desk.act("confirm-address", "order", PLAIN);
        desk.advance("PT90S");

        JsonNode answered = DeskClient.first(desk.log(), "AddressAnswered").path("data");
        assertThat(answered.path("changed").asBoolean()).isFalse();
        assertThat(answered.path("address").path("recipient").asString()).isEqualTo("邓李");
    }

    @Test
    void an_address_the_buyer_never_gave_is_not_saved() {
        Reply reply = desk.act("change-address", "order", PLAIN, "scope", "TRADE", "address", HEFEI);

        assertThat(reply.reason()).isEqualTo("ADDRESS_REFUSE");
        assertThat(DeskClient.types(desk.log())).contains("AddressChangeRefused");
        assertThat(desk.order(PLAIN).path("region").asString()).isEqualTo("西宁市");
    }

    @Test
    void one_orders_new_address_waits_for_its_shipment_and_is_saved_with_it() {
        desk.advance("PT640S");
        assertThat(desk.order(THIRD_SISTER).path("siblings")).hasSize(2);
        desk.act("change-address", "order", THIRD_SISTER, "scope", "ORDER", "address", HEFEI);
        assertThat(desk.order(THIRD_SISTER).path("region").asString()).isEqualTo("南京市");
        assertThat(desk.order(THIRD_SISTER)
                        .path("pendingAddress")
                        .path("region")
                        .asString())
                .isEqualTo("合肥市");

        Reply shipped = desk.act("ship", "order", THIRD_SISTER, "carrier", "STO");

        assertThat(shipped.events()).containsExactly("OrderShipped", "AddressChanged");
        assertThat(shipped.event("OrderShipped").path("fee").asString()).isEqualTo("9.00");
        assertThat(desk.order(THIRD_SISTER).path("region").asString()).isEqualTo("合肥市");
        assertThat(desk.order(FIRST_SISTER).path("region").asString()).isEqualTo("南京市");
        assertThat(desk.order(FIRST_SISTER).path("tradeState").asString()).isEqualTo("SELLER_CONSIGNED_PART");
        assertThat(desk.act("change-address", "order", FIRST_SISTER, "scope", "TRADE", "address", HEFEI)
                        .reason())
                .isEqualTo("ADDRESS_TOO_LATE");
    }

    @Test
    void one_orders_new_address_is_forgotten_when_its_shipment_fails() {
        desk.advance("PT640S");
        desk.act("note", "order", THIRD_SISTER, "text", "先别发", "flag", "YELLOW");

        Reply blocked = desk.act("ship", "order", THIRD_SISTER, "carrier", "STO", "address", HEFEI);

        assertThat(blocked.reason()).isEqualTo("BLOCKED");
        assertThat(DeskClient.types(desk.log()))
                .containsSubsequence("AddressChangePending", "ShippingBlocked", "AddressChangeDropped");
        assertThat(desk.order(THIRD_SISTER).path("pendingAddress").isNull()).isTrue();
        assertThat(desk.order(THIRD_SISTER).path("region").asString()).isEqualTo("南京市");
    }
}
