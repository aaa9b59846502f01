package xiaoer.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Persona;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.shift.Scene;

/** The way that a conversation takes with one customer when every answer is the best: what it offers to be earned. */
@Component
class BestAnswers {

    private static final String ORDER_OF_A_BUYER = "";

    private final ConsultTalk talk;
    private final AskingSupervisor supervisor;

    BestAnswers(ConsultTalk talk, AskingSupervisor supervisor) {
        this.talk = talk;
        this.supervisor = supervisor;
    }

    /**
     * Its turns, the end not among them.
     *
     * @param consult the number that the consult will have
     */
    List<ConsultTurn> way(Scene scene, ConsultCase planned, String customer, int consult) {
        Persona persona = talk.persona(scene, planned, customer);
        int reserve = talk.reserve(scene, planned, consult);
        List<ConsultTurn> way = new ArrayList<>();
        boolean approved = false;
        ConsultTurn turn = planned.first();
        while (!turn.isEnd()) {
            way.add(turn);
            Promise asks = turn.best().asks();
            approved = asks == null ? approved : supervisor.wouldApprove(scene, planned, asks);
            int satisfaction =
                    talk.fairness(scene, persona, List.of(new Conduct("consult", Quality.BEST.name(), way.size())));
            TurnCondition.Situation situation =
                    new TurnCondition.Situation(persona, satisfaction, reserve, approved, ORDER_OF_A_BUYER);
            turn = planned.turn(turn.best().next(situation).to());
        }
        return way;
    }
}
