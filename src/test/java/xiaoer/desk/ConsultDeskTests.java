package xiaoer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.cases.Packs;
import xiaoer.desk.events.ConsultEvents.ConsultClosed;
import xiaoer.desk.events.ConsultEvents.CustomerUrged;
import xiaoer.desk.events.ConsultEvents.PromiseMade;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.desk.events.ConsultEvents.ReplySentSealed;
import xiaoer.desk.events.ConsultEvents.SupervisorAnswered;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Quality;
import xiaoer.release.Releases;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.testing.InMemoryTest;

@InMemoryTest
class ConsultDeskTests {

    /** The number of the customer who wants a gift. */
    private static final int GIFT = 1;

    @LocalServerPort
    int port;

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

    @Test
    void a_customer_kept_waiting_urges_and_goes() {
        try (InMemoryShift shift = desk()) {
            comes(shift, GIFT);
            Instant came = consult(shift, GIFT).askedAt();

            shift.leap(came.plusSeconds(119));
            assertThat(told(shift, CustomerUrged.class)).isEmpty();
            shift.leap(came.plusSeconds(120));
            assertThat(told(shift, CustomerUrged.class)).hasSize(1);
            shift.leap(came.plusSeconds(299));
            assertThat(consult(shift, GIFT).ending()).isNull();
            shift.leap(came.plusSeconds(300));
            assertThat(consult(shift, GIFT).ending()).isEqualTo(Ending.LEFT);
        }
    }

    @Test
    void letters_do_not_tell_which_answer_they_stand_for() {
        Set<String> best = new HashSet<>();
        for (long seed = 1; seed <= 8; seed++) {
            try (InMemoryShift shift = desk(seed)) {
                comes(shift, GIFT);
                best.add(letter(shift, GIFT, "ask-boss"));
            }
        }

        assertThat(best).hasSizeGreaterThan(1);
    }

    @Test
    void a_student_sees_nothing_of_what_is_right_or_of_whom_was_drawn() {
        try (InMemoryShift shift = desk()) {
            comes(shift, GIFT);
            answers(shift, GIFT, "ask-boss");

            String seen = CanonicalJson.of(views.of(shift.id()));
            assertThat(seen)
                    .contains("苏州小雅")
                    .doesNotContain("BEST", "WRONG", "ask-boss", "a-gift-for-mother", "给妈妈买包，要个礼物", "BARGAINING");
        }
    }

    @Test
    void a_promise_beyond_the_agents_power_is_wrong_however_kind_it_is() {
        try (InMemoryShift shift = desk()) {
            comes(shift, GIFT);
            answers(shift, GIFT, "scarf");

            assertThat(told(shift, PromiseMade.class).get(0).allowed()).isFalse();
            assertThat(grade(shift)).isEqualTo(Quality.WRONG);
        }
    }

    @Test
    void the_supervisor_lets_twenty_yuan_pass_and_not_a_cent_more() {
        assertThat(supervisorAfter("ask-boss")).isTrue();
        assertThat(supervisorAfter("ask-more")).isFalse();
    }

    private boolean supervisorAfter(String answer) {
        try (InMemoryShift shift = desk()) {
            comes(shift, GIFT);
            answers(shift, GIFT, answer);
            shift.leap(shift.now().plusSeconds(30));
            return told(shift, SupervisorAnswered.class).get(0).approved();
        }
    }

    @Test
    void nobody_answers_a_customer_who_is_not_there_is_gone_or_is_writing() {
        try (InMemoryShift shift = desk()) {
            comes(shift, GIFT);
            refused(shift, "UNKNOWN_CONSULT", answer(99, "A", null));
            refused(shift, "UNKNOWN_CANDIDATE", answer(GIFT, "E", null));
            refused(shift, "MISSING_FIELD", answer(GIFT, null, "  "));
            refused(shift, "TEXT_TOO_LONG", answer(GIFT, null, "好".repeat(1001)));
            refused(shift, "TRANSFER_TO", new TransferringConsult.TransferConsult("t", GIFT, "NOBODY", "说明"));

            answers(shift, GIFT, "no");
            refused(shift, "CUSTOMER_WRITES", answer(GIFT, "A", null));
            shift.act(new TransferringConsult.TransferConsult("t", GIFT, "COLLEAGUE", "要个礼物"));
            refused(shift, "CONSULT_ENDED", answer(GIFT, "A", null));
            assertThat(consult(shift, GIFT).ending()).isEqualTo(Ending.TRANSFERRED);
        }
    }

    private static void refused(InMemoryShift shift, String code, Command command) {
        assertThatThrownBy(() -> shift.act(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(code));
    }

    private static AnsweringCustomer.AnswerCustomer answer(
            int consult, @Nullable String candidate, @Nullable String text) {
        return new AnsweringCustomer.AnswerCustomer(UUID.randomUUID().toString(), consult, candidate, text);
    }

    private void answers(InMemoryShift shift, int consult, String answer) {
        shift.act(answer(consult, letter(shift, consult, answer), null));
    }

    private String letter(InMemoryShift shift, int consult, String answer) {
        return Candidates.letter(consult(shift, consult).shown().indexOf(answer));
    }

    private Consult consult(InMemoryShift shift, int number) {
        return consults.get(shift.id(), number);
    }

    private void comes(InMemoryShift shift, int number) {
        while (consults.ofShift(shift.id()).size() < number) {
            shift.leap(shift.next().orElseThrow());
        }
    }

    private static <T extends Record> List<T> told(InMemoryShift shift, Class<T> type) {
        return shift.log().stream()
                .filter(event -> event.is(type))
                .map(event -> event.as(type))
                .toList();
    }

    private static Quality grade(InMemoryShift shift) {
        return shift.log().stream()
                .filter(event -> event.is(ReplySent.class))
                .map(event -> event.sealedAs(ReplySentSealed.class).grade())
                .findFirst()
                .orElseThrow();
    }

    private InMemoryShift desk() {
        return desk(1);
    }

    /** A shift of the small pack, in which all conversations come in the order of their names. */
    private InMemoryShift desk(long seed) {
        DeskPackZip.upload(port);
        return shifts.start(new InMemoryShifts.Terms(
                packs.newest(DeskPackZip.DESK), releases.inForce(), "textbook", seed, Mode.PRACTICE, "student01"));
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
