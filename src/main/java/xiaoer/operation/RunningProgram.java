package xiaoer.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.shared.Refusal;
import xiaoer.shift.LogChains;

/** The running program as a command reaches it: by its administrator's API, with a token. */
final class RunningProgram {

    private static final int LONGEST_REFUSAL = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String program;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    RunningProgram(String program, String token) {
        this.program = program.replaceAll("/+$", "");
        this.token = token;
    }

    boolean isNamed() {
        return !token.isEmpty();
    }

    void backup(OutputStream out) throws IOException, InterruptedException {
        try (InputStream body = get("/api/v1/operation/backup")) {
            body.transferTo(out);
        }
    }

    LogChains.Report verify() throws IOException, InterruptedException {
        try (InputStream body = get("/api/v1/operation/chains")) {
            return JSON.readValue(body, LogChains.Report.class);
        }
    }

    private InputStream get(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create(program + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", Locale.getDefault().toLanguageTag())
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                throw Refusal.of(
                        Refusal.Kind.CONFLICT, "PROGRAM_REFUSES", program, answer.statusCode(), sentence(body));
            }
        }
        return answer.body();
    }

    private static String sentence(InputStream body) throws IOException {
        String text = new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
        try {
            return JSON.readTree(text).path("detail").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
