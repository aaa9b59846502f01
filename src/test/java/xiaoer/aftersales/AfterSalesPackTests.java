package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.ClaimLevel;
import xiaoer.cases.Pack;
import xiaoer.testing.Calls;
import xiaoer.testing.XiaoerTest;

/** The claims that come with the product, each played through the API as well and as badly as its author says. */
// The name gives it a program and a database of its own: its many shifts would fill other tests' lists.
@XiaoerTest
@TestPropertySource(properties = "spring.application.name=after-sales")
class AfterSalesPackTests {

    private static final Path FOLDER = Path.of("cases/after-sales");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int FEWEST = 24;
    private static final int FEWEST_BRANCHES = 3;

    @LocalServerPort
    private int port;

    private static ClaimPack whole() {
        return ClaimPack.of(new Pack(
                "after-sales",
                1,
                "",
                Map.of(),
                Map.of(),
                epoch(),
                Duration.ofMinutes(section("pack").path("minutes").asLong()),
                section("pack"),
                Map.of("claims", section("claims"), "orders", section("orders"))));
    }

    static Collection<String> cases() {
        return whole().cases().keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_worth_what_its_best_and_its_worst_way_say(String id) {
        ClaimCase planned = whole().get(id);
        uploadAlone(id);

        assertThat(Map.of("best", points(planned, planned.best()), "worst", points(planned, planned.worst())))
                .isEqualTo(Map.of(
                        "best", planned.best().score(), "worst", planned.worst().score()));
        assertThat(planned.best().score()).isGreaterThan(planned.worst().score());
    }

    @Test
    void there_are_enough_cases_of_every_kind_and_no_two_are_alike() {
        Collection<ClaimCase> cases = whole().cases().values();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(cases).extracting(ClaimCase::kind).contains(ClaimKind.values());
        assertThat(cases).extracting(ClaimCase::level).contains(ClaimLevel.values());
        assertThat(cases.stream()
                        .map(one -> List.of(one.kind(), one.truth(), one.best().steps()))
                        .distinct())
                .hasSameSizeAs(cases);
    }

    @Test
    void what_the_simulated_world_answers_depends_on_the_way_taken() {
        ClaimPack pack = whole();
        Map<ClaimKind, Long> branches = pack.cases().values().stream()
                .collect(Collectors.groupingBy(
                        ClaimCase::kind,
                        TreeMap::new,
                        Collectors.flatMapping(
                                one -> one.answers().stream()
                                        .map(answer -> answer.to() + answer.when() + answer.with()),
                                Collectors.collectingAndThen(Collectors.toSet(), set -> (long) set.size()))));

        assertThat(branches).hasSameSizeAs(ClaimKind.values());
        assertThat(branches).allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(FEWEST_BRANCHES));
    }

    private int points(ClaimCase planned, Play play) {
        ClaimClient student = ClaimClient.start(port, "student01", alone(planned.id()), 42, "textbook");
        return ClaimPlay.score(student, epoch(), planned, play).intValueExact();
    }

    /** The pack without its other claims, whose timers would go on beside this one's. */
    private void uploadAlone(String id) {
        ObjectNode claims = (ObjectNode) section("claims");
        claims.putArray("claims").addAll(named(section("claims").path("claims"), id));
        ObjectNode orders = (ObjectNode) section("orders");
        orders.putArray("orders")
                .addAll(named(
                        section("orders").path("orders"),
                        claims.path("claims").path(0).path("order").asString()));
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs?id=" + alone(id))
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip(alone(id), Map.of("claims.yaml", claims, "orders.yaml", orders)))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static String alone(String id) {
        return "alone-" + id;
    }

    private static List<JsonNode> named(JsonNode list, String id) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path("id").asString("").equals(id))
                .toList();
    }

    private static Instant epoch() {
        return OffsetDateTime.parse(section("pack").path("epoch").asString()).toInstant();
    }

    private static JsonNode section(String name) {
        return YAML.readTree(FOLDER.resolve(name + ".yaml").toFile());
    }

    private static byte[] zip(String pack, Map<String, JsonNode> changed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                zip.putNextEntry(new ZipEntry(pack + "/" + name));
                zip.write(
                        changed.containsKey(name)
                                ? YAML.writeValueAsString(changed.get(name)).getBytes(StandardCharsets.UTF_8)
                                : Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
