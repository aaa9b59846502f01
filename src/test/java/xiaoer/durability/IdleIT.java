package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/** Hundreds of shifts run and nobody does anything: only the heartbeat writes, and always the same row. */
@Integration
@Tag("long")
class IdleIT {

    private static final int STUDENTS = 10;
    private static final int SHIFTS_OF_EACH = 50;
    private static final long LEEWAY = 10_000_000;

    /** Each a beat of ten seconds, made shorter. */
    private static final String BEAT = "xiaoer.clock.beat=250ms";

    private static final int LOOKS = 120;
    private static final long BETWEEN_LOOKS_MS = 500;

    /** Longer than anything that is done every minute. */
    private static final long REST_MS = 70_000;

    @TempDir
    Path folder;

    @Test
    void idle_shifts_write_nothing() throws Exception {
        Path file = folder.resolve("xiaoer.mv.db");
        try (Program program =
                new Program(folder, List.of(Program.h2File(folder.resolve("xiaoer")), Program.WITHOUT_PLANS, BEAT))) {
            program.start();
            for (int student = 1; student <= STUDENTS; student++) {
                for (int shift = 0; shift < SHIFTS_OF_EACH; shift++) {
                    start(program, name(student), shift);
                }
            }
            long events = events(program);
            long size = Files.size(file);
            long most = size;
            for (int look = 0; look < LOOKS; look++) {
                Thread.sleep(BETWEEN_LOOKS_MS);
                most = Math.max(most, Files.size(file));
            }
            long after = Files.size(file);
            assertThat(events(program)).as("events of all shifts").isEqualTo(events);

            pauseAll(program);
            Thread.sleep(REST_MS / 7);
            var written = Files.getLastModifiedTime(file);
            Thread.sleep(REST_MS);
            assertThat(Files.getLastModifiedTime(file))
                    .as("while no clock runs")
                    .isEqualTo(written);
            program.stop();
            long compacted = Files.size(file);
            System.out.printf(
                    "500 idle shifts: file %d before, %d at most, %d after, %d compacted%n",
                    size, most, after, compacted);
            assertThat(most).isLessThan(4 * compacted + LEEWAY);
        }
    }

    private static void start(Program program, String student, int seed) throws Exception {
        Answer started = program.post(student, "/api/v1/shifts", """
                {"pack":"first-shift","seed":%d,"mode":"practice","profile":"textbook"}""".formatted(seed));
        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
    }

    private static long events(Program program) throws Exception {
        long events = 0;
        for (int student = 1; student <= STUDENTS; student++) {
            JsonNode shifts =
                    program.get(name(student), "/api/v1/shifts").body().get("shifts");
            assertThat(shifts).hasSize(SHIFTS_OF_EACH);
            for (JsonNode shift : shifts) {
                events += shift.get("lastEvent").asLong();
            }
        }
        return events;
    }

    private static void pauseAll(Program program) throws Exception {
        for (int student = 1; student <= STUDENTS; student++) {
            for (JsonNode shift :
                    program.get(name(student), "/api/v1/shifts").body().get("shifts")) {
                String path = "/api/v1/shifts/" + shift.get("id").asString();
                program.post(name(student), path + "/clock", "{\"do\":\"pause\"}");
            }
        }
    }

    private static String name(int student) {
        return "student%02d".formatted(student);
    }
}
