package xiaoer.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;

/** A student who works shifts at the order desk by API, for tests of what comes of them. */
public final class Worker {

    private final RestTestClient http;

    public Worker(String student, int port) {
        http = Calls.as(student, port);
    }

    /** Ships one order rightly, voids a fake, asks for a payment too early and then in time, and hands in. */
    public String worked() {
        String shift = started();
        act(shift, "ship", Map.of("order", "20150717-2-25-1", "carrier", "YTO"));
        act(shift, "void", orderOf(shift, "美少女战士"));
        act(shift, "collect", Map.of("order", "20150717-2-25-1"));
        post("/api/v1/shifts/" + shift + "/clock", Map.of("do", "advance", "by", "P3D"));
        act(shift, "collect", Map.of("order", "20150717-2-25-1"));
        end(shift);
        return shift;
    }

    /** A running practice shift. */
    String started() {
        return post(
                        "/api/v1/shifts",
                        Map.of("pack", "order-basics", "seed", 42, "mode", "practice", "profile", "textbook"))
                .get("id")
                .asString();
    }

    void end(String shift) {
        act(shift, "end", Map.of());
    }

    /** Whatever is answered: a refusal can be what is wanted. */
    void act(String shift, String type, Map<String, String> members) {
        Map<String, Object> action = new HashMap<>(members);
        action.put("type", type);
        action.put("key", UUID.randomUUID().toString());
        post("/api/v1/shifts/" + shift + "/actions", action);
    }

    Map<String, String> orderOf(String shift, String recipient) {
        JsonNode view = json(http.get()
                .uri("/api/v1/shifts/" + shift)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        return StreamSupport.stream(view.get("orders").spliterator(), false)
                .filter(order -> order.get("recipient").asString().equals(recipient))
                .map(order -> Map.of("order", order.get("orderNo").asString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return json(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(body))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
