package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.aftersales.events.ClaimsPlanned.PlannedCase;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.scoring.Scorer;
import xiaoer.scoring.Sheets;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Chance;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;
import xiaoer.workflow.Instances;

/**
 * Whoever does one thing rightly that he did wrongly never has less for it, whatever else he did. Cases share nothing but
 * the clock, and a shift's points are the sum of theirs: so each is played alone, which is quick.
 */
@InMemoryTest
class ReplacementTests {

    private static final String PROFILE = "textbook";
    private static final String STUDENT = "student02";

    /** In one shift, so that many cases have their turn. */
    private static final int MOST = 3;

    /** Every so manieth case comes in a round, since the plan of each costs a second. */
    private static final int ROUNDS = 3;

    /** Seconds by which something may be put off. */
    private static final int LONGEST = 900;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Instances instances;

    @Autowired
    Packs packs;

    @Autowired
    ClaimPacks claimPacks;

    @Autowired
    CasePlans plans;

    @Autowired
    Releases releases;

    @Autowired
    Sheets sheets;

    private int placed;

    @Test
    void a_wrong_step_done_rightly_costs_nothing() {
        replace(20);
    }

    /** {@code -Dagents.replacements=500} tries more. */
    @Test
    @Tag("long")
    void a_wrong_step_done_rightly_never_costs_anything() {
        replace(Integer.getInteger("agents.replacements", 60));
    }

    private void replace(int wanted) {
        List<String> lowered = new ArrayList<>();
        int replaced = 0;
        for (int round = 0; replaced < wanted; round++) {
            List<String> all = List.copyOf(claimPack().cases().keySet());
            for (int i = round % ROUNDS; i < all.size() && replaced < wanted; i += ROUNDS) {
                Chance chance = new Chance(round, "replacement").of(all.get(i));
                replaced += replaceIn(planned(all.get(i)), chance, lowered);
            }
        }
        assertThat(lowered).as("of %d", replaced).isEmpty();
        assertThat(placed).as("found a place").isGreaterThan(replaced * 9 / 10);
    }

    @Test
    void what_is_done_again_in_the_same_way_comes_out_in_the_same_way() {
        PlannedCase planned = planned(claimPack().cases().keySet().iterator().next());
        try (RecordedCase recorded = recorded(planned, new Chance(1, "replacement"))) {
            RecordedCase.Played played = recorded.played(recorded.acts());
            assertThat(told(recorded.played(played.acts()).log())).isEqualTo(told(played.log()));
            assertThat(played.acts()).hasSameSizeAs(recorded.acts());
        }
    }

    private static List<String> told(List<LogEvent> log) {
        return log.stream()
                .map(event -> event.at() + " " + event.type() + " " + event.data())
                .toList();
    }

    /** How many steps of a case were done rightly instead. */
    private int replaceIn(PlannedCase planned, Chance chance, List<String> lowered) {
        try (RecordedCase recorded = recorded(planned, chance)) {
            RecordedCase.Played played = recorded.played(careless(recorded.acts(), chance));
            Scorer.Worth before = worth(played, planned);
            List<Scorer.Wrong> wrong = before.wrong();
            int from = wrong.isEmpty() ? 0 : chance.between(1, 0, wrong.size() - 1);
            List<Scorer.Wrong> chosen = IntStream.range(0, Math.min(MOST, wrong.size()))
                    .mapToObj(i -> wrong.get((from + i) % wrong.size()))
                    .toList();
            for (Scorer.Wrong one : chosen) {
                Agent.Act right = played.right(one, planned.moments());
                RecordedCase.Played again = recorded.played(played.corrected(one, right));
                placed += again.has(right) ? 1 : 0;
                Scorer.Worth after = worth(again, planned);
                if (after.weight().compareTo(before.weight()) < 0) {
                    lowered.add("%s, %s: %s instead of %s"
                            .formatted(planned.planned(), one, after.weight(), before.weight()));
                }
            }
            return chosen.size();
        }
    }

    private Scorer.Worth worth(RecordedCase.Played played, PlannedCase planned) {
        return new Scorer(sheets)
                .worth(played.log(), releases.rules(releases.inForce()), PROFILE, STUDENT, planned.planned());
    }

    /** Worked by somebody who has some of the habits and guesses the rest. */
    private RecordedCase recorded(PlannedCase planned, Chance chance) {
        WorkingState only = new WorkingState();
        only.part(OnlyCase.class, () -> new OnlyCase(planned.planned()));
        InMemoryShift shift = shifts.start(
                new InMemoryShifts.Terms(pack(), releases.inForce(), PROFILE, chance.bits(2), Mode.PRACTICE, STUDENT),
                only);
        Set<String> habits = new HashSet<>();
        for (int i = 0; i < AgentTests.HABITS.size(); i++) {
            if (chance.of("habit").share(i) < chance.share(0)) {
                habits.addAll(AgentTests.HABITS.get(i));
            }
        }
        return new RecordedCase(
                shift, instances, planned, new Agent(shift, claimPack(), habits, Agent.Guess.RANDOM, chance.bits(2)));
    }

    /** Some of it left undone, some of it later than it might have been. */
    private static List<Agent.Act> careless(List<Agent.Act> acts, Chance chance) {
        List<Agent.Act> careless = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            Chance own = chance.of("act/" + i);
            if (own.share(0) < 0.9) {
                careless.add(acts.get(i).later(own.share(1) < 0.2 ? own.between(2, 1, LONGEST) : 0));
            }
        }
        return careless;
    }

    private Pack pack() {
        return packs.newest("after-sales");
    }

    private ClaimPack claimPack() {
        return claimPacks.of(pack());
    }

    private PlannedCase planned(String id) {
        ClaimCase planned = claimPack().get(id);
        return new PlannedCase(
                id,
                planned.title(),
                planned.kind(),
                Instant.EPOCH,
                plans.moments(pack(), releases.inForce(), PROFILE, id));
    }
}
