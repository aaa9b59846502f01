package xiaoer.desk;

import org.springframework.stereotype.Component;
import xiaoer.desk.events.Ending;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;

/** A customer has written his next line. */
@Component
class CustomerTurn implements Arrival {

    private static final String KIND = "desk.line";

    private final Consults consults;
    private final ConsultTalk talk;
    private final WaitingClock clock;
    private final ConsultEnd end;

    CustomerTurn(Consults consults, ConsultTalk talk, WaitingClock clock, ConsultEnd end) {
        this.consults = consults;
        this.talk = talk;
        this.clock = clock;
        this.end = end;
    }

    private record Row(String turn) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** The customer goes on from an answer; it takes a while to write. */
    void plan(Scene scene, Consult consult, Candidate answered) {
        String to = answered.next(talk.situation(scene, consult)).to();
        int least = scene.parameter("p.consult.writesMin").intValueExact();
        int most = scene.parameter("p.consult.writesMax").intValueExact();
        Chance chance = ConsultTalk.chance(scene, consult).of("writes").of(to);
        scene.schedule(
                scene.now().plusSeconds(chance.between(0, least, Math.max(least, most))),
                KIND,
                String.valueOf(consult.number()),
                new Row(to));
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Consult consult = consults.get(scene.shift(), Integer.parseInt(about));
        ConsultTurn turn = talk.planned(scene, consult)
                .turn(CanonicalJson.read(payload, Row.class).turn());
        talk.say(scene, consult, turn);
        Ending ends = turn.ends();
        if (ends != null) {
            end.end(scene, consult, ends);
        } else {
            clock.start(scene, consult);
        }
    }

    void cancel(Scene scene, Consult consult) {
        scene.cancel(KIND, String.valueOf(consult.number()));
    }
}
