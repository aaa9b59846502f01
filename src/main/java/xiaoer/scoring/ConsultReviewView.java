package xiaoer.scoring;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.shared.LocalizedText;

/**
 * A consult's review as a page tells it: every sentence in the reader's language.
 *
 * @param clock when the customer came
 * @param order number of the order it was about or that came of it; empty for none
 * @param tone of how it ended: {@code good} or {@code bad}
 * @param course the customer's satisfaction after each reply
 */
record ConsultReviewView(
        int number,
        String customer,
        RulePhrase title,
        String stage,
        String channel,
        String product,
        String order,
        String clock,
        String ending,
        String tone,
        int satisfaction,
        List<LineView> lines,
        List<PromiseView> promises,
        List<Integer> course) {

    /**
     * @param kind SAID, SUPERVISOR, REPLIED, URGED, ASKED, ROBOT, ROBOT_PASSED or HANDED_ON
     * @param number what it is about: seconds of waiting
     * @param promise null unless something was asked for
     * @param to to whom the customer was handed; empty for other kinds
     * @param reply null unless it is one
     */
    record LineView(
            String kind,
            String clock,
            RulePhrase words,
            boolean spoken,
            boolean picture,
            int number,
            @Nullable PromiseView promise,
            String to,
            @Nullable ReplyView reply) {}

    /**
     * @param pieces the words, with marks
     * @param candidate the letter of the prepared answer; empty for own words
     * @param tone of the grade: good, wait or bad
     */
    record ReplyView(
            List<MarkedWords> pieces,
            String candidate,
            String grade,
            String tone,
            int seconds,
            boolean plans,
            List<NoteView> notes,
            RulePhrase best,
            RulePhrase why,
            int satisfaction) {

        /** Whether there is something better to show. */
        public boolean isBest() {
            return grade.equals(Quality.BEST.name());
        }
    }

    /** @param marked whether words of the reply are marked with its number */
    record NoteView(int number, boolean marked, RulePhrase sentence, String rule) {}

    /**
     * @param value yuan, days or minutes; empty for kinds without one
     * @param carrier its name; empty for other kinds
     * @param kept as {@link ConsultReview.Made} has it; empty for what was only asked for
     */
    record PromiseView(String kind, String value, String carrier, boolean allowed, String kept) {

        private static PromiseView of(
                Promise promise, boolean allowed, String kept, CarrierWords names, Locale locale) {
            return new PromiseView(
                    promise.kind().name(),
                    promise.value() == null
                            ? ""
                            : promise.value().stripTrailingZeros().toPlainString(),
                    promise.carrier() == null ? "" : names.of(promise.carrier(), LocalizedText.language(locale)),
                    allowed,
                    kept);
        }
    }

    static ConsultReviewView of(ConsultReview review, CarrierWords names, Locale locale) {
        return new ConsultReviewView(
                review.number(),
                review.customer(),
                RulePhrase.of(review.title(), locale),
                review.stage().name(),
                review.channel().name(),
                review.product(),
                review.order() == null ? "" : review.order(),
                EventWords.CLOCK.format(review.arrived()),
                review.ending().name(),
                review.isSolved() ? "good" : "bad",
                review.satisfaction(),
                review.lines().stream().map(line -> line(line, names, locale)).toList(),
                review.promises().stream()
                        .map(made -> PromiseView.of(made.promise(), made.allowed(), made.kept(), names, locale))
                        .toList(),
                review.replies().stream()
                        .map(ConsultReview.Replied::satisfaction)
                        .toList());
    }

    private static LineView line(ConsultReview.Line line, CarrierWords names, Locale locale) {
        String clock = EventWords.CLOCK.format(line.at());
        if (line instanceof ConsultReview.Said said) {
            return new LineView(
                    said.supervisor() ? "SUPERVISOR" : "SAID",
                    clock,
                    RulePhrase.of(said.words(), locale),
                    said.spoken(),
                    said.picture(),
                    0,
                    null,
                    "",
                    null);
        }
        if (line instanceof ConsultReview.Replied replied) {
            RulePhrase words = RulePhrase.of(replied.words(), locale);
            return new LineView(
                    "REPLIED", clock, words, false, false, 0, null, "", reply(replied, words.text(), locale));
        }
        if (line instanceof ConsultReview.Urged urged) {
            return told("URGED", clock, "", urged.seconds(), null, "");
        }
        if (line instanceof ConsultReview.LeftToRobot robot) {
            return told(robot.knew() ? "ROBOT" : "ROBOT_PASSED", clock, "", 0, null, "");
        }
        if (line instanceof ConsultReview.Asked asked) {
            return told("ASKED", clock, "", 0, PromiseView.of(asked.promise(), true, "", names, locale), "");
        }
        ConsultReview.HandedOn passed = (ConsultReview.HandedOn) line;
        return told("HANDED_ON", clock, passed.note(), 0, null, passed.to());
    }

    private static LineView told(
            String kind, String clock, String words, int number, @Nullable PromiseView promise, String to) {
        RulePhrase verbatim = new RulePhrase(words, LocalizedText.CHINESE, false);
        return new LineView(kind, clock, verbatim, false, false, number, promise, to, null);
    }

    private static ReplyView reply(ConsultReview.Replied reply, String words, Locale locale) {
        List<MarkedWords> pieces = MarkedWords.of(
                words, reply.findings().stream().map(finding -> finding.words()).toList());
        return new ReplyView(
                pieces,
                reply.candidate() == null ? "" : reply.candidate(),
                reply.grade().name(),
                switch (reply.grade()) {
                    case BEST, GOOD -> "good";
                    case WEAK -> "wait";
                    case WRONG -> "bad";
                },
                reply.seconds(),
                reply.plans(),
                IntStream.range(0, reply.findings().size())
                        .mapToObj(i -> new NoteView(
                                i + 1,
                                pieces.stream().anyMatch(piece -> piece.notes().contains(i + 1)),
                                RulePhrase.of(reply.findings().get(i).sentence(), locale),
                                reply.findings().get(i).rule()))
                        .toList(),
                RulePhrase.of(reply.best(), locale),
                RulePhrase.of(reply.why(), locale),
                reply.satisfaction());
    }
}
