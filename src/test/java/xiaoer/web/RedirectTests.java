package xiaoer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.XiaoerTest;

/** Nobody is led to a host that the request made up. */
@XiaoerTest
class RedirectTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /, ''",
        "GET, /desk/orders?language=en, ''",
        "GET, /api/docs, ''",
        "POST, /sign-in, name=student01&password=demo",
        "POST, /sign-out, ''"
    })
    void a_redirect_stays_here_whatever_host_was_asked(String method, String path, String form) throws IOException {
        assertThat(answer(method, path, form, ""))
                .as("a redirect")
                .matches("(?s)HTTP/1.1 30.*")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/orders?open=1, /desk/orders?open=1",
        "http://evil.example/desk, /",
        "//evil.example/desk, /",
        "/\\evil.example, /%5Cevil.example"
    })
    void signing_in_leads_back_here_whatever_the_cookie_says(String wanted, String led) throws IOException {
        String cookie = Base64.getEncoder().encodeToString(wanted.getBytes(StandardCharsets.UTF_8));
        assertThat(answer("POST", "/sign-in", "name=student01&password=demo", "; REDIRECT_URI=" + cookie))
                .matches("(?s)HTTP/1.1 30.*")
                .contains("Location: " + led + "\r\n")
                .doesNotContain("//evil");
    }

    private String answer(String method, String path, String form, String cookie) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = method + " " + path + " HTTP/1.1\r\n"
                    + "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n"
                    + "X-XSRF-TOKEN: t\r\nCookie: XSRF-TOKEN=t" + cookie + "\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                    + form;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
