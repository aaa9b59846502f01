package xiaoer.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;

/** A student who serves the four customers of the small pack of consults by API, for tests of what comes of it. */
public final class ConsultWorker {

    private static final String FREE = "很抱歉让您久等了。我理解您着急，现在就请快递查件，48小时内有结果，明天上午十点前我先回您一次；查明丢了就补发或者退款，您来选。";
    private static final int STEPS = 70;

    private final RestTestClient http;

    public ConsultWorker(String student, int port) {
        ConsultPackZip.upload(port);
        http = Calls.as(student, port);
    }

    /** The broken kettle in own words, a letter for the parcel, a wrong and late one for the carrier, nobody for the gift. */
    public String worked() {
        String shift = started();
        for (int step = 0; step < STEPS; step++) {
            for (JsonNode consult : view(shift).get("consults")) {
                serve(shift, consult);
            }
            post("/api/v1/shifts/" + shift + "/clock", Map.of("do", "advance", "by", "PT20S"));
        }
        end(shift);
        return shift;
    }

    /** A running practice shift, the coach switched off. */
    String started() {
        return post(
                        "/api/v1/shifts",
                        Map.of("pack", ConsultPackZip.SKILL, "seed", 3, "mode", "practice", "profile", "textbook"))
                .get("id")
                .asString();
    }

    private void serve(String shift, JsonNode consult) {
        if (!consult.get("next").asString().equals("AGENT")) {
            return;
        }
        int number = consult.get("consult").asInt();
        switch (number) {
            case 1 -> act(shift, Map.of("type", "answer", "consult", number, "candidate", "A"));
            case 2 -> act(shift, Map.of("type", "answer", "consult", number, "text", FREE));
            case 3 -> act(shift, Map.of("type", "answer", "consult", number, "candidate", "B"));
            default -> act(shift, Map.of("type", "open", "consult", number));
        }
    }

    JsonNode act(String shift, Map<String, ?> members) {
        Map<String, Object> action = new HashMap<>(members);
        action.put("key", UUID.randomUUID().toString());
        return post("/api/v1/shifts/" + shift + "/actions", action);
    }

    void end(String shift) {
        act(shift, Map.of("type", "end"));
    }

    private JsonNode view(String shift) {
        return json(http.get()
                .uri("/api/v1/shifts/" + shift)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
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
