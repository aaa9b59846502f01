package xiaoer.desk;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Ending;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/**
 * A customer waits for an answer: after the time to answer he urges, after that of his patience he goes (handbook §3.0
 * {@code p.firstReplySla} and {@code p.patience}, §5.6). People react in real time, so neither is folded.
 */
@Component
class WaitingClock implements Arrival {

    static final String SLA = "p.firstReplySla";
    static final String PATIENCE = "p.patience";

    private static final String KIND = "desk.waiting";

    private final Consults consults;
    private final ConsultTalk talk;
    private final ConsultEnd end;

    WaitingClock(Consults consults, ConsultTalk talk, ConsultEnd end) {
        this.consults = consults;
        this.talk = talk;
        this.end = end;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The customer has said something and waits from now on. */
    void start(Scene scene, Consult consult) {
        stop(scene, consult);
        plan(scene, consult, SLA);
    }

    /** The customer has been answered, or is gone. */
    void stop(Scene scene, Consult consult) {
        scene.cancel(KIND, String.valueOf(consult.number()));
    }

    private static void plan(Scene scene, Consult consult, String parameter) {
        long seconds = scene.parameter(parameter).longValueExact();
        scene.schedule(
                consult.askedAt().plusSeconds(seconds),
                KIND,
                String.valueOf(consult.number()),
                Map.of("until", parameter));
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Consult consult = consults.get(scene.shift(), Integer.parseInt(about));
        long waited = Duration.between(consult.askedAt(), scene.now()).toSeconds();
        consult.waited();
        talk.feel(scene, consult);
        boolean leaves = waited >= scene.parameter(PATIENCE).longValueExact();
        LocalizedText words = talk.impatient(scene, consult, leaves ? "LEAVES" : "URGES");
        if (!words.isEmpty()) {
            talk.tell(scene, consult, ConsultTalk.Party.CUSTOMER, words);
            scene.append(
                    new ConsultEvents.CustomerSaid(consult.number(), words, false, null),
                    new ConsultEvents.CustomerSaidSealed("", ""));
        }
        if (leaves) {
            end.end(scene, consult, Ending.LEFT);
        } else {
            scene.append(new ConsultEvents.CustomerUrged(consult.number(), (int) waited), null);
            plan(scene, consult, PATIENCE);
        }
    }
}
