package xiaoer.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Quality;
import xiaoer.shared.LocalizedText;

/**
 * What an answer comes to.
 *
 * @param as the prepared answer that it counts as
 * @param letter of the prepared answer that was sent; null for other words
 * @param plans whether it tells a way on, which alone counts as an answer in time (handbook §5.6)
 */
record Answered(
        Candidate as,
        LocalizedText words,
        @Nullable String letter,
        Quality grade,
        boolean plans,
        List<Promise> promises,
        List<ConsultEvents.ReplyFinding> findings) {}
