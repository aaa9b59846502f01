package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.ClaimLevel;
import xiaoer.cases.Pack;
import xiaoer.release.Releases;
import xiaoer.shift.Chance;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.XiaoerTest;
import xiaoer.workflow.Instances;

/** The claims that come with the product, each played in memory as well and as badly as its author says. */
// The name gives it a program and a database of its own: its shifts would fill other tests' lists.
@XiaoerTest
@TestPropertySource(properties = "spring.application.name=after-sales")
class AfterSalesPackTests {

    private static final Path FOLDER = Path.of("cases/after-sales");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int FEWEST = 24;
    private static final int FEWEST_BRANCHES = 3;

    /** Enough for the rarest variant to be drawn by one of them. */
    private static final int MOST_SEEDS = 200;

    @Autowired
    private InMemoryShifts shifts;

    @Autowired
    private Releases releases;

    @Autowired
    private Claims claims;

    @Autowired
    private Instances instances;

    @LocalServerPort
    private int port;

    static Pack pack() {
        return pack("whole", sections());
    }

    private static Pack pack(String hash, Map<String, JsonNode> sections) {
        JsonNode head = section("pack");
        return new Pack(
                "after-sales",
                1,
                hash,
                Map.of(),
                Map.of(),
                OffsetDateTime.parse(head.path("epoch").asString()).toInstant(),
                Duration.ofMinutes(head.path("minutes").asLong()),
                head,
                sections);
    }

    private static ClaimPack whole() {
        return ClaimPack.of(pack());
    }

    static Collection<String> cases() {
        return whole().cases().keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_best_way_takes_no_wrong_turn_and_the_worst_one_some(String id) {
        ClaimCase planned = whole().get(id);

        assertThat(played(planned, planned.best())).isEqualTo(new PlayInMemory.Outcome(true, List.of()));
        assertThat(played(planned, planned.worst()).turns()).isNotEmpty();
    }

    @Test
    void a_drawn_claim_comes_with_its_order_and_no_other_order_comes() {
        ClaimClient student = ClaimClient.start(port, "student02", "after-sales", 7, "textbook");
        student.advance("PT20S");
        assertThat(student.view().path("orders")).isNotEmpty();
        assertThat(student.view().path("claims")).isEmpty();

        student.advance("PT14M");
        List<String> drawn = drawn(pack(), 7).stream()
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

    /** In a shift of its own, without the pack's other claims, whose timers would go on beside this one's. */
    private PlayInMemory.Outcome played(ClaimCase planned, Play play) {
        Pack alone = alone(planned.of());
        long seed = LongStream.range(0, MOST_SEEDS)
                .filter(one -> drawn(alone, one).get(0).planned().id().equals(planned.id()))
                .findFirst()
                .orElseThrow();
        try (InMemoryShift shift = shifts.start(
                new InMemoryShifts.Terms(alone, releases.inForce(), "textbook", seed, Mode.PRACTICE, "student01"))) {
            PlayInMemory.Outcome outcome = new PlayInMemory(shift, claims, instances).go(planned, play);
            SettledClaims.assertSettled(instances, shift.id());
            return outcome;
        }
    }

    private static List<Draw.Place> drawn(Pack pack, long seed) {
        return ClaimPack.of(pack).places(new Chance(seed, "aftersales.draw"));
    }

    /** The pack with one case and its variants, in the same world. */
    private static Pack alone(String id) {
        Map<String, JsonNode> sections = new HashMap<>(sections());
        ObjectNode main = YAML.createObjectNode();
        main.putObject("draw").put("claims", 1).put("first", "PT30S").put("every", "PT3M");
        ArrayNode only = main.putArray("claims");
        ObjectNode answers = main.putObject("answers");
        sections().forEach((name, file) -> {
            if (name.startsWith("claims")) {
                ClaimClient.stream(file.path("claims"))
                        .filter(one -> one.path("id").asString().equals(id))
                        .forEach(only::add);
                file.path("answers")
                        .properties()
                        .forEach(kind -> answers.withArray(kind.getKey())
                                .addAll(ClaimClient.stream(kind.getValue()).toList()));
                sections.remove(name);
            }
        });
        sections.put("claims", main);
        return pack("alone " + id, sections);
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
}
