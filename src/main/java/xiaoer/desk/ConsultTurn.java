package xiaoer.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.conversation.Voice;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Quality;
import xiaoer.shared.LocalizedText;

/**
 * What a customer says, and what may be answered; or the last words.
 *
 * @param says variants of the line by the voice in which the customer speaks; PLAIN is always there
 * @param picture the name of the picture that comes with it; null without one
 * @param spoken a voice message in words, in place of {@code says}; null without one
 * @param candidates the prepared answers; none at an end
 * @param ends null where the talk goes on
 */
record ConsultTurn(
        String id,
        Map<Voice, List<LocalizedText>> says,
        @Nullable String picture,
        @Nullable LocalizedText spoken,
        List<Candidate> candidates,
        @Nullable Ending ends) {

    private static final int MAX_ID = 60;
    private static final int FEWEST = 3;
    private static final int MOST = 4;

    /** What an author may end a talk with. */
    private enum Authored {
        DEAL,
        NO_DEAL,
        SOLVED,
        UNSOLVED,
        CLAIM
    }

    static ConsultTurn read(PackReader at) {
        at.only("id", "says", "picture", "voice", "answers", "ends");
        List<Candidate> candidates = new ArrayList<>();
        if (at.at("ends").present() == at.at("answers").present()) {
            at.problem("TURN_ENDS");
        } else if (at.at("answers").present()) {
            List<PackReader> items = at.at("answers").items();
            items.forEach(item -> candidates.add(Candidate.read(item)));
            if (items.size() < FEWEST || items.size() > MOST) {
                at.at("answers").problem("ANSWERS_MANY", FEWEST, MOST);
            }
        }
        return new ConsultTurn(
                at.at("id").text(MAX_ID),
                says(at.at("says")),
                at.at("picture").ifPresent(picture -> picture.text(MAX_ID)),
                at.at("voice").ifPresent(voice -> voice.words(ConsultCase.MAX_WORDS)),
                candidates,
                at.at("ends")
                        .ifPresent(ends ->
                                Ending.valueOf(ends.oneOf(Authored.class).name())));
    }

    private static Map<Voice, List<LocalizedText>> says(PackReader at) {
        at.only("plain", "warm", "curt", "upset");
        Map<Voice, List<LocalizedText>> says = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            PackReader lines = at.at(voice.word());
            if (lines.present() || voice == Voice.PLAIN) {
                says.put(
                        voice,
                        lines.items().stream()
                                .map(line -> line.words(ConsultCase.MAX_WORDS))
                                .toList());
            }
        }
        return says;
    }

    boolean isEnd() {
        return ends != null;
    }

    /** The variants in this voice, or the plain ones. */
    List<LocalizedText> lines(Voice voice) {
        return says.getOrDefault(voice, says.getOrDefault(Voice.PLAIN, List.of()));
    }

    /** @throws IllegalArgumentException when there is no such answer */
    Candidate candidate(String id) {
        return candidates.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Turn " + this.id + " has no answer " + id));
    }

    /** @throws IllegalArgumentException at an end */
    Candidate best() {
        return of(Quality.BEST).orElseThrow(() -> new IllegalArgumentException("Turn " + id + " has no best answer"));
    }

    private Optional<Candidate> of(Quality quality) {
        return candidates.stream().filter(one -> one.quality() == quality).findFirst();
    }
}
