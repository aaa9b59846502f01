package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.scoring.Scorer;
import xiaoer.scoring.Sheets;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.XiaoerTest;

/** Scripted students work whole shifts: only skill moves the points. */
@XiaoerTest
@TestPropertySource(properties = "spring.application.name=in-memory")
class AgentTests {

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

    @Test
    void figures() {
        Map<String, Agents> agents = new LinkedHashMap<>();
        Set<String> all = Set.of(
                "read-notes",
                "asking",
                "telling",
                "followUp",
                "answer",
                "way",
                "talk",
                "remedy",
                "damage",
                "ground",
                "words",
                "freightTold",
                "returnAddress",
                "parcel",
                "ready",
                "route",
                "check",
                "opening",
                "offer",
                "callBack",
                "patience",
                "escalation",
                "closing",
                "manner",
                "sellerEvidence",
                "keep",
                "days",
                "extend",
                "closeReason",
                "change-address",
                "ship",
                "close",
                "note",
                "flag",
                "refund");
        agents.put("best", new Agents(all, Agent.Guess.RANDOM));
        agents.put("first", new Agents(Set.of(), Agent.Guess.FIRST));
        agents.put("last", new Agents(Set.of(), Agent.Guess.LAST));
        agents.put("random", new Agents(Set.of(), Agent.Guess.RANDOM));
        agents.put("longest", new Agents(Set.of(), Agent.Guess.LONGEST));
        agents.put(
                "agree",
                new Agents(
                        Set.of(),
                        Agent.Guess.preferring(Set.of("AGREE", "OFFER", "TRADE", "REPLACE", "FULL", "SELLER"))));
        agents.put("refuse", new Agents(Set.of(), Agent.Guess.preferring(Set.of("REFUSE", "INSIST", "DEFEND"))));
        agents.put("ritual", new Agents(RITUAL, Agent.Guess.RANDOM));
        int seeds = Integer.getInteger("agents.seeds", 2);
        for (var one : agents.entrySet()) {
            long begin = System.nanoTime();
            List<Double> points = LongStream.rangeClosed(1, seeds)
                    .mapToObj(seed -> points(seed, one.getValue(), one.getKey()))
                    .toList();
            System.out.println("AGENT " + one.getKey() + " " + points + " "
                    + (System.nanoTime() - begin) / 1_000_000 / seeds + " ms each");
        }
        assertThat(agents).isNotEmpty();
    }

    private record Agents(Set<String> habits, Agent.Guess guess) {}

    private double points(long seed, Agents agent, String name) {
        Pack pack = packs.newest("after-sales");
        int release = releases.inForce();
        try (InMemoryShift shift =
                shifts.start(new InMemoryShifts.Terms(pack, release, "textbook", seed, Mode.PRACTICE, "student02"))) {
            new Agent(shift, claimPacks.of(pack), agent.habits(), agent.guess(), seed).work();
            Scorer scorer = new Scorer(sheets);
            if (name.equals("best")) {
                scorer.losses(shift.log(), releases.rules(release), "textbook", "student02")
                        .forEach(loss -> System.out.println("LOSS " + seed + " " + loss));
            }
            return Math.round(scorer.percent(shift.log(), releases.rules(release), "textbook", "student02")
                                    .getOrDefault("6-1", -1.0)
                            * 10)
                    / 10.0;
        }
    }
}
