package xiaoer.desk;

import java.time.Duration;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Promise;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;

/** Sends what was answered to a customer, whoever has worded it, and lets the talk go on from there. */
@Component
class SendingReply {

    private final ConsultTalk talk;
    private final AskingSupervisor supervisor;
    private final WaitingClock clock;
    private final CustomerTurn customer;

    SendingReply(ConsultTalk talk, AskingSupervisor supervisor, WaitingClock clock, CustomerTurn customer) {
        this.talk = talk;
        this.supervisor = supervisor;
        this.clock = clock;
        this.customer = customer;
    }

    /** @param turn the one that is answered */
    void send(Scene scene, Consult consult, ConsultTurn turn, Answered answered) {
        if (!consult.isOpened()) {
            OpeningConsult.open(scene, consult);
        }
        clock.stop(scene, consult);
        tell(scene, consult, turn, answered);
        Promise asked = answered.as().asks();
        if (asked != null) {
            supervisor.ask(scene, consult, answered.as(), asked);
        } else {
            customer.plan(scene, consult, answered.as());
        }
    }

    private void tell(Scene scene, Consult consult, ConsultTurn turn, Answered answered) {
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
}
