package xiaoer.desk;

import java.util.List;
import java.util.Optional;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shift.Chance;

/**
 * The prepared answers of a turn as a student sees them: in an order that the shift's seed draws, each by a letter, since
 * their own names might tell which is right.
 */
final class Candidates {

    private static final String LETTERS = "ABCD";
    private static final int MAX_SHOWN = 10;

    private Candidates() {}

    /** The ids of the turn's answers in the order in which this customer's student sees them. */
    static List<String> drawn(Chance consult, ConsultTurn turn) {
        return ConsultArrivals.shuffled(
                turn.candidates().stream().map(Candidate::id).toList(),
                consult.of("order").of(turn.id()));
    }

    /** @throws Refusal {@code UNKNOWN_CANDIDATE} when the turn has none of this letter */
    static Candidate named(Consult consult, ConsultTurn turn, String letter) {
        List<String> shown = consult.shown();
        int index = letter.length() == 1 ? LETTERS.indexOf(letter) : -1;
        if (index < 0 || index >= shown.size()) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "UNKNOWN_CANDIDATE",
                    letter.length() > MAX_SHOWN ? letter.substring(0, MAX_SHOWN) + "…" : letter,
                    LETTERS.substring(0, shown.size()));
        }
        return turn.candidate(shown.get(index));
    }

    /** The letter by which the student sees it. */
    static String letter(Consult consult, Candidate candidate) {
        return letter(consult.shown().indexOf(candidate.id()));
    }

    static String letter(int index) {
        return LETTERS.substring(index, index + 1);
    }

    /** The prepared answer whose words these are, in whichever language. */
    static Optional<Candidate> equalTo(ConsultTurn turn, String text) {
        return turn.candidates().stream()
                .filter(candidate -> LocalizedText.LANGUAGES.stream()
                        .anyMatch(language ->
                                candidate.words().in(language).strip().equals(text.strip())))
                .findFirst();
    }
}
