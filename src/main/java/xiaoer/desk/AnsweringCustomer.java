package xiaoer.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Message;
import xiaoer.desk.events.Quality;
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
    private final SendingReply sending;
    private final AnswerDrafts drafts;

    AnsweringCustomer(
            Consults consults,
            ConsultTalk talk,
            FreeReplies free,
            AskingSupervisor supervisor,
            SendingReply sending,
            AnswerDrafts drafts) {
        this.consults = consults;
        this.talk = talk;
        this.free = free;
        this.supervisor = supervisor;
        this.sending = sending;
        this.drafts = drafts;
    }

    @Override
    public String type() {
        return "answer";
    }

    @Override
    public void handle(Scene scene, AnswerCustomer command) {
        Consult consult = consults.waiting(scene, command.consult());
        ConsultTurn turn = talk.planned(scene, consult).turn(consult.turn());
        sending.send(scene, consult, turn, answered(scene, consult, turn, command));
        if (command.text() != null) {
            drafts.drop(scene.shift(), consult.number());
        }
    }

    private Answered answered(Scene scene, Consult consult, ConsultTurn turn, AnswerCustomer command) {
        String text = command.text() == null ? "" : TypedText.kept(command.text());
        if (text.length() > Message.MAX_TEXT) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", "text", text.length(), Message.MAX_TEXT);
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
}
