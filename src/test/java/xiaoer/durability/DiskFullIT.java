package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/** The disk of the H2 file fills up while a student works, and is emptied again; needs root, for a small disk. */
@Integration
@Tag("long")
class DiskFullIT {

    private static final String SIZE = "60m";
    private static final int TRIES = 200;
    private static final Duration BACK_LIMIT = Duration.ofSeconds(30);
    private static final long LOG_LIMIT = 300_000;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()))
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void the_program_says_so_and_goes_on_by_itself_when_there_is_space_again() throws Exception {
        List<String> database = List.of(Program.h2File(disk.resolve("xiaoer")), Program.WITHOUT_PLANS);
        try (Program program = new Program(folder, database)) {
            program.start();
            Answer started = program.post("/api/v1/shifts", """
                    {"pack":"order-basics","seed":7,"mode":"practice","profile":"textbook"}""");
            String shift = "/api/v1/shifts/" + started.body().get("id").asString();
            String order = started.body().at("/orders/0/orderNo").asString();
            int acknowledged = 0;
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            long logBefore = Files.size(program.log());
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                Answer answer = note(program, shift, order, i);
                statuses.add(answer.status());
                if (answer.status() == 200) {
                    acknowledged++;
                } else {
                    assertThat(answer.body().path("reason").asString("")).isIn("DISK_FULL", "DATABASE_AWAY");
                }
            }
            System.out.println(
                    "answers while full: " + statuses.stream().distinct().toList() + ", " + acknowledged
                            + " acknowledged; log grew by " + (Files.size(program.log()) - logBefore) + " bytes");
            assertThat(statuses).contains(507);
            assertThat(Files.size(program.log()) - logBefore).isLessThan(LOG_LIMIT);

            Files.delete(ballast);
            await().atMost(BACK_LIMIT)
                    .until(() -> note(program, shift, order, TRIES).status() == 200);
            assertThat(notes(program, shift)).isEqualTo(acknowledged + 1);
            program.kill();
            program.start();
            assertThat(notes(program, shift)).isEqualTo(acknowledged + 1);
        }
    }

    private static long notes(Program program, String shift) throws Exception {
        long notes = 0;
        long after = 0;
        JsonNode page;
        do {
            page = program.get(shift + "/events?after=" + after).body().get("events");
            for (JsonNode event : page) {
                after = event.get("seq").asLong();
                notes += event.get("type").asString().startsWith("Note") ? 1 : 0;
            }
        } while (!page.isEmpty());
        return notes;
    }

    private static Answer note(Program program, String shift, String order, int number) throws Exception {
        return program.post(shift + "/actions", """
                {"key":"k%d","type":"note","order":"%s","text":"%s"}""".formatted(number, order, "磁盘满了".repeat(20)));
    }

    private static void fill(Path ballast) throws IOException {
        byte[] much = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(much);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }
}
