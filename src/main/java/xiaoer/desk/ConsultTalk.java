package xiaoer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Conversations;
import xiaoer.conversation.Message;
import xiaoer.conversation.Reactions;
import xiaoer.conversation.Voice;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Persona;
import xiaoer.conversation.facts.Rapport;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.facts.ConsultWait;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;

/** What is said in a consult is kept and told to the log; how a customer speaks hangs on how he was treated. */
@Component
class ConsultTalk {

    /** Who speaks, as messages have it. */
    enum Party {
        CUSTOMER,
        AGENT,
        SUPERVISOR
    }

    private final Conversations conversations;
    private final Reactions reactions;
    private final ConsultPacks packs;
    private final OrderBook orders;
    private final WorkingState.Register memory;

    ConsultTalk(
            Conversations conversations,
            Reactions reactions,
            ConsultPacks packs,
            OrderBook orders,
            WorkingState.Register memory) {
        this.conversations = conversations;
        this.reactions = reactions;
        this.packs = packs;
        this.orders = orders;
        this.memory = memory;
    }

    ConsultCase planned(Scene scene, Consult consult) {
        return packs.of(scene.pack()).get(consult.caseId());
    }

    Persona persona(Scene scene, Consult consult) {
        return persona(scene, planned(scene, consult), consult.customer());
    }

    /** Who it is that comes under this name. */
    Persona persona(Scene scene, ConsultCase planned, String customer) {
        return only(scene)
                .map(OnlyConsult::persona)
                .orElseGet(() -> planned.persona().drawn(scene, customer));
    }

    /** What this shift plays, when it lives to play one conversation. */
    Optional<OnlyConsult> only(Scene scene) {
        return memory.of(scene.shift()).flatMap(state -> state.find(OnlyConsult.class));
    }

    /** What is drawn for this customer comes of streams below this one. */
    static Chance chance(Scene scene, Consult consult) {
        return chance(scene, consult.number());
    }

    private static Chance chance(Scene scene, int consult) {
        return scene.chance("desk").of(String.valueOf(consult));
    }

    /** The customer says the line of a turn in the voice of the moment, and waits. */
    void say(Scene scene, Consult consult, ConsultTurn turn) {
        Voice voice = voice(scene, consult);
        List<LocalizedText> lines = turn.lines(voice);
        LocalizedText words = turn.spoken() != null
                ? turn.spoken()
                : chance(scene, consult).of("line").of(turn.id()).pick(0, lines);
        tell(scene, consult, Party.CUSTOMER, words);
        scene.append(
                new ConsultEvents.CustomerSaid(consult.number(), words, turn.spoken() != null, turn.picture()),
                new ConsultEvents.CustomerSaidSealed(turn.id(), voice.name()));
        consult.said(turn.id(), Candidates.drawn(chance(scene, consult), turn), scene.now());
    }

    /** Keeps what somebody says. */
    void tell(Scene scene, Consult consult, Party from, LocalizedText words) {
        conversations.add(scene.shift(), new Message(subject(consult.number()), scene.now(), from.name(), words, null));
    }

    /** Reckons anew how fairly the customer feels treated. */
    void feel(Scene scene, Consult consult) {
        consult.satisfied(rapport(scene, consult).fairness());
    }

    /** How fairly somebody feels treated to whom all this was done, 0 to 100. */
    int fairness(Scene scene, Persona persona, List<Conduct> conduct) {
        return reactions.rapport(scene, persona, conduct).fairness();
    }

    private Rapport rapport(Scene scene, Consult consult) {
        return reactions.rapport(scene, persona(scene, consult), consult.conduct());
    }

    /** How the customer speaks now. */
    Voice voice(Scene scene, Consult consult) {
        return Voice.valueOf(scene.decide("buyer-voice", List.of(persona(scene, consult), rapport(scene, consult)))
                .outcome());
    }

    /** What the customer wants to get besides, in yuan. */
    int reserve(Scene scene, ConsultCase planned, int consult) {
        ConsultCase.Reserve bounds = planned.reserve();
        return only(scene)
                .map(OnlyConsult::reserve)
                .orElseGet(() -> chance(scene, consult).of("reserve").between(0, bounds.from(), bounds.to()));
    }

    /** How things stand, as the conditions of a case ask for it. */
    TurnCondition.Situation situation(Scene scene, Consult consult) {
        String order = consult.order();
        return new TurnCondition.Situation(
                persona(scene, consult),
                consult.satisfaction(),
                reserve(scene, planned(scene, consult), consult.number()),
                consult.isApproved(),
                order == null ? "" : orders.get(scene.shift(), order).status());
    }

    /** The words with which a customer urges, or goes: of the release's templates. */
    LocalizedText impatient(Scene scene, Consult consult, String event) {
        return reactions
                .to(
                        scene,
                        persona(scene, consult),
                        consult.conduct(),
                        "consult-talk",
                        new ConsultWait(event),
                        Map.of(),
                        of(consult))
                .words();
    }

    /** What the customer said last. */
    Optional<LocalizedText> lastOfCustomer(Consult consult) {
        return of(consult).stream()
                .filter(message -> message.from().equals(Party.CUSTOMER.name()))
                .map(Message::words)
                .reduce((former, latter) -> latter);
    }

    List<Message> of(Consult consult) {
        return conversations.of(consult.shift(), subject(consult.number()));
    }

    /** All talks of a shift. */
    List<Message> of(UUID shift) {
        return conversations.of(shift);
    }

    static String subject(int consult) {
        return "consult/" + consult;
    }
}
