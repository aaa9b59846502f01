package xiaoer.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;

/** A student who works the order desk of one practice shift by API. */
final class DeskClient {

    /** @param body the problem, or what was asked for */
    record Reply(int status, JsonNode body) {

        String reason() {
            return body.path("reason").asString("");
        }

        List<String> events() {
            return DeskClient.types(body.path("events"));
        }

        /** The data of the first event of this type. */
        JsonNode event(String type) {
            return DeskClient.first(body.path("events"), type).path("data");
        }
    }

    private final RestTestClient http;
    private final String shift;

    private DeskClient(RestTestClient http, String shift) {
        this.http = http;
        this.shift = shift;
    }

    static DeskClient start(int port, long seed) {
        return start(port, "student01", seed, "textbook");
    }

    static DeskClient start(int port, String student, long seed, String profile) {
        return start(port, "order-basics", student, seed, profile);
    }

    static DeskClient start(int port, String pack, String student, long seed, String profile) {
        RestTestClient http = Calls.as(student, port);
        Reply reply = send(
                http, "/api/v1/shifts", Map.of("pack", pack, "seed", seed, "mode", "practice", "profile", profile));
        if (reply.status() != 201) {
            throw new AssertionError(reply);
        }
        return new DeskClient(http, reply.body().path("id").asString());
    }

    /** The same shift in the eyes of somebody else. */
    DeskClient as(String other, int port) {
        return new DeskClient(Calls.as(other, port), shift);
    }

    String shift() {
        return shift;
    }

    /** @param members name, value, name, value, … */
    Reply act(String type, Object... members) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("key", UUID.randomUUID().toString());
        action.put("type", type);
        for (int i = 0; i < members.length; i += 2) {
            action.put((String) members[i], members[i + 1]);
        }
        return send(http, "/api/v1/shifts/" + shift + "/actions", action);
    }

    void advance(String by) {
        Reply reply = send(http, "/api/v1/shifts/" + shift + "/clock", Map.of("do", "advance", "by", by));
        if (reply.status() != 200) {
            throw new AssertionError(reply);
        }
    }

    void pause() {
        send(http, "/api/v1/shifts/" + shift + "/clock", Map.of("do", "pause"));
    }

    JsonNode view() {
        return get("/api/v1/shifts/" + shift);
    }

    JsonNode order(String number) {
        return StreamSupport.stream(view().path("orders").spliterator(), false)
                .filter(order -> order.path("orderNo").asString().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No order " + number));
    }

    /** The whole log, page by page. */
    List<JsonNode> log() {
        List<JsonNode> all = new ArrayList<>();
        while (true) {
            JsonNode page = get("/api/v1/shifts/" + shift + "/events?after=" + all.size())
                    .path("events");
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(all::add);
        }
    }

    static List<String> types(Iterable<JsonNode> events) {
        List<String> types = new ArrayList<>();
        events.forEach(event -> types.add(event.path("type").asString()));
        return types;
    }

    static JsonNode first(Iterable<JsonNode> events, String type) {
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type + " in " + types(events)));
    }

    private JsonNode get(String path) {
        return read(http.get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static Reply send(RestTestClient http, String path, Object body) {
        var result = http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return new Reply(result.getStatus().value(), read(result.getResponseBody()));
    }

    private static JsonNode read(@Nullable String json) {
        return JsonMapper.shared().readTree(json == null || json.isEmpty() ? "{}" : json);
    }
}
