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
import xiaoer.shift.Chance;
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
    private static final Duration COMES = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    static Pack pack() {
        return new Pack(
                "after-sales",
                1,
                "",
                Map.of(),
                Map.of(),
                epoch(),
                Duration.ofMinutes(section("pack").path("minutes").asLong()),
                section("pack"),
                sections());
    }

    private static ClaimPack whole() {
        return ClaimPack.of(pack());
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
    void a_drawn_claim_comes_with_its_order_and_no_other_order_comes() {
        ClaimClient student = ClaimClient.start(port, "student02", "after-sales", 7, "textbook");
        student.advance("PT20S");
        assertThat(student.view().path("orders")).isNotEmpty();
        assertThat(student.view().path("claims")).isEmpty();

        student.advance("PT14M");
        List<String> drawn = whole().places(new Chance(7, "aftersales.draw")).stream()
                .filter(place -> place.after().compareTo(Duration.ofMinutes(15)) < 0)
                .map(place -> place.planned().kind().name())
                .toList();
        assertThat(ClaimClient.values(student.view().path("claims"), "kind")).isEqualTo(drawn);
        assertThat(ClaimClient.values(student.view().path("orders"), "tradeNo").stream()
                        .distinct())
                .hasSize(drawn.size());
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
        return ClaimPlay.score(student, epoch(), COMES, planned, play).intValueExact();
    }

    /** The pack without its other claims, whose timers would go on beside this one's. */
    private void uploadAlone(String id) {
        ObjectNode claims = (ObjectNode) section("claims");
        ObjectNode only = written(id);
        claims.remove("draw");
        claims.putArray("claims").add(only.put("after", COMES.toString()));
        ObjectNode orders = (ObjectNode) section("orders");
        ObjectNode order = named(orders.path("orders"), only.path("order").asString());
        order.remove("onDemand");
        orders.putArray("orders").add(order.put("after", COMES.dividedBy(2).toString()));
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs?id=" + alone(id))
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip(alone(id), Map.of("claims.yaml", claims, "orders.yaml", orders)))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    /** A case as it stands in the files, without variants; a variant laid over its case. */
    private static ObjectNode written(String id) {
        String[] names = id.split("/");
        ObjectNode written = sections().entrySet().stream()
                .filter(file -> file.getKey().startsWith("claims"))
                .flatMap(file -> ClaimClient.stream(file.getValue().path("claims")))
                .filter(one -> one.path("id").asString().equals(names[0]))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
        JsonNode variants = written.path("variants");
        written.remove("variants");
        if (names.length > 1) {
            written.setAll(named(variants, names[1]));
        }
        return written.put("id", alone(id));
    }

    private static String alone(String id) {
        return "alone-" + id.replace('/', '-');
    }

    private static ObjectNode named(JsonNode list, String id) {
        return ClaimClient.stream(list)
                .filter(one -> one.path("id").asString("").equals(id))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Instant epoch() {
        return OffsetDateTime.parse(section("pack").path("epoch").asString()).toInstant();
    }

    private static Map<String, JsonNode> sections() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml") && !file.equals("pack.yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .collect(Collectors.toMap(name -> name, AfterSalesPackTests::section));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                if (name.startsWith("claims-")) {
                    continue;
                }
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
