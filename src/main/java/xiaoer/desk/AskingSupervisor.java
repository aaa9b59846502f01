package xiaoer.desk;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.facts.Escalation;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Promise.Kind;
import xiaoer.desk.facts.PromiseRequest;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Arrival;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;
import xiaoer.shop.AnnouncedProduct;

/** What goes beyond an agent's power the supervisor must allow, by rules, after a while (handbook D16, D21). */
@Component
class AskingSupervisor implements Arrival {

    private static final String KIND = "desk.supervisor";
    private static final String APPROVED = "APPROVED";

    private final Consults consults;
    private final ConsultTalk talk;
    private final CustomerTurn customer;

    AskingSupervisor(Consults consults, ConsultTalk talk, CustomerTurn customer) {
        this.consults = consults;
        this.talk = talk;
        this.customer = customer;
    }

    private record Row(Promise promise, String turn, String answer) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** The student asks; the customer waits for the answer as long as that takes. */
    void ask(Scene scene, Consult consult, Candidate asking, Promise promise) {
        int least = scene.parameter("p.supervisorAnswerMin").intValueExact();
        int most = scene.parameter("p.supervisorAnswerMax").intValueExact();
        Chance chance = ConsultTalk.chance(scene, consult).of("supervisor").of(consult.turn());
        scene.append(new ConsultEvents.SupervisorAsked(consult.number(), promise), null);
        scene.schedule(
                scene.now().plusSeconds(chance.between(0, least, Math.max(least, most))),
                KIND,
                String.valueOf(consult.number()),
                new Row(promise, consult.turn(), asking.id()));
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        Consult consult = consults.get(scene.shift(), Integer.parseInt(about));
        Ruling ruling = ruling(scene, talk.planned(scene, consult), row.promise());
        boolean approved = ruling.outcome().equals(APPROVED);
        consult.decided(approved);
        if (approved) {
            consult.promise(row.promise());
        }
        LocalizedText words = ruling.reasons().get(0).sentence();
        talk.tell(scene, consult, ConsultTalk.Party.SUPERVISOR, words);
        scene.append(new ConsultEvents.SupervisorAnswered(consult.number(), row.promise(), approved, words), null);
        customer.plan(
                scene, consult, talk.planned(scene, consult).turn(row.turn()).candidate(row.answer()));
    }

    /** Whether the supervisor will allow this in a talk of this case. */
    boolean wouldApprove(Scene scene, ConsultCase planned, Promise promise) {
        return ruling(scene, planned, promise).outcome().equals(APPROVED);
    }

    private static Ruling ruling(Scene scene, ConsultCase planned, Promise promise) {
        return scene.decide(
                "supervisor-answer",
                List.of(new PromiseRequest(word(promise.kind()), promise.amount(), basket(scene, planned))));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case DISCOUNT, FREE_SHIPPING, GIFT, COUPON -> kind.name();
            default -> "OTHER";
        };
    }

    /** Whether the agent may promise this: of himself, or because the supervisor has agreed. */
    boolean allows(Scene scene, Consult consult, Promise promise) {
        String demand = switch (promise.kind()) {
            case DISCOUNT, FREE_SHIPPING, GIFT -> promise.kind().name();
            case COUPON -> "GIFT";
            default -> "SERVICE";
        };
        boolean approved = consult.isApproved()
                && consult.promises().stream()
                        .anyMatch(known ->
                                known.kind() == promise.kind() && known.amount().compareTo(promise.amount()) >= 0);
        return approved
                || scene.decide(
                                "escalation-check",
                                List.of(new Escalation(
                                        demand,
                                        promise.amount(),
                                        basket(scene, talk.planned(scene, consult)),
                                        false,
                                        false,
                                        0,
                                        false)))
                        .outcome()
                        .equals("HANDLE");
    }

    private static BigDecimal basket(Scene scene, ConsultCase planned) {
        return AnnouncedProduct.of(scene.pack(), planned.product())
                .map(AnnouncedProduct::price)
                .orElse(BigDecimal.ZERO);
    }

    void cancel(Scene scene, Consult consult) {
        scene.cancel(KIND, String.valueOf(consult.number()));
    }
}
