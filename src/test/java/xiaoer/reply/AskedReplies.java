package xiaoer.reply;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;

/** Labelled replies, put to a running program by a trainer. */
public final class AskedReplies {

    private static final int SOME = 40;

    private AskedReplies() {}

    /** Asks for some of them with the facts of their case, and for one without. */
    public static void judge(int port) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> lines = LabelledReplies.lines("examples.jsonl");
        for (int i = 0; i < SOME; i++) {
            JsonNode record = json.readTree(lines.get(i));
            Calls.as("trainer", port)
                    .post()
                    .uri("/api/v1/replies/judge")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "stage", record.get("stage").asString(),
                            "mood", record.get("mood").asString(),
                            "customer",
                                    Map.of(
                                            "name",
                                                    record.get("customer")
                                                            .get("name")
                                                            .asString(),
                                            "line",
                                                    record.get("customer")
                                                            .get("line")
                                                            .asString()),
                            "facts",
                                    i == 0
                                            ? List.of()
                                            : List.of(Map.of(
                                                    "says",
                                                    record.get("context").asString())),
                            "reply", record.get("reply").asString()))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }
}
