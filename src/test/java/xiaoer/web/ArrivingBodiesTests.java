package xiaoer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.XiaoerTest;

/** Whoever leaves a request half sent holds up nobody, and whoever sends it in parts is understood. */
@XiaoerTest
class ArrivingBodiesTests {

    private static final String CALL = "POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString("student01:demo".getBytes(StandardCharsets.US_ASCII)) + "\r\n";

    @LocalServerPort
    int port;

    @Test
    @Timeout(8)
    void three_hundred_half_sent_forms_leave_the_others_answered_at_once() throws IOException {
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                half.add(send("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=stud"));
            }
            assertThat(answer(send("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
                    .startsWith("HTTP/1.1 200");
            String form = "name=student01&password=demo";
            assertThat(answer(send("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nX-XSRF-TOKEN: t\r\n"
                            + "Cookie: XSRF-TOKEN=t\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)))
                    .startsWith("HTTP/1.1 302");
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_that_comes_in_parts_is_read_whole() throws IOException {
        Socket socket = send(CALL + "Content-Length: 20\r\n\r\n{\"label\":");
        socket.getOutputStream().write("\"in parts\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer(socket)).startsWith("HTTP/1.1 201").contains("in parts");
    }

    @Test
    void a_body_of_unknown_length_is_read_whole() throws IOException {
        assertThat(answer(send(CALL + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"label\":\r\n9\r\n\"chunked\"\r\n"
                        + "1\r\n}\r\n0\r\n\r\n")))
                .startsWith("HTTP/1.1 201")
                .contains("chunked");
    }

    @Test
    void whoever_asks_whether_to_send_is_told_to() throws IOException {
        Socket socket = send(CALL + "Expect: 100-continue\r\nContent-Length: 17\r\n\r\n");
        assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 100");
        socket.getOutputStream().write("{\"label\":\"asked\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer(socket)).contains("HTTP/1.1 201");
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
