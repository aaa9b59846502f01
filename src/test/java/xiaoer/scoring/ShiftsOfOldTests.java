package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;
import xiaoer.testing.Program;
import xiaoer.testing.TestClock;

/**
 * The database of an earlier program, with two shifts that were ended there and two, their clocks paused, that were
 * not. Whatever has changed since, their student finds them as they were.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "xiaoer.demo=true",
            "xiaoer.authoring.folder=off",
            "xiaoer.plans.ahead=false",
            "xiaoer.clock.outage=100000d"
        })
@Import(TestClock.class)
@DirtiesContext
class ShiftsOfOldTests {

    private static final String FIXTURE = "/xiaoer/fixtures/shifts-of-old/";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        try (InputStream packed = new GZIPInputStream(resource("xiaoer.mv.db.gz"))) {
            Files.copy(packed, folder.resolve("xiaoer.mv.db"));
        }
        String[] url = Program.h2File(folder.resolve("xiaoer")).split("=", 2);
        properties.add(url[0], () -> url[1]);
    }

    /** What the earlier program answered: each shift's id, pack, state and sheets. */
    static List<JsonNode> recorded() throws IOException {
        try (InputStream json = resource("sheets.json")) {
            return list(JsonMapper.shared().readTree(json));
        }
    }

    static Stream<JsonNode> ended() throws IOException {
        return recorded().stream().filter(shift -> text(shift, "state").equals("ENDED"));
    }

    static Stream<JsonNode> running() throws IOException {
        return recorded().stream().filter(shift -> text(shift, "state").equals("RUNNING"));
    }

    @Test
    void all_shifts_are_listed() throws IOException {
        assertThat(list(get("").get("shifts")))
                .extracting(shift -> text(shift, "id"))
                .containsAll(
                        recorded().stream().map(shift -> text(shift, "shift")).toList());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("ended")
    void an_ended_shift_shows_the_sheets_that_it_showed(JsonNode shift) {
        assertThat(get("/" + text(shift, "shift") + "/sheets").get("sheets")).isEqualTo(shift.get("sheets"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("running")
    void a_running_shift_is_played_on_to_its_end(JsonNode shift) {
        String path = "/" + text(shift, "shift");
        JsonNode open = get(path);
        assertThat(open.get("lastEvent")).isEqualTo(shift.get("lastEvent"));

        post(path + "/clock", Map.of("do", "resume"));
        list(open.get("tasks"))
                .forEach(task -> act(
                        path,
                        Map.of("type", "complete", "task", text(task, "id"), "outputs", filled(task.get("form")))));
        list(open.get("orders")).stream()
                .filter(order -> text(order, "status").equals("PLACED")
                        && !text(order, "tradeState").equals("WAIT_BUYER_PAY"))
                .forEach(order -> act(path, Map.of("type", "ship", "order", text(order, "orderNo"), "carrier", "SF")));
        post(path + "/clock", Map.of("do", "advance", "by", "PT20M"));
        act(path, Map.of("type", "end"));

        assertThat(text(get(path), "state")).isEqualTo("ENDED");
        assertThat(list(get(path + "/sheets").get("sheets"))).hasSameSizeAs(list(shift.get("sheets")));
    }

    private void act(String shift, Map<String, Object> action) {
        Map<String, Object> keyed = new LinkedHashMap<>(action);
        keyed.put("key", UUID.randomUUID().toString());
        post(shift + "/actions", keyed);
    }

    /** The first option of each field, and something plausible where there are none. */
    private static Map<String, Object> filled(JsonNode form) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        form.forEach(field -> outputs.put(
                text(field, "name"),
                switch (text(field, "type")) {
                    case "YES_NO" -> true;
                    case "NUMBER" -> 3;
                    default ->
                        field.get("options").isEmpty()
                                ? "吊牌已剪"
                                : text(field.get("options").get(0), "value");
                }));
        return outputs;
    }

    private JsonNode get(String below) {
        return JsonMapper.shared()
                .readTree(Calls.as("student01", port)
                        .get()
                        .uri("/api/v1/shifts" + below)
                        .header("Accept-Language", "zh-CN")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private void post(String below, Map<String, ?> body) {
        Calls.as("student01", port)
                .post()
                .uri("/api/v1/shifts" + below)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ShiftsOfOldTests.class.getResourceAsStream(FIXTURE + name), name);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
