package xiaoer.scoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.Channel;
import xiaoer.desk.events.ConsultEvents.ReplyFinding;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.desk.events.Stage;
import xiaoer.shared.LocalizedText;

/**
 * One consult after its end, with all its truth: what was said, how each answer was judged, and what would have been better.
 *
 * @param title what the pack's author calls it
 * @param opened when the student turned to it; null when never
 * @param product its name as the customer saw it
 * @param order what it was about, or what came of it; null for none
 * @param promises in the order in which they were made
 */
record ConsultReview(
        int number,
        String customer,
        LocalizedText title,
        Stage stage,
        Channel channel,
        String product,
        @Nullable String order,
        Instant arrived,
        @Nullable Instant opened,
        Instant closed,
        Ending ending,
        int satisfaction,
        int urged,
        List<Line> lines,
        List<Made> promises) {

    /** What was said or done, in order. */
    sealed interface Line {

        Instant at();
    }

    /**
     * The customer, or the supervisor, says something.
     *
     * @param spoken whether it was a voice message
     * @param picture whether a picture came with it
     */
    record Said(Instant at, boolean supervisor, LocalizedText words, boolean spoken, boolean picture) implements Line {}

    /**
     * The student answers.
     *
     * @param candidate the letter of the prepared answer; null for own words
     * @param seconds how long the customer had waited
     * @param plans whether it told a way on, without which its time does not count
     * @param findings on which words of it each label rests, and what the rule says
     * @param best what would have been best
     * @param why what the author says to the answer that it counts as
     * @param satisfaction of the customer after it
     */
    record Replied(
            Instant at,
            LocalizedText words,
            @Nullable String candidate,
            int seconds,
            Quality grade,
            boolean plans,
            List<ReplyFinding> findings,
            LocalizedText best,
            LocalizedText why,
            int satisfaction)
            implements Line {}

    /** The customer had waited so long that he urged. */
    record Urged(Instant at, int seconds) implements Line {}

    /** The student let the robot answer. */
    record LeftToRobot(Instant at, boolean knew) implements Line {}

    /** The student asked the supervisor for leave. */
    record Asked(Instant at, Promise promise) implements Line {}

    /** @param to COLLEAGUE or SUPERVISOR */
    record HandedOn(Instant at, String to, String note) implements Line {}

    /**
     * A promise.
     *
     * @param allowed whether the student had the power, or the supervisor's leave
     * @param kept KEPT, BROKEN, OPEN when not due before the end, or UNSEEN where no parcel can show it
     */
    record Made(Promise promise, boolean allowed, String kept) {}

    List<Replied> replies() {
        return lines.stream()
                .filter(Replied.class::isInstance)
                .map(Replied.class::cast)
                .toList();
    }

    /** Whether the customer got what the talk could bring, from the student. */
    boolean isSolved() {
        return ending.isGood() && ending != Ending.TRANSFERRED;
    }
}
