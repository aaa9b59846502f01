package xiaoer.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Voice;
import xiaoer.conversation.facts.Persona;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Quality;
import xiaoer.reply.Judgement;
import xiaoer.reply.JudgingReplies;
import xiaoer.reply.WrittenReply;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;

/** Judges what a student writes freely, and finds the prepared answer whose way the talk then takes. */
@Component
class FreeReplies {

    private final JudgingReplies judging;
    private final ConsultTalk talk;
    private final OwnWords own;

    FreeReplies(JudgingReplies judging, ConsultTalk talk, OwnWords own) {
        this.judging = judging;
        this.talk = talk;
        this.own = own;
    }

    Answered judge(Scene scene, Consult consult, ConsultTurn turn, String text) {
        return judge(scene, consult, turn, LocalizedText.verbatim(text), own.recited(scene, text));
    }

    /** Likewise what somebody says who says the same to all, by its Chinese words. */
    Answered judge(Scene scene, Consult consult, ConsultTurn turn, LocalizedText words) {
        return judge(scene, consult, turn, words, Optional.empty());
    }

    private Answered judge(
            Scene scene,
            Consult consult,
            ConsultTurn turn,
            LocalizedText words,
            Optional<ConsultEvents.ReplyFinding> recited) {
        String text = words.chinese();
        ConsultCase planned = talk.planned(scene, consult);
        Judgement judgement = judging.judge(
                scene.release(),
                scene.profile(),
                new WrittenReply(
                        planned.stage().name(),
                        mood(talk.persona(scene, consult), talk.voice(scene, consult)),
                        new WrittenReply.Customer(
                                consult.customer(),
                                talk.lastOfCustomer(consult)
                                        .map(LocalizedText::chinese)
                                        .orElse("")),
                        planned.facts().stream()
                                .map(fact -> new WrittenReply.CaseFact(
                                        fact.about(), fact.says().chinese(), fact.value(), fact.unit()))
                                .toList(),
                        text));
        Quality judged = Quality.valueOf(judgement.grade());
        Quality grade = recited.isPresent() && judged.compareTo(Quality.WEAK) < 0 ? Quality.WEAK : judged;
        return new Answered(
                likest(turn, grade, text),
                words,
                null,
                grade,
                recited.isEmpty()
                        && judgement.labels().stream()
                                .anyMatch(label -> label.label().equals("PLAN")),
                List.of(),
                Stream.concat(
                                recited.stream(),
                                judgement.labels().stream()
                                        .map(label -> new ConsultEvents.ReplyFinding(
                                                label.label(),
                                                label.spans().stream()
                                                        .map(Judgement.Span::words)
                                                        .toList(),
                                                label.rule(),
                                                label.sentence())))
                        .toList());
    }

    /** The mood in the words in which replies are judged: as the customer came, or as he has been made. */
    private static String mood(Persona persona, Voice voice) {
        if (voice == Voice.UPSET) {
            return "angry";
        }
        return switch (persona.mood()) {
            case "ANGRY" -> "angry";
            case "TENSE" -> "impatient";
            default -> persona.demand().equals("DOUBTING") ? "unsure" : "calm";
        };
    }

    /** Of this quality, else of the next worse, else of a better one; of several the one whose letters it shares most. */
    static Candidate likest(ConsultTurn turn, Quality grade, String text) {
        return turn.candidates().stream()
                .min(Comparator.comparingInt((Candidate candidate) -> distance(candidate.quality(), grade))
                        .thenComparingDouble(candidate -> -likeness(candidate, text)))
                .orElseThrow();
    }

    private static int distance(Quality of, Quality to) {
        int worse = of.ordinal() - to.ordinal();
        return worse >= 0 ? worse : Quality.values().length - worse;
    }

    private static double likeness(Candidate candidate, String text) {
        Set<String> pairs = OwnWords.pairs(candidate.words().chinese());
        long shared = OwnWords.pairs(text).stream().filter(pairs::contains).count();
        return shared / (double) Math.max(1, pairs.size());
    }
}
