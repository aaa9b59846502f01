package xiaoer.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** HTTP calls to the program under test, as another program would send them. */
public final class Calls {

    private Calls() {}

    /** A client without credentials. */
    public static RestTestClient to(int port) {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    /** A client that signs in with HTTP Basic and the demo password. */
    public static RestTestClient as(String name, int port) {
        return as(name, "demo", port);
    }

    public static RestTestClient as(String name, String password, int port) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return to(port).mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Basic " + pair)
                .build();
    }

    public static RestTestClient withToken(String token, int port) {
        return to(port).mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }
}
