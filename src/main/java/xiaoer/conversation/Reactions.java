package xiaoer.conversation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Encounter;
import xiaoer.conversation.facts.Persona;
import xiaoer.conversation.facts.Rapport;
import xiaoer.release.Releases;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;
import xiaoer.wording.LexiconFolder;
import xiaoer.wording.Lexicons;
import xiaoer.wording.Mention;

/** How simulated people take what is done to them: counted here, weighed by the rules of the shift's release. */
@Component
public class Reactions {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Releases releases;
    private final MessageFolder messages;
    private final LexiconFolder lexicons;

    Reactions(Releases releases, MessageFolder messages, LexiconFolder lexicons) {
        this.releases = releases;
        this.messages = messages;
        this.lexicons = lexicons;
    }

    /** Whether people of the shift's release have words of their own; those of releases from before they had are mute. */
    public boolean speakIn(Scene scene) {
        return !templates(scene).names().isEmpty();
    }

    private MessageTemplates templates(Scene scene) {
        return releases.rules(scene.release()).part(messages);
    }

    /**
     * What somebody hears in a text, in the order in which it says so: concepts such as {@code APOLOGY} or {@code THREAT}.
     */
    public List<String> heard(Scene scene, String text) {
        Lexicons written = releases.rules(scene.release()).part(lexicons);
        return Stream.concat(
                        written.get("after-sales").read(text).mentions().stream()
                                .filter(mention -> mention.category().equals("tone")),
                        written.get("topics").read(text).mentions().stream())
                .filter(Mention::affirmed)
                .sorted(Comparator.comparingInt(Mention::from))
                .map(Mention::concept)
                .toList();
    }

    /** How somebody and the shop stand after all that was done, by the decision {@code rapport}. */
    public Rapport rapport(Scene scene, Persona persona, List<Conduct> conduct) {
        BigDecimal fairness = BigDecimal.ZERO;
        Map<String, Integer> felt = new HashMap<>();
        for (Ruling.Finding finding : felt(scene, persona, conduct)) {
            fairness = fairness.add(finding.points());
            felt.merge(text(finding, "felt"), number(finding, "times"), Integer::sum);
        }
        return new Rapport(
                fairness.max(BigDecimal.ZERO)
                        .min(MOST)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact(),
                felt.getOrDefault("ASKED", 0),
                felt.getOrDefault("EXPLAINED", 0),
                felt.getOrDefault("APOLOGISED", 0),
                felt.getOrDefault("HELPED", 0),
                felt.getOrDefault("REFUSED", 0),
                felt.getOrDefault("WAITED", 0),
                felt.getOrDefault("ACCUSED", 0),
                felt.getOrDefault("INSULTED", 0),
                felt.getOrDefault("THREATENED", 0),
                felt.getOrDefault("BRIBED", 0));
    }

    /**
     * What of this is taken so ill that the person says something at once: the worst, as an event of {@link Encounter}.
     */
    public Optional<String> provocation(Scene scene, Persona persona, List<Conduct> fresh) {
        return felt(scene, persona, fresh).stream()
                .filter(finding -> Boolean.TRUE.equals(finding.data().get("answered")))
                .min(Comparator.comparing(Ruling.Finding::points))
                .map(finding -> text(finding, "felt"));
    }

    private static List<Ruling.Finding> felt(Scene scene, Persona persona, List<Conduct> conduct) {
        List<Record> facts = new ArrayList<>(conduct);
        facts.add(persona);
        return scene.decide("rapport", facts).findings();
    }

    private static String text(Ruling.Finding finding, String name) {
        return String.valueOf(finding.data().get(name));
    }

    private static int number(Ruling.Finding finding, String name) {
        return finding.data().get(name) instanceof Number number ? number.intValue() : 0;
    }

    /**
     * How somebody answers to what happened, by the decisions {@code buyer-reaction} and {@code buyer-voice}.
     *
     * @param slots values for the words, by the slots' names
     * @param talk what has been said so far: nothing of it is said again
     */
    public Reaction to(
            Scene scene,
            Persona persona,
            List<Conduct> conduct,
            Encounter encounter,
            Map<String, String> slots,
            List<Message> talk) {
        return to(scene, persona, conduct, "buyer-reaction", encounter, slots, talk);
    }

    /**
     * Likewise, where another decision than {@code buyer-reaction} says how.
     *
     * @param decision which takes a {@link Persona}, a {@link Rapport} and what the person meets with
     * @param met what the person meets with
     */
    public Reaction to(
            Scene scene,
            Persona persona,
            List<Conduct> conduct,
            String decision,
            Record met,
            Map<String, String> slots,
            List<Message> talk) {
        Rapport rapport = rapport(scene, persona, conduct);
        Voice voice = Voice.valueOf(
                scene.decide("buyer-voice", List.of(persona, rapport)).outcome());
        Ruling ruling = scene.decide(decision, List.of(persona, rapport, met));
        LocalizedText words = templates(scene)
                .find(String.valueOf(ruling.data().get("say")))
                .flatMap(template -> template.words(
                        voice,
                        slots,
                        talk.stream().map(Message::words).toList(),
                        scene.chance("conversation.words"),
                        talk.size()))
                .orElse(LocalizedText.NONE);
        return new Reaction(ruling.outcome(), voice, rapport.fairness(), words);
    }
}
