package xiaoer.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/** A student who goes on working while somebody else does their worst, and notes how long each action takes. */
final class Neighbour {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final String STUDENT = "student02";
    private static final long PAUSE_MILLIS = 100;

    private final Program program;
    private final String shift;
    private final String order;
    private int acted;

    private Neighbour(Program program, String shift, String order) {
        this.program = program;
        this.shift = shift;
        this.order = order;
    }

    static Neighbour start(Program program) throws IOException, InterruptedException {
        String id = startShift(program, STUDENT, "order-basics");
        String order = program.get(STUDENT, "/api/v1/shifts/" + id)
                .body()
                .at("/orders/0/orderNo")
                .asString();
        Neighbour neighbour = new Neighbour(program, id, order);
        neighbour.act();
        return neighbour;
    }

    /** A practice shift in which orders have come already. */
    static String startShift(Program program, String student, String pack) throws IOException, InterruptedException {
        Answer started = program.post(student, "/api/v1/shifts", """
                {"pack":"%s","seed":3,"mode":"practice","profile":"textbook"}""".formatted(pack));
        String id = started.body().path("id").asString();
        program.post(student, "/api/v1/shifts/" + id + "/clock", """
                {"do":"advance","by":"PT10M"}""");
        return id;
    }

    /** Acts until the trouble is over, and at least for a while; prints how long it took and how busy the machine was. */
    void staysQuick(String what, Duration atLeast, Callable<?> trouble) throws Exception {
        List<Duration> took = during(atLeast, trouble);
        System.out.printf(
                "%s: %d actions, median %d ms, longest %d ms, load %.1f%n",
                what,
                took.size(),
                took.get(took.size() / 2).toMillis(),
                took.get(took.size() - 1).toMillis(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        assertThat(took.get(took.size() - 1)).isLessThan(LONGEST);
    }

    /** Acts until the trouble is over, and at least for a while. */
    private List<Duration> during(Duration atLeast, Callable<?> trouble) throws Exception {
        Thread other = new Thread(() -> {
            try {
                trouble.call();
            } catch (Exception e) {
                // Being thrown out is what the trouble is for.
            }
        });
        other.setDaemon(true);
        other.start();
        List<Duration> took = new ArrayList<>();
        long end = System.nanoTime() + atLeast.toNanos();
        while (System.nanoTime() < end || other.isAlive()) {
            long start = System.nanoTime();
            act();
            took.add(Duration.ofNanos(System.nanoTime() - start));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        Collections.sort(took);
        return took;
    }

    /** Whether the own stream, opened now, tells of an action that is done after that. */
    boolean isTold() throws Exception {
        try (Socket socket = new Socket("localhost", program.port())) {
            socket.setSoTimeout(10_000);
            String pair = Base64.getEncoder().encodeToString((STUDENT + ":demo").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("GET /api/v1/shifts/" + shift + "/events?after=1 HTTP/1.1\r\nHost: x\r\n"
                                    + "Authorization: Basic " + pair + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            act();
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            do {
                line = lines.readLine();
            } while (line != null && !line.contains("\"note " + acted + "\""));
            return line != null;
        } catch (SocketTimeoutException nothingTold) {
            return false;
        }
    }

    private void act() throws IOException, InterruptedException {
        acted++;
        Answer answer =
                program.post(STUDENT, "/api/v1/shifts/" + shift + "/actions", """
                {"type":"note","key":"n%d","order":"%s","text":"note %d"}""".formatted(acted, order, acted));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body().toString());
        }
    }
}
