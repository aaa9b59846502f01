package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.XiaoerTest;

/** How orders come, and what a student may know of them. */
@XiaoerTest
class OrderArrivalTests {

    @LocalServerPort
    int port;

    @Test
    void orders_come_at_the_times_and_with_the_numbers_of_the_figures() {
        DeskClient desk = DeskClient.start(port, 42);
        desk.advance("PT25M");

        assertThat(placed(desk))
                .extracting(event -> event.path("data").path("order").asString() + " "
                        + event.path("at").asString())
                .contains(
                        "20150717-1-25-2 2015-07-17T08:15:55Z",
                        "20150717-2-25-5 2015-07-17T08:19:04Z",
                        "20150717-2-25-6 2015-07-17T08:19:04Z",
                        "20150717-2-25-8 2015-07-17T08:24:04Z",
                        "20150717-1-25-8 2015-07-17T08:25:01Z",
                        "20150717-2-25-9 2015-07-17T08:29:04Z",
                        "20150717-2-25-12 2015-07-17T08:34:04Z");
        assertThat(placed(desk))
                .extracting(event -> event.path("data").path("order").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void generated_orders_are_drawn_within_the_packs_bounds() {
        DeskClient desk = DeskClient.start(port, 7);
        desk.advance("PT39M");

        List<JsonNode> generated = placed(desk).stream()
                .map(event -> event.path("data"))
                .filter(data -> data.path("source").asString().equals("SYSTEM"))
                .skip(8)
                .toList();
        assertThat(generated).hasSize(10).allSatisfy(data -> {
            assertThat(data.path("quantity").asInt()).isBetween(2, 33);
            assertThat(data.path("to").path("recipient").asString()).isNotBlank();
            assertThat(data.path("to").path("address").asString()).isNotBlank();
        });
    }

    @Test
    void the_same_seed_brings_the_same_orders_and_another_seed_others() {
        assertThat(wholeLog(1)).isEqualTo(wholeLog(1)).isNotEqualTo(wholeLog(2));
    }

    @Test
    void nothing_a_student_sees_tells_the_hidden_truth() {
        DeskClient desk = DeskClient.start(port, 42);
        desk.act("ship", "order", "20150717-2-25-1", "carrier", "SF");
        desk.act("confirm-address", "order", "20150717-2-25-3");
        desk.act("confirm-address", "order", "20150717-2-25-4");
        desk.act("note", "order", "20150717-2-25-2", "text", "等等", "flag", "YELLOW");
        desk.act("ship", "order", "20150717-2-25-2", "carrier", "YTO");
        desk.advance("PT100S");
        desk.act("ship", "order", "20150717-2-25-4", "carrier", "YTO");
        desk.act("void", "order", "20150717-1-25-1");
        desk.act("ship", "order", "20150717-1-25-3", "carrier", "EMS");
        desk.act("collect", "order", "20150717-2-25-1");
        desk.advance("PT35M");

        for (JsonNode seen : withView(desk)) {
            assertThat(fieldsAndTexts(seen))
                    .doesNotContain("truth", "sealed", "judgement", "grade", "best", "defects", "check", "loses")
                    .doesNotContain("advisedFlag", "incomplete", "trueAddress", "beforeHold", "whole", "answers")
                    .doesNotContain("GENUINE", "FICTITIOUS", "INCOMPLETE", "OPTIMAL", "ACCEPTABLE", "POOR");
        }

        desk.act("end");
        JsonNode placed = DeskClient.first(desk.log(), "OrderPlaced");
        assertThat(placed.path("sealed").path("truth").asString()).isEqualTo("GENUINE");
        assertThat(DeskClient.first(desk.log(), "OrderShipped")
                        .path("sealed")
                        .path("grade")
                        .asString())
                .isEqualTo("POOR");
    }

    @Test
    void a_fictitious_address_is_explained_in_what_is_sealed() {
        DeskClient desk = DeskClient.start(port, 42);
        desk.act("end");

        JsonNode fake = placed(desk).stream()
                .map(event -> event.path("sealed"))
                .filter(truth -> truth.path("truth").asString().equals("FICTITIOUS"))
                .findFirst()
                .orElseThrow();
        assertThat(fake.path("check").path("outcome").asString()).isEqualTo("FICTITIOUS");
        assertThat(fake.path("check")
                        .path("reasons")
                        .path(0)
                        .path("sentence")
                        .path("zh")
                        .asString())
                .isNotBlank();
    }

    /** Otherwise a student would be graded on what nobody can see. */
    @Test
    void what_is_planned_can_be_told_from_what_it_shows() {
        DeskClient desk = DeskClient.start(port, 42);
        desk.advance("PT13M");
        desk.act("end");

        for (JsonNode event : placed(desk)) {
            JsonNode truth = event.path("sealed");
            String shown = truth.path("incomplete").asBoolean()
                    ? "NEEDS_CONFIRM"
                    : truth.path("truth").asString();
            assertThat(truth.path("check").path("outcome").asString())
                    .as(event.path("data").path("to").toString())
                    .isEqualTo(shown);
        }
    }

    private List<String> wholeLog(long seed) {
        DeskClient desk = DeskClient.start(port, seed);
        desk.advance("PT39M");
        return desk.log().stream()
                .map(event -> event.path("at").asString() + event.path("type").asString() + event.path("data"))
                .toList();
    }

    private static List<JsonNode> placed(DeskClient desk) {
        return desk.log().stream()
                .filter(event -> event.path("type").asString().equals("OrderPlaced"))
                .toList();
    }

    private static List<JsonNode> withView(DeskClient desk) {
        List<JsonNode> seen = new ArrayList<>(desk.log());
        seen.add(desk.view());
        return seen;
    }

    /** Every member's name and every text in a JSON value. */
    private static List<String> fieldsAndTexts(JsonNode node) {
        List<String> found = new ArrayList<>(node.isObject() ? node.propertyNames() : Set.of());
        if (node.isString()) {
            found.add(node.asString());
        }
        node.values().forEach(child -> found.addAll(fieldsAndTexts(child)));
        return found;
    }
}
