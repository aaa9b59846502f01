package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.ClaimLevel;
import xiaoer.cases.Pack;
import xiaoer.release.Releases;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Chance;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

/** The claims that come with the product, each played in memory as well and as badly as its author says. */
@InMemoryTest
class AfterSalesPackTests {

    private static final Path FOLDER = Path.of("cases/after-sales");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> FAULTS = Set.of("QUALITY", "DAMAGED", "NOT_AS_DESCRIBED");
    private static final int FEWEST = 24;
    private static final int FEWEST_BRANCHES = 3;

    @Autowired
    private InMemoryShifts shifts;

    @Autowired
    private Releases releases;

    @Autowired
    private CasePlans plans;

    @LocalServerPort
    private int port;

    private static final Pack PACK = pack();
    private static final ClaimPack WHOLE = ClaimPack.of(PACK);

    static Pack pack() {
        JsonNode head = section("pack");
        return new Pack(
                "after-sales",
                1,
                "whole",
                LocalizedText.NONE,
                LocalizedText.NONE,
                OffsetDateTime.parse(head.path("epoch").asString()).toInstant(),
                Duration.ofMinutes(head.path("minutes").asLong()),
                head,
                sections());
    }

    static Collection<String> cases() {
        return WHOLE.cases().keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_best_way_takes_no_wrong_turn_to_its_end_and_the_worst_one_some(String id) throws CaseStuck {
        ClaimCase planned = WHOLE.get(id);

        try (CasePlay best = played(planned, planned.best());
                CasePlay worst = played(planned, planned.worst())) {
            assertThat(best.turns()).isEmpty();
            assertThat(best.hasEnded()).isTrue();
            assertThat(worst.turns()).isNotEmpty();
        }
    }

    @Test
    void a_drawn_claim_comes_with_its_order_and_no_other_order_comes() {
        ClaimClient student = ClaimClient.start(port, "student02", "after-sales", 7, "textbook");
        student.advance("PT20S");
        assertThat(student.view().path("orders")).isNotEmpty();
        assertThat(student.view().path("claims")).isEmpty();

        student.advance("PT14M");
        List<String> drawn = drawn(7).stream()
                .filter(place -> place.after().compareTo(Duration.ofMinutes(15)) < 0)
                .map(place -> place.planned().kind().name())
                .toList();
        // What follows from a claim left alone comes between.
        assertThat(ClaimClient.values(student.view().path("claims"), "kind")).containsSubsequence(drawn);
        assertThat(ClaimClient.values(student.view().path("orders"), "tradeNo").stream()
                        .distinct())
                .hasSize(drawn.size());
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void every_claim_ends_within_the_planned_minutes_though_nobody_works_it(long seed) {
        try (InMemoryShift shift = shifts.start(
                new InMemoryShifts.Terms(PACK, releases.inForce(), "textbook", seed, Mode.PRACTICE, "student01"))) {
            shift.leap(PACK.epoch().plus(PACK.length()).minusSeconds(1));

            assertThat(JsonMapper.shared().valueToTree(shift.view()).path("claims"))
                    .hasSizeGreaterThanOrEqualTo(WHOLE.draw().claims())
                    .allSatisfy(claim ->
                            assertThat(claim.path("closedAt").isString()).isTrue());
        }
    }

    @Test
    void there_are_enough_cases_of_every_kind_and_no_two_are_alike() {
        Collection<ClaimCase> cases = WHOLE.cases().values();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(cases).extracting(ClaimCase::kind).contains(ClaimKind.values());
        assertThat(cases).extracting(ClaimCase::level).contains(ClaimLevel.values());
        assertThat(cases.stream()
                        .map(one -> List.of(one.kind(), one.truth(), one.best().steps()))
                        .distinct())
                .hasSameSizeAs(cases);
    }

    /** Somebody who shows a torn seam does not call the shirt whole. */
    @Test
    void no_goods_are_told_as_intact_whose_buyer_means_a_fault() {
        assertThat(WHOLE.cases().values())
                .filteredOn(one -> FAULTS.contains(one.reason())
                        || one.answers().stream()
                                .anyMatch(answer -> FAULTS.contains(
                                        String.valueOf(answer.with().get("reason")))))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.facts().get("condition")).as(one.id()).isNotEqualTo("INTACT"));
    }

    @Test
    void what_the_simulated_world_answers_depends_on_the_way_taken() {
        ClaimPack pack = WHOLE;
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

    private CasePlay played(ClaimCase planned, SolutionPath play) throws CaseStuck {
        CasePlay played = plans.open(PACK, releases.inForce(), "textbook", planned);
        for (int i = 0; i < play.steps().size(); i++) {
            played.take(i + 1, play.steps().get(i));
        }
        return played;
    }

    private static List<CaseDraw.Place> drawn(long seed) {
        return WHOLE.places(new Chance(seed, "aftersales.draw"));
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
