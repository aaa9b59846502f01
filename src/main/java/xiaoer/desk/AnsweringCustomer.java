package xiaoer.desk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Message;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student answers: with a prepared answer as it stands, or in words of his own. */
@Component
class AnsweringCustomer implements CommandHandler<AnsweringCustomer.AnswerCustomer> {

    /**
     * @param candidate the letter of a prepared answer; null for own words
     * @param text own words; null for a prepared answer as it stands
     */
    record AnswerCustomer(
            String key,
            int consult,
            @Nullable String candidate,
            @Nullable String text) implements Command {}

    private final Consults consults;
    private final ConsultTalk talk;
    private final FreeReplies free;
    private final AskingSupervisor supervisor;
    private final WaitingClock clock;
    private final CustomerTurn customer;

    AnsweringCustomer(
            Consults consults,
            ConsultTalk talk,
            FreeReplies free,
            AskingSupervisor supervisor,
            WaitingClock clock,
            CustomerTurn customer) {
        this.consults = consults;
        this.talk = talk;
        this.free = free;
        this.supervisor = supervisor;
        this.clock = clock;
        this.customer = customer;
    }

    @Override
    public String type() {
        return "answer";
    }

    @Override
    public void handle(Scene scene, AnswerCustomer command) {
        Consult consult = consults.going(scene, command.consult());
        if (consult.next() != Consult.Turn.AGENT) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CUSTOMER_WRITES", consult.number());
        }
        ConsultCase planned = talk.planned(scene, consult);
        ConsultTurn turn = planned.turn(consult.turn());
        Answered answered = answered(scene, consult, turn, command);
        if (!consult.isOpened()) {
            OpeningConsult.open(scene, consult);
        }
        clock.stop(scene, consult);
        send(scene, consult, turn, answered);
        Promise asked = answered.as().asks();
        if (asked != null) {
            supervisor.ask(scene, consult, answered.as(), asked);
        } else {
            customer.plan(scene, consult, answered.as());
        }
    }

    private Answered answered(Scene scene, Consult consult, ConsultTurn turn, AnswerCustomer command) {
        String text = command.text() == null ? "" : TypedText.kept(command.text());
        if (text.length() > Message.MAX_TEXT) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", "text", Message.MAX_TEXT);
        }
        if (!text.isEmpty()) {
            // Whoever takes a prepared answer into the box and changes nothing has chosen it.
            return Candidates.equalTo(turn, text)
                    .map(candidate -> prepared(scene, consult, candidate))
                    .orElseGet(() -> free.judge(scene, consult, turn, text));
        }
        if (command.candidate() == null || command.candidate().isBlank()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "text");
        }
        return prepared(scene, consult, Candidates.named(consult, turn, command.candidate()));
    }

    private Answered prepared(Scene scene, Consult consult, Candidate candidate) {
        boolean allowed = candidate.promises().stream().allMatch(promise -> supervisor.allows(scene, consult, promise));
        Quality grade = allowed ? candidate.quality() : Quality.WRONG;
        return new Answered(
                candidate,
                candidate.words(),
                Candidates.letter(consult, candidate),
                grade,
                grade.compareTo(Quality.WEAK) < 0,
                candidate.promises(),
                List.of());
    }

    private void send(Scene scene, Consult consult, ConsultTurn turn, Answered answered) {
        LocalizedText words = answered.words();
        int waited = (int) Duration.between(consult.askedAt(), scene.now()).toSeconds();
        consult.answered(
                answered.grade(), answered.as().asks() == null ? Consult.Turn.CUSTOMER : Consult.Turn.SUPERVISOR);
        talk.feel(scene, consult);
        talk.tell(scene, consult, ConsultTalk.Party.AGENT, words);
        scene.append(
                new ConsultEvents.ReplySent(consult.number(), words, answered.letter(), waited),
                new ConsultEvents.ReplySentSealed(
                        turn.id(),
                        answered.as().id(),
                        answered.grade(),
                        answered.plans(),
                        answered.findings(),
                        turn.best().words(),
                        answered.as().why(),
                        consult.satisfaction()));
        answered.promises().forEach(promise -> {
            consult.promise(promise);
            scene.append(
                    new ConsultEvents.PromiseMade(
                            consult.number(), promise, supervisor.allows(scene, consult, promise)),
                    null);
        });
    }

    /**
     * What an answer comes to.
     *
     * @param as the prepared answer that it counts as
     * @param letter of the prepared answer that was sent; null for own words
     * @param plans whether it tells a way on, which alone counts as an answer in time (handbook §5.6)
     */
    record Answered(
            Candidate as,
            LocalizedText words,
            @Nullable String letter,
            Quality grade,
            boolean plans,
            List<Promise> promises,
            List<ConsultEvents.ReplyFinding> findings) {}
}
