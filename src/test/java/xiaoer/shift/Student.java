package xiaoer.shift;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works shifts by API, as another program would. */
final class Student {

    record Reply(int status, JsonNode body) {
        String reason() {
            return body.path("reason").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String basic;
    private final List<String> started = new ArrayList<>();

    Student(String name, int port) {
        this.base = "http://localhost:" + port + "/api/v1/shifts";
        this.basic = "Basic " + Base64.getEncoder().encodeToString((name + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    String start(String pack, long seed) {
        Reply reply = post("", """
                {"pack":"%s","seed":%d,"mode":"practice","profile":"textbook"}""".formatted(pack, seed));
        if (reply.status() != 201) {
            throw new AssertionError(reply.toString());
        }
        String shift = reply.body().get("id").asString();
        started.add(shift);
        return shift;
    }

    /** Hands in every shift started here: time is everybody's, and a forgotten shift would go on with each test. */
    void endAll() {
        started.forEach(shift -> act(shift, "{\"type\":\"end\",\"key\":\"the end\"}"));
    }

    Reply say(String shift, String key, String text) {
        return act(shift, """
                {"type":"test.say","key":"%s","text":"%s"}""".formatted(key, text));
    }

    Reply act(String shift, String json) {
        return post("/" + shift + "/actions", json);
    }

    Reply fail(String shift, String key, TinyModule.How how) {
        return act(shift, """
                {"type":"test.fail","key":"%s","how":"%s"}""".formatted(key, how));
    }

    Reply clock(String shift, String json) {
        return post("/" + shift + "/clock", json);
    }

    Reply advance(String shift, String by) {
        return clock(shift, """
                {"do":"advance","by":"%s"}""".formatted(by));
    }

    Reply view(String shift) {
        return get("/" + shift);
    }

    /** The whole log, page by page. */
    List<JsonNode> log(String shift) {
        List<JsonNode> all = new ArrayList<>();
        while (true) {
            JsonNode page =
                    get("/" + shift + "/events?after=" + all.size()).body().get("events");
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(all::add);
        }
    }

    Reply post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", basic);
    }

    HttpClient http() {
        return http;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Reply(response.statusCode(), JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
