package xiaoer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Packs;
import xiaoer.desk.events.ConsultEvents.ConsultClosed;
import xiaoer.desk.events.Ending;
import xiaoer.release.Releases;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

@InMemoryTest
class ConsultDeskTests {

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @Autowired
    ConsultPacks consultPacks;

    @Autowired
    Consults consults;

    @Autowired
    ConsultViews views;

    @Test
    void whoever_always_answers_best_wins_every_customer() {
        try (InMemoryShift shift = start(1)) {
            while (!shift.hasEnded()) {
                answerBest(shift);
                shift.leap(next(shift));
            }

            assertThat(endings(shift)).isNotEmpty().allMatch(Ending::isGood);
        }
    }

    private void answerBest(InMemoryShift shift) {
        for (Consult consult : consults.ofShift(shift.id())) {
            if (consult.next() == Consult.Turn.AGENT) {
                ConsultTurn turn = consultPacks
                        .of(packs.newest(consult.pack()))
                        .get(consult.caseId())
                        .turn(consult.turn());
                shift.act(new AnsweringCustomer.AnswerCustomer(
                        UUID.randomUUID().toString(), consult.number(), Candidates.letter(consult, turn.best()), null));
            }
        }
    }

    private static List<Ending> endings(InMemoryShift shift) {
        return shift.log().stream()
                .filter(event -> event.is(ConsultClosed.class))
                .map(event -> event.as(ConsultClosed.class).ending())
                .toList();
    }

    private static Instant next(InMemoryShift shift) {
        return Optional.of(shift.now().plus(Duration.ofSeconds(5))).orElseThrow();
    }

    private InMemoryShift start(long seed) {
        return shifts.start(new InMemoryShifts.Terms(
                packs.newest("service-basics"), releases.inForce(), "textbook", seed, Mode.PRACTICE, "student01"));
    }
}
