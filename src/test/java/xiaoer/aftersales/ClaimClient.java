package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;

/** A student who works the claims of one practice shift by API. */
final class ClaimClient {

    /** @param body the problem, or what was asked for */
    record Reply(int status, JsonNode body, String text) {

        String reason() {
            return body.path("reason").asString("");
        }

        List<String> events() {
            return values(body.path("events"), "type");
        }
    }

    private final RestTestClient http;
    private final String shift;

    private ClaimClient(RestTestClient http, String shift) {
        this.http = http;
        this.shift = shift;
    }

    static ClaimClient start(int port, String student, String pack, long seed, String profile) {
        RestTestClient http = Calls.as(student, port);
        Reply reply = send(
                http, "/api/v1/shifts", Map.of("pack", pack, "seed", seed, "mode", "practice", "profile", profile));
        if (reply.status() != 201) {
            throw new AssertionError(reply.text());
        }
        return new ClaimClient(http, reply.body().path("id").asString());
    }

    /** A shift that has been started otherwise. */
    static ClaimClient of(int port, String student, UUID shift) {
        return new ClaimClient(Calls.as(student, port), shift.toString());
    }

    /** The same shift in the eyes of somebody else. */
    ClaimClient as(String other, int port) {
        return new ClaimClient(Calls.as(other, port), shift);
    }

    String shift() {
        return shift;
    }

    /** @param members name, value, name, value, … */
    Reply act(String type, Object... members) {
        Map<String, Object> action = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            action.put((String) members[i], members[i + 1]);
        }
        action.put("type", type);
        return act(action);
    }

    /** @param action without its key */
    Reply act(Map<String, Object> action) {
        Map<String, Object> keyed = new LinkedHashMap<>(action);
        keyed.put("key", UUID.randomUUID().toString());
        return send(http, path("/actions"), keyed);
    }

    /** Completes the open task of this node, in whichever claim. */
    Reply complete(String node, Map<String, ?> outputs) {
        return act("complete", "task", task(node).path("id").asString(), "outputs", outputs);
    }

    JsonNode task(String node) {
        JsonNode tasks = view().path("tasks");
        return stream(tasks)
                .filter(task -> task.path("node").asString().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + node + " but " + values(tasks, "node")));
    }

    JsonNode claim(int number) {
        return stream(view().path("claims"))
                .filter(claim -> claim.path("number").asInt() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No claim " + number));
    }

    Reply clock(Map<String, String> turn) {
        return send(http, path("/clock"), turn);
    }

    void advance(String by) {
        Reply reply = clock(Map.of("do", "advance", "by", by));
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
    }

    JsonNode view() {
        return get("").body();
    }

    /** @param below an address below the shift's, e.g. {@code /claims/1/history} */
    Reply get(String below) {
        return read(http.get().uri(path(below)).exchange());
    }

    Reply post(String below, Map<String, ?> body) {
        return send(http, path(below), body);
    }

    byte @Nullable [] bytes(String below, HttpHeaders headers) {
        var result =
                http.get().uri(path(below)).exchange().expectBody(byte[].class).returnResult();
        headers.addAll(result.getResponseHeaders());
        return result.getResponseBody();
    }

    Reply upload(int claim, byte[] content) {
        HttpHeaders part = new HttpHeaders();
        part.setContentType(MediaType.IMAGE_PNG);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add(
                "file",
                new HttpEntity<>(
                        new ByteArrayResource(content) {
                            @Override
                            public String getFilename() {
                                return "a.png";
                            }
                        },
                        part));
        return read(http.post()
                .uri(path("/claims/" + claim + "/evidence"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange());
    }

    /** The whole log, page by page. */
    List<JsonNode> log() {
        List<JsonNode> all = new ArrayList<>();
        while (true) {
            JsonNode page = get("/events?after=" + all.size()).body().path("events");
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(all::add);
        }
    }

    void end() {
        act("end");
    }

    private String path(String below) {
        return "/api/v1/shifts/" + shift + below;
    }

    private static Reply send(RestTestClient http, String path, Object body) {
        return read(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange());
    }

    private static Reply read(RestTestClient.ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        String text = result.getResponseBody() == null ? "" : result.getResponseBody();
        boolean json = text.startsWith("{");
        return new Reply(result.getStatus().value(), JsonMapper.shared().readTree(json ? text : "{}"), text);
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> values(JsonNode array, String member) {
        return stream(array).map(one -> one.path(member).asString()).toList();
    }
}
