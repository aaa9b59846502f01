package xiaoer.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;

/** Whatever one person sends, or leaves unsent, another student's actions stay below a second. */
@Integration
@Tag("long")
class NeighbourIT {

    private static final Duration A_WHILE = Duration.ofSeconds(15);
    private static final String SIGNED_IN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("student01:demo".getBytes(StandardCharsets.UTF_8)) + "\r\n";

    @TempDir
    Path folder;

    private final List<Socket> sockets = new ArrayList<>();
    private Program program;
    private Neighbour neighbour;

    @BeforeEach
    void start() throws Exception {
        program = new Program(folder, List.of(Program.h2File(folder.resolve("xiaoer")), Program.WITHOUT_PLANS));
        program.start();
        neighbour = Neighbour.start(program);
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        program.close();
    }

    @Test
    void while_half_of_three_hundred_sign_ins_is_sent() throws Exception {
        String half = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nname=stud";
        neighbour.staysQuick("half-sent sign-ins", A_WHILE, () -> {
            for (int i = 0; i < 300; i++) {
                open(half);
            }
            return null;
        });
    }

    @Test
    void while_bodies_come_byte_by_byte() throws Exception {
        String start = "POST /api/v1/shifts HTTP/1.1\r\nHost: x\r\n" + SIGNED_IN
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
        neighbour.staysQuick("bodies byte by byte", A_WHILE, () -> {
            for (int i = 0; i < 300; i++) {
                open(start);
            }
            aByteASecond(' ');
            return null;
        });
    }

    @Test
    void while_heads_come_byte_by_byte() throws Exception {
        neighbour.staysQuick("heads byte by byte", A_WHILE, () -> {
            for (int i = 0; i < 300; i++) {
                open("GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            }
            aByteASecond('a');
            return null;
        });
        assertThat(sockets).as("still open").isEmpty();
    }

    private void aByteASecond(char character) throws Exception {
        for (int second = 0; second < A_WHILE.toSeconds(); second++) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write(character);
                } catch (IOException thrownOut) {
                    socket.close();
                }
            }
            sockets.removeIf(Socket::isClosed);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Test
    void while_answers_are_not_read() throws Exception {
        neighbour.staysQuick("answers that nobody reads", A_WHILE, () -> {
            for (int i = 0; i < 300; i++) {
                open("GET /assets/process.js HTTP/1.1\r\nHost: x\r\n\r\n");
            }
            return null;
        });
    }

    @Test
    void while_sixteen_streams_are_not_read() throws Exception {
        String shift = Neighbour.startShift(program, "student01", "order-basics");
        String order = program.get("student01", "/api/v1/shifts/" + shift)
                .body()
                .at("/orders/0/orderNo")
                .asString();
        for (int i = 0; i < 1500; i++) {
            program.post("student01", "/api/v1/shifts/" + shift + "/actions", """
                    {"type":"note","key":"n%d","order":"%s","text":"%s"}""".formatted(i, order, "好".repeat(190)));
        }
        neighbour.staysQuick("streams that nobody reads", A_WHILE, () -> {
            for (int i = 0; i < 16; i++) {
                open("GET /api/v1/shifts/" + shift + "/events?after=0 HTTP/1.1\r\nHost: x\r\n" + SIGNED_IN
                        + "Accept: text/event-stream\r\n\r\n");
            }
            return null;
        });
        // The neighbour's own stream tells what the neighbour does.
        long start = System.nanoTime();
        assertThat(neighbour.isTold()).isTrue();
        System.out.println("  own stream told after "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }

    @Test
    void while_pictures_of_a_hundred_scans_are_sent() throws Exception {
        byte[] picture = HostilePictures.jpeg(4096, 100);
        String shift = Neighbour.startShift(program, "student01", "after-sales");
        String order = program.get("student01", "/api/v1/shifts/" + shift)
                .body()
                .at("/orders/0/orderNo")
                .asString();
        assertThat(program.post("student01", "/api/v1/shifts/" + shift + "/actions", """
                {"type":"raise-claim","key":"c","kind":"REFUND_ONLY","order":"%s","reason":"NO_REASON","password":"123456"}""".formatted(order))
                        .status())
                .isEqualTo(200);
        String claim = program.get("student01", "/api/v1/shifts/" + shift)
                .body()
                .at("/claims/0/number")
                .asString();
        neighbour.staysQuick("pictures of a hundred scans (" + picture.length / 1024 + " KB)", A_WHILE, () -> {
            assertThat(upload(shift, claim, picture)).startsWith("HTTP/1.1 413");
            return atOnce(20, () -> upload(shift, claim, picture));
        });
    }

    @Test
    void while_passwords_are_guessed() throws Exception {
        String wrong = Base64.getEncoder().encodeToString("student01:wrong".getBytes(StandardCharsets.UTF_8));
        neighbour.staysQuick("two hundred guesses at once", A_WHILE, () -> {
            atOnce(200, () -> {
                for (int i = 0; i < 5; i++) {
                    exchange(("GET /api/v1/shifts HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic "
                                    + wrong + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                }
                return null;
            });
            return null;
        });
    }

    private static int atOnce(int many, Callable<?> work) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(many);
        try {
            return hands.invokeAll(Collections.nCopies(many, work)).size();
        } finally {
            hands.shutdownNow();
        }
    }

    private String upload(String shift, String claim, byte[] picture) throws IOException {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        var all = new ByteArrayOutputStream();
        all.writeBytes(("POST /api/v1/shifts/" + shift + "/claims/" + claim + "/evidence HTTP/1.1\r\nHost: x\r\n"
                        + SIGNED_IN + "Connection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: " + (head.length + picture.length + tail.length) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(head);
        all.writeBytes(picture);
        all.writeBytes(tail);
        return exchange(all.toByteArray());
    }

    /** The whole answer. */
    private String exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket("localhost", program.port())) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends and leaves the line open; nothing that comes back is read. */
    private void open(String request) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", program.port()));
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
