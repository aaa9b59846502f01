package xiaoer.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.shared.LocalizedText;

/**
 * A prepared answer.
 *
 * @param quality how good it is, as long as all that it promises may be promised
 * @param why what the review says to it
 * @param next ways on, of which the first that fits is taken
 * @param asks what the supervisor is asked for; null for nothing
 * @param caution a textbook's answer that is untrue or unlawful today
 */
record Candidate(
        String id,
        Quality quality,
        LocalizedText words,
        LocalizedText why,
        List<NextTurn> next,
        @Nullable Promise asks,
        List<Promise> promises,
        boolean caution) {

    private static final int MAX_ID = 60;

    static Candidate read(PackReader at) {
        at.only(
                "id",
                "quality",
                LocalizedText.CHINESE,
                LocalizedText.ENGLISH,
                "why",
                "next",
                "asks",
                "promises",
                "caution");
        Quality quality = at.at("quality").oneOf(Quality.class);
        boolean caution = at.at("caution").yes();
        if (caution && quality.compareTo(Quality.WEAK) < 0) {
            at.at("caution").problem("CAUTION_PRAISED");
        }
        return new Candidate(
                at.at("id").text(MAX_ID),
                quality,
                ConsultCase.both(at),
                at.at("why").words(ConsultCase.MAX_WORDS),
                NextTurn.readAll(at.at("next")),
                at.at("asks").ifPresent(Promises::read),
                at.at("promises").present()
                        ? at.at("promises").items().stream().map(Promises::read).toList()
                        : List.of(),
                caution);
    }

    /** The way that is taken as things stand. */
    NextTurn next(TurnCondition.Situation situation) {
        return next.stream()
                .filter(one -> one.when().holds(situation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Answer " + id + " leads nowhere"));
    }
}
