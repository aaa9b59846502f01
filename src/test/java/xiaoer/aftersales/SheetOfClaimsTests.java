package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Pages;
import xiaoer.testing.XiaoerTest;

/** What a shift with claims is worth: sheet 6-1 beside that of the order desk, on the page and by API. */
@XiaoerTest
class SheetOfClaimsTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void bring_in_the_pack() {
        ClaimPackZip.upload(port);
    }

    @Test
    void a_wrong_turn_is_told_on_the_sheet_of_service_when_the_shift_has_ended() {
        ClaimClient client = shippedAfterTheRequest("student07");
        assertThat(client.get("/sheets").reason()).isEqualTo("SHIFT_RUNNING");

        client.end();

        assertThat(ClaimClient.values(sheets(client), "sheet")).containsExactly("6-1", "6-2");
        assertThat(rules(client, 0)).contains("unplanned-shipment", "omitted-answer");
        JsonNode item = sheets(client).get(0).path("items").get(2);
        assertThat(item.path("name").asString()).isNotBlank();
        ClaimClient.stream(item.path("findings"))
                .filter(finding -> finding.path("rule").asString().startsWith("unplanned-"))
                .forEach(finding -> {
                    assertThat(finding.path("about").get(0).asString()).isEqualTo("1");
                    assertThat(finding.path("better").asString()).isNotBlank();
                });
    }

    @Test
    void the_page_shows_both_sheets_and_leads_from_a_wrong_turn_to_the_claims_replay() throws Exception {
        ClaimClient client = shippedAfterTheRequest("student08");
        Pages pages = Pages.as("student08", port);
        String sheet = "/shifts/" + client.shift() + "/sheet";
        String running = pages.get(sheet).body();
        client.end();

        assertThat(running).contains("这个班次还没有结束").doesNotContain("wrong-");
        assertThat(pages.get(sheet).body())
                .contains("评价表 6-1 客服常见问题", "评价表 6-2 订单管理", "unplanned-shipment")
                .contains("/shifts/" + client.shift() + "/claims/1")
                .doesNotContain("??");
    }

    @Test
    void in_practice_the_coach_tells_of_closed_claims_and_of_nothing_else_before_the_end() {
        ClaimClient client = shippedAfterTheRequest("student09");
        assertThat(client.act("coach", "on", true).status()).isEqualTo(200);

        assertThat(ClaimClient.values(sheets(client), "sheet")).doesNotContain("6-2");
        assertThat(client.get("/sheets").text()).doesNotContain("omitted-", "unplanned-");
        assertThat(client.act("coach", "on", false).status()).isEqualTo(200);
        assertThat(client.get("/sheets").reason()).isEqualTo("SHIFT_RUNNING");
    }

    @Test
    void sheets_kept_are_the_sheets_computed() {
        ClaimClient client = shippedAfterTheRequest("student07");
        client.end();

        assertThat(sheets(client)).isEqualTo(sheets(client));
        assertThat(ClaimClient.values(sheets(client.as("teacher", port)), "total"))
                .isEqualTo(ClaimClient.values(sheets(client), "total"));
    }

    /** The buyer asks for the money back, and the student ships all the same. */
    private ClaimClient shippedAfterTheRequest(String student) {
        ClaimClient client = ClaimClient.start(port, student, ClaimPackZip.DESK, 7, "textbook");
        client.advance("PT60S");
        assertThat(client.act("ship", "order", client.claim(1).path("order").asString(), "carrier", "YTO")
                        .status())
                .isEqualTo(200);
        return client;
    }

    private static JsonNode sheets(ClaimClient client) {
        return client.get("/sheets").body().path("sheets");
    }

    private static List<String> rules(ClaimClient client, int sheet) {
        return ClaimClient.stream(sheets(client).get(sheet).path("items"))
                .flatMap(item -> ClaimClient.stream(item.path("findings")))
                .map(finding -> finding.path("rule").asString())
                .toList();
    }
}
