package xiaoer.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Message;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.facts.SaidBefore;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;

/**
 * Whether somebody writes to this customer, or the same to everybody: scripts are to be adapted, not recited (S2-32). One
 * fine sentence for all would else be worth as much as an answer to each.
 */
@Component
class OwnWords {

    private static final String CANNED = "CANNED";

    /** As judging a reply calls words that are recited. */
    private static final String LABEL = "SCRIPTED";

    private final ConsultTalk talk;

    OwnWords(ConsultTalk talk) {
        this.talk = talk;
    }

    /** What there is to say of words that were said too often before; empty for others. */
    Optional<ConsultEvents.ReplyFinding> recited(Scene scene, String text) {
        double alike = scene.parameter("p.own-words.alike").doubleValue();
        Set<String> own = pairs(text);
        int times = (int) talk.of(scene.shift()).stream()
                .filter(message -> message.from().equals(ConsultTalk.Party.AGENT.name()))
                .map(Message::words)
                .map(LocalizedText::chinese)
                .filter(earlier -> holds(pairs(earlier), own) >= alike)
                .count();
        Ruling ruling = scene.decide("own-words", List.of(new SaidBefore(times)));
        Ruling.Reason reason = ruling.reasons().get(0);
        return ruling.outcome().equals(CANNED)
                ? Optional.of(new ConsultEvents.ReplyFinding(LABEL, List.of(text), reason.rule(), reason.sentence()))
                : Optional.empty();
    }

    /** What share of the wanted pairs is among them. */
    private static double holds(Set<String> pairs, Set<String> wanted) {
        return wanted.stream().filter(pairs::contains).count() / (double) Math.max(1, wanted.size());
    }

    /** Each two letters that stand side by side; marks between them are passed over. */
    static Set<String> pairs(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
