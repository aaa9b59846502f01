package xiaoer.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import xiaoer.Xiaoer;
import xiaoer.identity.AuditTrail;
import xiaoer.testing.Calls;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;
import xiaoer.testing.TestDatabase;
import xiaoer.testing.XiaoerTest;

/** What an administrator does after a night in which the server was lost. */
@OnBothDatabases
@XiaoerTest
@Timeout(240)
class BackupDrillTests {

    private static final String STUDENT = "student11";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    AuditTrail audit;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_shift_backed_up_at_work_goes_on_in_a_database_of_the_other_kind() throws Exception {
        String shift = start();
        String token = Calls.as("admin", port)
                .post()
                .uri("/api/v1/tokens")
                .body(Map.of("label", "nightly backup"))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("token")
                .asString();
        Path file = folder.resolve("night.zip");
        String[] program = {"--xiaoer.token=" + token, "--xiaoer.url=http://localhost:" + port};

        AtomicBoolean atWork = new AtomicBoolean(true);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            while (atWork.get()) {
                advance(port, shift, "PT1S");
            }
        });
        try {
            assertThat(command("backup", file, program)).as("%s", said).isZero();
        } finally {
            atWork.set(false);
        }
        work.join();
        List<JsonNode> log = log(port, shift);
        end(port, shift);

        List<String> other = TestDatabase.ofTheOtherKind(folder);
        String[] elsewhere = Stream.concat(
                        other.stream().map(setting -> "--" + setting),
                        Stream.of("--xiaoer.authoring.root=" + folder.resolve("elsewhere")))
                .toArray(String[]::new);
        assertThat(command("restore", file, elsewhere)).as("%s", said).isZero();
        assertThat(command("restore", file, elsewhere))
                .as("into what is no longer empty")
                .isOne();
        assertThat(ResourceBundle.getBundle("messages/operation")
                        .getString("refusal.NOT_EMPTY")
                        .split("\\{\\d}"))
                .as("in whichever language")
                .allSatisfy(part ->
                        assertThat(said.toString(StandardCharsets.UTF_8)).contains(part));
        assertThat(folder.resolve("elsewhere/rules/shop.dsl")).exists();

        try (ConfigurableApplicationContext restored = run(elsewhere)) {
            int there = restored.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            List<JsonNode> before = log(there, shift);
            assertThat(before).isNotEmpty().isEqualTo(log.subList(0, before.size()));
            advance(there, shift, "PT20M");
            assertThat(log(there, shift)).hasSizeGreaterThan(before.size());
            start(there);
            assertFiguresOfTheAlertsAreThere(there);
            end(there, shift);
            assertThat(Calls.as("admin", there)
                            .get()
                            .uri("/api/v1/operation/chains")
                            .exchange()
                            .expectStatus()
                            .isOk()
                            .expectBody(JsonNode.class)
                            .returnResult()
                            .getResponseBody()
                            .get("broken"))
                    .isEmpty();
        }
        assertThat(command("verify", null, elsewhere)).as("%s", said).isZero();
    }

    @Test
    void a_backup_sees_nothing_of_what_is_written_while_it_is_taken() throws Exception {
        long[] lines = Snapshot.of(database, connection -> {
            long classes = count(connection, "identity_class");
            long before = count(connection, "identity_audit");
            audit.record("admin", "TRIED", "", "");
            assertThat(classes).isPositive();
            return new long[] {before, count(connection, "identity_audit")};
        });
        assertThat(lines[1]).isEqualTo(lines[0]);
        try (Connection connection = database.getConnection()) {
            assertThat(count(connection, "identity_audit")).as("afterwards").isEqualTo(lines[0] + 1);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whoever watches by the alerts that come with the program finds every figure they name. */
    private static void assertFiguresOfTheAlertsAreThere(int port) throws Exception {
        String figures = Calls.as("admin", port)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        List<String> named = Pattern.compile("xiaoer_\\w+")
                .matcher(Files.readString(Path.of("src/docs/alerts.yaml")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(figures).contains("\n" + name + " "));
    }

    private int command(String command, Path file, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (file != null) {
            arguments.add(file.toString());
        }
        arguments.addAll(List.of(settings));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Commands(out, out).run(arguments.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext run(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(List.of(
                "--server.port=0",
                "--xiaoer.demo=true",
                "--xiaoer.authoring.folder=off",
                "--xiaoer.plans.ahead=false"));
        return new SpringApplicationBuilder(Xiaoer.class, TestClock.class).run(arguments.toArray(String[]::new));
    }

    private String start() {
        return start(port);
    }

    private static String start(int port) {
        return Calls.as(STUDENT, port)
                .post()
                .uri("/api/v1/shifts")
                .body(Map.of("pack", "order-basics", "seed", 7, "mode", "practice", "profile", "textbook"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .asString();
    }

    private static void advance(int port, String shift, String by) {
        Calls.as(STUDENT, port)
                .post()
                .uri("/api/v1/shifts/" + shift + "/clock")
                .body(Map.of("do", "advance", "by", by))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void end(int port, String shift) {
        Calls.as(STUDENT, port)
                .post()
                .uri("/api/v1/shifts/" + shift + "/actions")
                .body(Map.of("type", "end", "key", "the end"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static List<JsonNode> log(int port, String shift) {
        JsonNode events = Calls.as(STUDENT, port)
                .get()
                .uri("/api/v1/shifts/" + shift + "/events?after=0")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("events");
        return StreamSupport.stream(events.spliterator(), false).toList();
    }
}
