package xiaoer.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/**
 * The student lets the robot answer what it knows. Its answer is judged like anybody's; what it does not know it hands
 * back with all that was said, while the customer goes on waiting.
 */
@Component
class LettingRobotAnswer implements CommandHandler<LettingRobotAnswer.LetRobotAnswer> {

    record LetRobotAnswer(String key, int consult) implements Command {}

    private final Consults consults;
    private final ConsultPacks packs;
    private final ConsultTalk talk;
    private final FreeReplies free;
    private final SendingReply sending;

    LettingRobotAnswer(
            Consults consults, ConsultPacks packs, ConsultTalk talk, FreeReplies free, SendingReply sending) {
        this.consults = consults;
        this.packs = packs;
        this.talk = talk;
        this.free = free;
        this.sending = sending;
    }

    @Override
    public String type() {
        return "robot";
    }

    @Override
    public void handle(Scene scene, LetRobotAnswer command) {
        Consult consult = consults.waiting(scene, command.consult());
        Robot robot = packs.of(scene.pack()).robot();
        if (robot.entries().isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NO_ROBOT");
        }
        ConsultTurn turn = talk.planned(scene, consult).turn(consult.turn());
        Optional<Robot.Entry> known = talk.lastOfCustomer(consult).flatMap(robot::fitting);
        scene.append(
                new ConsultEvents.RobotAsked(
                        consult.number(), known.map(Robot.Entry::id).orElse(null)),
                null);
        if (known.isPresent()) {
            sending.send(
                    scene,
                    consult,
                    turn,
                    free.judge(scene, consult, turn, known.get().words()));
        } else {
            LocalizedText words = robot.handover();
            talk.tell(scene, consult, ConsultTalk.Party.AGENT, words);
        }
    }
}
