package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.scoring.Scorer;
import xiaoer.scoring.Sheets;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

/**
 * Scripted students work whole shifts of the after-sales pack in memory, and prove that only skill moves the points: in
 * two shifts each, and in more by {@link ManyAgentsTests}.
 */
@InMemoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentTests {

    private static final String SHEET = "6-1";
    private static final String STUDENT = "student02";

    /** One habit, or a few that go together, after the other: each agent of the ladder lacks one more. */
    static final List<Set<String>> HABITS = List.of(
            Set.of("followUp"),
            Set.of("telling"),
            Set.of("asking", "read-notes"),
            Set.of("flag"),
            Set.of("note"),
            Set.of("refund", "share", "days", "keep", "extend", "closeReason", "close", "ship", "change-address"),
            Set.of("parcel", "ready", "loss"),
            Set.of("returnAddress", "route"),
            Set.of("opening", "offer", "callBack", "patience", "escalation", "closing", "manner", "sellerEvidence"),
            Set.of("freightTold", "freightTalk"),
            Set.of("ground", "words", "check"),
            Set.of("answer", "way", "talk", "remedy", "damage"));

    private static final Set<String> RITUAL = Set.of("read-notes", "asking", "telling", "followUp");

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    ClaimPacks claimPacks;

    @Autowired
    Releases releases;

    @Autowired
    Sheets sheets;

    /** How many shifts each agent works. */
    int shifts(String agent) {
        return agent.contains("missing") ? 2 : 1;
    }

    /** Of a hundred; two shifts tell less surely than many. */
    double leastWorthOfAHabit() {
        return 1;
    }

    private final Map<String, List<Double>> points = new LinkedHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void work() {
        Map<String, Who> agents = new LinkedHashMap<>();
        agents.put("idle", new Who(Set.of(), null));
        agents.put("always the first option", new Who(Set.of(), Agent.Guess.FIRST));
        agents.put("always the last option", new Who(Set.of(), Agent.Guess.LAST));
        agents.put("random", new Who(Set.of(), Agent.Guess.RANDOM));
        agents.put("always the longest option", new Who(Set.of(), Agent.Guess.LONGEST));
        agents.put(
                "agrees to everything",
                new Who(
                        Set.of(),
                        Agent.Guess.preferring(
                                Set.of("AGREE", "OFFER", "TRADE", "REPLACE", "FULL", "SELLER", "SHIP_NOW", "TRUST"))));
        agents.put(
                "refuses everything",
                new Who(Set.of(), Agent.Guess.preferring(Set.of("REFUSE", "INSIST", "DEFEND", "BUYER", "CLOSE"))));
        agents.put("ritual", new Who(RITUAL, Agent.Guess.RANDOM));
        Set<String> habits = all();
        agents.put("0 habits missing", new Who(Set.copyOf(habits), Agent.Guess.RANDOM));
        for (int missing = 1; missing <= HABITS.size(); missing++) {
            habits.removeAll(HABITS.get(missing - 1));
            agents.put(missing + " habits missing", new Who(Set.copyOf(habits), Agent.Guess.RANDOM));
        }
        agents.forEach((name, who) -> points.put(
                name,
                LongStream.rangeClosed(1, shifts(name))
                        .parallel()
                        .mapToObj(seed -> points(seed, who))
                        .toList()));
        points.forEach((name, each) ->
                System.out.printf("| %s | %.1f | %.1f | %s |%n", name, mean(each), deviation(each), each));
    }

    private record Who(Set<String> habits, Agent.@Nullable Guess guess) {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        HABITS.forEach(all::addAll);
        return all;
    }

    private double points(long seed, Who who) {
        Pack pack = packs.newest("after-sales");
        int release = releases.inForce();
        try (InMemoryShift shift =
                shifts.start(new InMemoryShifts.Terms(pack, release, "textbook", seed, Mode.PRACTICE, STUDENT))) {
            Agent agent = new Agent(shift, claimPacks.of(pack), who.habits(), who.guess(), seed);
            agent.work();
            asked.addAll(agent.asked());
            Scorer scorer = new Scorer(sheets);
            double percent = scorer.percent(shift.log(), releases.rules(release), "textbook", STUDENT)
                    .getOrDefault(SHEET, 0.0);
            if (who.habits().containsAll(all())) {
                lost.addAll(scorer.losses(shift.log(), releases.rules(release), "textbook", STUDENT));
            }
            return Math.round(percent * 10) / 10.0;
        }
    }

    @Test
    void everything_that_a_task_asks_belongs_to_a_habit() {
        assertThat(all()).containsAll(asked);
    }

    @Test
    void idleness_earns_nothing() {
        assertThat(points.get("idle")).allMatch(each -> each <= 3);
    }

    @TestFactory
    List<DynamicTest> whoever_knows_nothing_earns_little() {
        return points.keySet().stream()
                .filter(name -> !name.equals("idle") && !name.contains("missing"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    assertThat(mean(points.get(name))).isLessThanOrEqualTo(35);
                    assertThat(points.get(name)).allMatch(each -> each <= 55);
                }))
                .toList();
    }

    @Test
    void the_best_way_is_worth_everything() {
        assertThat(points.get("0 habits missing")).as("lost: %s", lost).allMatch(each -> each == 100.0);
    }

    @Test
    void each_habit_missing_costs_points() {
        List<Double> means = ladder().stream().map(AgentTests::mean).toList();
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < means.size(); i++) {
            steps.add(means.get(i - 1) - means.get(i));
        }
        assertThat(steps).as("of %s", means).allMatch(step -> step >= leastWorthOfAHabit());
    }

    @Test
    void two_seeds_are_parallel_forms_of_one_exam() {
        List<List<Double>> ladder = ladder();
        assertThat(ladder.stream().map(AgentTests::deviation)).allMatch(each -> each <= 4);
        double within = ladder.stream()
                .mapToDouble(each -> deviation(each) * deviation(each))
                .average()
                .orElseThrow();
        List<Double> means = ladder.stream().map(AgentTests::mean).toList();
        double between = deviation(means) * deviation(means);
        assertThat(between / (between + within)).isGreaterThanOrEqualTo(0.9);
    }

    private List<List<Double>> ladder() {
        return points.entrySet().stream()
                .filter(entry -> entry.getKey().contains("missing"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double mean(List<Double> each) {
        return each.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double deviation(List<Double> each) {
        double mean = mean(each);
        return Math.sqrt(each.stream()
                .mapToDouble(one -> (one - mean) * (one - mean))
                .average()
                .orElseThrow());
    }
}
