package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.scoring.Scorer;
import xiaoer.scoring.Sheets;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

/**
 * An expert who knows only what a student can see and ask gets nearly everything: so whatever decides a case can be found
 * before it is needed. {@code -Dagents.seeds=20} plays the long round.
 */
@InMemoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpertTests {

    private static final String SHEET = "6-1";
    private static final String STUDENT = "student02";

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

    private final Map<Long, Double> points = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<String> told = new TreeSet<>();

    @BeforeAll
    void work() {
        LongStream.rangeClosed(1, Integer.getInteger("agents.seeds", 3))
                .forEach(seed -> points.put(seed, points(seed)));
        System.out.printf("| expert | %s |%n", points);
    }

    private double points(long seed) {
        Pack pack = packs.newest("after-sales");
        int release = releases.inForce();
        Rules rules = releases.rules(release);
        try (InMemoryShift shift =
                shifts.start(new InMemoryShifts.Terms(pack, release, "textbook", seed, Mode.PRACTICE, STUDENT))) {
            new Expert(new Desk(shift), new Counsel(rules, "textbook")).work();
            Scorer scorer = new Scorer(sheets);
            scorer.losses(shift.log(), rules, "textbook", STUDENT)
                    .forEach(lost -> System.out.println("expert, seed " + seed + ": " + lost));
            return scorer.percent(shift.log(), rules, "textbook", STUDENT).getOrDefault(SHEET, 0.0);
        }
    }

    /** A shift as its student meets it: nothing of it but the visible state gets through. */
    private final class Desk implements StudentDesk {

        private final InMemoryShift shift;

        Desk(InMemoryShift shift) {
            this.shift = shift;
        }

        @Override
        public JsonNode view() {
            String view = CanonicalJson.of(shift.view());
            claimPacks.of(packs.newest("after-sales")).cases().keySet().stream()
                    .filter(id -> view.contains('"' + id + '"'))
                    .forEach(told::add);
            return CanonicalJson.read(view, JsonNode.class);
        }

        @Override
        public boolean act(ObjectNode action) {
            try {
                shift.act(action);
                return true;
            } catch (Refusal no) {
                refused.add(action + " " + no.reason() + " " + no.arguments());
                return false;
            }
        }

        @Override
        public boolean await() {
            if (shift.hasEnded() || shift.next().isEmpty()) {
                return false;
            }
            shift.leap(shift.next().map(Instant::from).orElseThrow());
            return !shift.hasEnded();
        }
    }

    @Test
    void whoever_looks_and_asks_gets_nearly_everything() {
        assertThat(points.values()).allMatch(each -> each >= 97);
    }

    @Test
    void nothing_that_the_handbook_calls_for_is_refused() {
        assertThat(refused).isEmpty();
    }

    @Test
    void the_expert_is_never_told_which_case_it_is() {
        assertThat(told).isEmpty();
    }
}
