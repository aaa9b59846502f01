package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/** PostgreSQL is stopped and started again under the running program. */
@Integration
@Tag("long")
class DatabaseAwayIT {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
    private static final Duration BACK_LIMIT = Duration.ofSeconds(20);
    private static final long LOG_LIMIT = 300_000;

    @TempDir
    Path folder;

    @Test
    void the_program_says_so_at_once_and_goes_on_when_the_database_is_back() throws Exception {
        EmbeddedPostgres postgres = postgres(0);
        int port = postgres.getPort();
        List<String> database = List.of(
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                Program.WITHOUT_PLANS);
        try (Program program = new Program(folder, database)) {
            program.start();
            Answer started = program.post("/api/v1/shifts", """
                    {"pack":"order-basics","seed":7,"mode":"practice","profile":"textbook"}""");
            String shift = "/api/v1/shifts/" + started.body().get("id").asString();
            String order = started.body().at("/orders/0/orderNo").asString();
            assertThat(note(program, shift, order, "before").status()).isEqualTo(200);
            await().atMost(BACK_LIMIT)
                    .until(() -> program.get("/actuator/health/readiness").status() == 200);
            long logBefore = Files.size(program.log());

            postgres.close();
            for (int i = 0; i < 10; i++) {
                assertAway(() -> note(program, shift, order, "away"));
                assertAway(() -> program.get(shift));
            }
            assertThat(program.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(program.get("/actuator/health/liveness").status()).isEqualTo(200);
            System.out.println("log grew by " + (Files.size(program.log()) - logBefore) + " bytes while away");
            assertThat(Files.size(program.log()) - logBefore).isLessThan(LOG_LIMIT);

            EmbeddedPostgres again = postgres(port);
            try {
                await().atMost(BACK_LIMIT)
                        .until(() -> program.get("/actuator/health/readiness").status() == 200);
                assertThat(note(program, shift, order, "away").status())
                        .as("sent again under its key")
                        .isEqualTo(200);
                assertThat(program.get(shift + "/events").body().at("/events"))
                        .as("what was acknowledged, and what was sent again, once each")
                        .filteredOn(event -> event.get("type").asString().startsWith("Note"))
                        .hasSize(2);
            } finally {
                again.close();
            }
        }
    }

    private static void assertAway(Call call) throws Exception {
        long asked = System.nanoTime();
        Answer answer = call.send();
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
        assertThat(answer.body().path("reason").asString("")).isEqualTo("DATABASE_AWAY");
        assertThat(took).isLessThan(ANSWER_LIMIT);
    }

    private static Answer note(Program program, String shift, String order, String key) throws Exception {
        return program.post(shift + "/actions", """
                {"key":"%s","type":"note","order":"%s","text":"数据库停了也要写"}""".formatted(key, order));
    }

    /** @param port zero for any */
    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private interface Call {
        Answer send() throws Exception;
    }
}
