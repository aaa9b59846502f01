package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import xiaoer.cases.Packs;
import xiaoer.desk.PlayedConsults;
import xiaoer.release.Releases;
import xiaoer.reply.AskedReplies;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.scoring.ConsultPackZip;
import xiaoer.scoring.Scorer;
import xiaoer.scoring.Sheets;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shop.Marketplace;
import xiaoer.testing.AskedFacts;
import xiaoer.testing.InMemoryTest;

/** A rule that no shift can set off is a defect: what decisions ask for, the program tells, one way and another. */
@InMemoryTest
class FactsInUseTests {

    /** The third and the fourth bring nothing that the others do not. */
    private static final long[] SEEDS = {1, 2, 5, 6};

    /** As many as it takes for each customer to be served in each manner. */
    private static final int CONSULT_SHIFTS = 8;

    @Autowired
    AskedFacts asked;

    @Autowired
    Sheets sheets;

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Releases releases;

    @Autowired
    Packs packs;

    @Autowired
    CasePlans plans;

    @Autowired
    ApplicationContext program;

    @LocalServerPort
    int port;

    @Test
    void every_decision_is_asked_and_every_field_of_its_facts_takes_more_than_one_value() throws Throwable {
        asked.during(this::play);

        assertThat(idle()).isEmpty();
    }

    private void play() throws CaseStuck, IOException {
        AskedReplies.judge(port);
        PlayedConsults.play(program);
        Marketplace.bringIn(port);
        PlayedShifts played = new PlayedShifts(port, shifts, releases.inForce(), packs, plans);
        played.cases();
        for (long seed : SEEDS) {
            played.atRandom("marketplace", seed);
            played.atRandom("order-basics", seed);
        }
        played.atRandom("after-sales", 1);
        played.atTheDoor();
        played.closedAsAgreed();
        played.beforeTheAgreedDay();
        played.withoutAsking();
        played.inADesk();
        ConsultPackZip.upload(port);
        for (long seed = 0; seed < CONSULT_SHIFTS; seed++) {
            played.atTheConsultDesk(seed, new Scorer(sheets), releases.rules(releases.inForce()));
        }
        played.onSheets("order-basics", 1, 5);
        played.onSheets("order-basics", 2, 45);
        played.onSheets("after-sales", 1, 5);
        played.onSheets("after-sales", 2, 30);
    }

    /** Decisions that nobody asked, and fields that never took a second value. */
    private Set<String> idle() {
        Set<String> idle = new TreeSet<>();
        for (DecisionInfo decision : releases.rules(releases.inForce()).decisions()) {
            if (!asked.decisions().contains(decision.name())) {
                idle.add(decision.name());
            }
            decision.facts().stream()
                    .filter(fact -> !fact.derived())
                    .flatMap(fact -> fact.fields().stream()
                            .filter(field ->
                                    asked.values(fact.type(), field.name()).size() < 2)
                            .map(field -> fact.type() + "." + field.name()))
                    .forEach(idle::add);
        }
        return idle;
    }
}
