package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/** The program is asked to stop while students work and a page follows: whoever was heard is answered, and in time. */
@Integration
@Tag("long")
class StopIT {

    private static final int STOPS = 20;
    private static final int STUDENTS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Map<String, Map<Long, String>> acknowledged = new ConcurrentHashMap<>();
    private final List<String> failed = new ArrayList<>();

    /** What was sent on a connection that the kernel had taken when the program listened no more. */
    private final List<String> unheard = new ArrayList<>();

    private int answers;

    @Test
    void twenty_stops_under_load_answer_all_that_was_heard() throws Exception {
        ExecutorService students = Executors.newFixedThreadPool(STUDENTS + 1);
        try (Program program =
                new Program(folder, List.of(Program.h2File(folder.resolve("xiaoer")), Program.WITHOUT_PLANS))) {
            program.start();
            List<String> shifts = new ArrayList<>();
            for (int i = 1; i <= STUDENTS; i++) {
                shifts.add(begin(program, "student0" + i));
            }
            for (int stop = 0; stop < STOPS; stop++) {
                List<Future<Void>> working = new ArrayList<>();
                for (int i = 0; i < STUDENTS; i++) {
                    working.add(students.submit(worker(program, "student0" + (i + 1), shifts.get(i), stop)));
                }
                Future<?> page = students.submit(() -> follow(program, shifts.get(0)));
                Thread.sleep(1_000 + 97L * stop);
                Duration took = program.stop();
                System.out.println("stop " + stop + " took " + took.toMillis() + " ms");
                assertThat(took).isLessThan(LIMIT);
                for (Future<Void> each : working) {
                    each.get(30, TimeUnit.SECONDS);
                }
                page.get(30, TimeUnit.SECONDS);
                program.start();
                for (int i = 0; i < STUDENTS; i++) {
                    assertNothingLost(program, "student0" + (i + 1), shifts.get(i));
                }
            }
            System.out.println(answers + " answers, " + unheard.size() + " connections cut");
            assertThat(failed).isEmpty();
        } finally {
            students.shutdownNow();
        }
    }

    private static String begin(Program program, String student) throws Exception {
        Answer started = program.post(student, "/api/v1/shifts", """
                {"pack":"order-basics","seed":7,"mode":"practice","profile":"textbook"}""");
        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
        String id = started.body().get("id").asString();
        // Or the order would be lost some time.
        program.post(student, "/api/v1/shifts/" + id + "/clock", "{\"do\":\"pause\"}");
        return id + " " + started.body().at("/orders/0/orderNo").asString();
    }

    /** Writes notes until the program does not listen any more. */
    private Callable<Void> worker(Program program, String student, String shift, int round) {
        return () -> {
            String[] parts = shift.split(" ");
            for (int i = 0; ; i++) {
                String text = student + " wrote " + round + "/" + i + ".";
                try {
                    heard(
                            program.post(student, "/api/v1/shifts/" + parts[0] + "/actions", """
                            {"key":"s-%d-%d","type":"note","order":"%s","text":"%s"}""".formatted(
                                            round, i, parts[1], text)),
                            shift);
                } catch (ConnectException closed) {
                    return null;
                } catch (IOException broken) {
                    cut(text);
                    return null;
                }
            }
        };
    }

    private void follow(Program program, String shift) {
        try {
            program.followToTheEnd("student01", "/api/v1/shifts/" + shift.split(" ")[0] + "/events");
        } catch (IOException | InterruptedException ended) {
            // The stream may end either way: the page reads on from its last event.
        }
    }

    private synchronized void heard(Answer answer, String shift) {
        answers++;
        if (answer.status() != 200) {
            failed.add(answer.status() + " " + answer.body());
            return;
        }
        for (JsonNode event : answer.body().path("events")) {
            acknowledged
                    .computeIfAbsent(shift, first -> new ConcurrentHashMap<>())
                    .put(event.get("seq").asLong(), event.get("hash").asString());
        }
    }

    private synchronized void cut(String text) {
        unheard.add(text);
    }

    private void assertNothingLost(Program program, String student, String shift) throws Exception {
        Map<Long, String> stored = new ConcurrentHashMap<>();
        JsonNode page;
        do {
            page = program.get(student, "/api/v1/shifts/" + shift.split(" ")[0] + "/events?after=" + stored.size())
                    .body()
                    .get("events");
            for (JsonNode event : page) {
                stored.put(event.get("seq").asLong(), event.get("hash").asString());
                assertThat(unheard)
                        .as("whoever was heard was answered")
                        .doesNotContain(event.at("/data/text").asString(""));
            }
        } while (!page.isEmpty());
        assertThat(stored).containsAllEntriesOf(acknowledged.getOrDefault(shift, Map.of()));
    }
}
