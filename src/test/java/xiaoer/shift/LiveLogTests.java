package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.testing.Calls;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;

/** Events reach who follows a shift, once each, and a follower that lost the connection goes on where it was. */
@OnBothDatabases
@ShiftTest
@Timeout(60)
class LiveLogTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock wall;

    @Autowired
    StoredShifts shifts;

    @Autowired
    EventLog log;

    @Autowired
    PlatformTransactionManager transactions;

    private Student student;
    private String shift;

    @BeforeEach
    void start() {
        student = new Student("student04", port);
        shift = student.start("tiny", 1);
    }

    @AfterEach
    void end() {
        student.endAll();
    }

    @Test
    void a_follower_is_told_what_was_and_what_comes() throws Exception {
        student.say(shift, "k1", "before");
        try (Stream stream = follow("?after=1", null)) {
            assertThat(stream.next().at("/data/text").asString()).isEqualTo("before");
            student.say(shift, "k2", "meanwhile");
            JsonNode next = stream.next();
            assertThat(next.at("/data/text").asString()).isEqualTo("meanwhile");
            assertThat(next.has("sealed")).isFalse();
            assertThat(stream.lastId).isEqualTo("3");
        }
    }

    @Test
    void a_follower_resumes_after_the_last_event_it_saw() throws Exception {
        student.say(shift, "k1", "one");
        student.say(shift, "k2", "two");
        try (Stream stream = follow("", "2")) {
            assertThat(stream.next().at("/data/text").asString()).isEqualTo("two");
        }
    }

    @Test
    void what_becomes_due_by_itself_is_told_too() throws Exception {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"hallo","echoAfter":30}""");
        try (Stream stream = follow("?after=2", null)) {
            wall.pass(Duration.ofSeconds(31));
            assertThat(stream.next().get("at").asString()).isEqualTo("2015-07-17T08:15:30Z");
        }
    }

    @Test
    void what_another_node_appends_is_found_by_looking() throws Exception {
        try (Stream stream = follow("?after=1", null)) {
            assertThat(stream.lastId).isEmpty();
            // The door of this node is passed by, as it is when another node writes.
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                Shift locked =
                        shifts.lock(UUID.fromString(shift), "").orElseThrow().shift();
                log.append(locked.id(), locked.append(TinyModule.EPOCH, "Elsewhere", "{}", "{}"));
            });
            assertThat(stream.next().get("type").asString()).isEqualTo("Elsewhere");
        }
    }

    @Test
    void a_shift_is_followed_by_a_bounded_number_of_pages() throws Exception {
        List<Stream> pages = new ArrayList<>();
        for (int page = 0; page < 16; page++) {
            pages.add(follow("?after=1", null));
        }
        assertThat(open("?after=1", null).statusCode()).isEqualTo(409);
        for (Stream page : pages) {
            page.close();
        }
    }

    @Test
    void a_follower_is_told_when_the_clock_is_made_to_stand_and_to_go_on() throws Exception {
        try (Stream stream = follow("?after=1", null)) {
            operate("pause");
            stream.awaitTurnOfClock();
            operate("resume");
            stream.awaitTurnOfClock();
            // Its own student, on another page.
            student.clock(shift, "{\"do\":\"pause\"}");
            stream.awaitTurnOfClock();
        } finally {
            operate("resume");
        }
    }

    private void operate(String what) {
        Calls.as("admin", port).post().uri("/api/v1/operation/" + what).exchange();
    }

    @Test
    void pages_that_are_never_read_leave_the_others_told() throws Exception {
        String big = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Shift locked = shifts.lock(UUID.fromString(shift), "").orElseThrow().shift();
            for (int i = 0; i < 40; i++) {
                log.append(locked.id(), locked.append(TinyModule.EPOCH, "Elsewhere", big, "{}"));
            }
        });
        Student other = new Student("student05", port);
        String others = other.start("tiny", 1);
        List<Socket> deaf = new ArrayList<>();
        try (Stream stream = new Stream(open(other, others, "?after=1", null).body())) {
            for (int i = 0; i < 16; i++) {
                deaf.add(unread());
            }
            for (int i = 0; i < 5; i++) {
                other.say(others, "k" + i, "still here " + i);
                JsonNode told = assertTimeoutPreemptively(Duration.ofSeconds(10), stream::next);
                assertThat(told.at("/data/text").asString()).isEqualTo("still here " + i);
            }
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
            other.endAll();
        }
    }

    /** Follows the shift and reads no more than that the answer has begun. */
    private Socket unread() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", port));
        String pair = Base64.getEncoder().encodeToString("student04:demo".getBytes(StandardCharsets.US_ASCII));
        String call = "GET /api/v1/shifts/" + shift + "/events?after=1 HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept: text/event-stream\r\nAuthorization: Basic " + pair + "\r\n\r\n";
        socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    @Test
    void the_stream_ends_with_the_shift_and_then_has_no_content() throws Exception {
        try (Stream stream = follow("?after=1", null)) {
            student.act(shift, "{\"type\":\"end\",\"key\":\"k\"}");
            assertThat(stream.next().get("type").asString()).isEqualTo("Closed");
            assertThat(stream.next().get("type").asString()).isEqualTo("ShiftEnded");
            assertThat(stream.hasEnded()).isTrue();
        }
        assertThat(open("", "3").statusCode()).isEqualTo(204);
    }

    @Test
    void a_stranger_and_a_strange_number_get_no_stream() throws Exception {
        assertThat(new Student("student05", port).get("/" + shift + "/events").status())
                .isEqualTo(404);
        assertThat(open("?after=x", null).statusCode()).isEqualTo(400);
    }

    private Stream follow(String query, @Nullable String lastEventId) throws Exception {
        HttpResponse<InputStream> response = open(query, lastEventId);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new Stream(response.body());
    }

    private HttpResponse<InputStream> open(String query, @Nullable String lastEventId) throws Exception {
        return open(student, shift, query, lastEventId);
    }

    private static HttpResponse<InputStream> open(
            Student student, String shift, String query, @Nullable String lastEventId) throws Exception {
        var request = student.request("/" + shift + "/events" + query).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return student.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;
        private String lastId = "";

        Stream(InputStream body) {
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        JsonNode next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    return JsonMapper.shared().readTree(line.substring(5));
                }
            }
            throw new IOException("The stream has ended");
        }

        /** Events of the log may come before. */
        void awaitTurnOfClock() throws IOException {
            String line = lines.readLine();
            while (!"event:clock".equals(line)) {
                assertThat(line).as("a line of the stream").isNotNull();
                line = lines.readLine();
            }
        }

        boolean hasEnded() throws IOException {
            String line = lines.readLine();
            while (line != null && line.isBlank()) {
                line = lines.readLine();
            }
            return line == null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
