package xiaoer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import xiaoer.testing.Integration;
import xiaoer.testing.XiaoerTest;

/** Every door there is, asked with what nobody types: the answer is never our own failure. */
@Integration
@XiaoerTest
class HostileTextTests {

    private static final List<String> ROLES =
            List.of("student01", "trainer", "analyst", "teacher", "judge", "admin", "");

    /** Percent-encoded: no character, half of one, one that turns the writing, one that is not seen, a number that grows. */
    private static final List<String> VALUES =
            List.of("a%00b", "a%ED%A0%80b", "a%E2%80%AEb", "%E2%80%8B", "1E1000000", "x".repeat(3000));

    private static final List<String> BODIES = List.of(
            "{}",
            "[]",
            "null",
            "{\"label\":\"a\\u0000b\"}",
            "{\"label\":\"a\\ud800b\",\"type\":\"a\\u0000b\",\"key\":\"a\\u0000\"}",
            "{\"draft\":\"x\",\"pack\":\"a\\u0000b\",\"seed\":1E1000000,\"facts\":{\"a\\u0000b\":\"1E1000000\"},\"do\":\"\\u202e\"}");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> failed = new ArrayList<>();
    private int asked;

    @Test
    void no_door_answers_with_a_failure_of_ours() throws Exception {
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> door :
                    mapping.getHandlerMethods().entrySet()) {
                for (String path : door.getKey().getPatternValues()) {
                    ask(door.getKey(), door.getValue(), path);
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
        assertThat(failed).isEmpty();
    }

    private void ask(RequestMappingInfo info, HandlerMethod door, String path) throws Exception {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        RequestMethod method =
                methods.isEmpty() ? RequestMethod.GET : methods.iterator().next();
        // Who pauses all shifts leaves the other doors shut, and the other tests' shifts as well.
        if (path.equals("/error") || path.endsWith("/pause")) {
            return;
        }
        for (int i = 0; i < VALUES.size(); i++) {
            String value = VALUES.get(i);
            // As a part of the path by turns in the name of everybody, as a parameter in that of who may do most.
            send(method, path.replaceAll("\\{[^/]*}", value), "", "", ROLES.get((asked + i) % ROLES.size()));
            String known = path.replaceAll(
                    "\\{[^/]*}", path.contains("{shift}") ? UUID.randomUUID().toString() : "1");
            String form = parameters(door, value);
            send(method, known, form, "application/x-www-form-urlencoded", "admin");
        }
        if (method != RequestMethod.GET && path.startsWith("/api/")) {
            for (String body : BODIES) {
                send(method, path.replaceAll("\\{[^/]*}", "1"), body, "application/json", "admin");
                send(method, path.replaceAll("\\{[^/]*}", "1"), body, "application/json", "student02");
            }
        }
    }

    /** The door's own, each with the value. */
    private static String parameters(HandlerMethod door, String value) {
        return Arrays.stream(door.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(HostileTextTests::name)
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + value)
                .collect(Collectors.joining("&"));
    }

    private static String name(MethodParameter parameter) {
        return parameter.getParameter().getName();
    }

    private void send(RequestMethod method, String path, String body, String type, String who) throws Exception {
        boolean reads = method == RequestMethod.GET;
        URI address = URI.create("http://localhost:" + port + path + (reads && !body.isEmpty() ? "?" + body : ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("X-XSRF-TOKEN", "t")
                .header("Cookie", "XSRF-TOKEN=t" + session(path, who))
                .method(method.name(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (path.startsWith("/api/") && !who.isEmpty()) {
            request.header("Authorization", basic(who));
        }
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        asked++;
        if (status >= 500) {
            failed.add(status + " " + method + " " + path + " " + body + " as " + who);
        }
    }

    private final Map<String, String> sessions = new HashMap<>();

    private String session(String path, String who) throws Exception {
        if (path.startsWith("/api/") || who.isEmpty()) {
            return "";
        }
        String known = sessions.get(who);
        if (known == null) {
            var signIn = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .header("X-XSRF-TOKEN", "t")
                    .header("Cookie", "XSRF-TOKEN=t")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=" + who + "&password=demo"))
                    .build();
            known = http.send(signIn, BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("SESSION="))
                    .map(cookie -> "; " + cookie.substring(0, cookie.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
            sessions.put(who, known);
        }
        return known;
    }

    private static String basic(String who) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
