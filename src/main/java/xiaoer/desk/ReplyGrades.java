package xiaoer.desk;

import java.util.List;
import xiaoer.desk.events.ConsultEvents.ReplySent;
import xiaoer.desk.events.ConsultEvents.ReplySentSealed;
import xiaoer.desk.events.Quality;
import xiaoer.shift.LogEvent;

/** How replies were graded, as a log tells it. */
final class ReplyGrades {

    private ReplyGrades() {}

    /** @throws IllegalArgumentException when nothing was replied */
    static Quality last(List<LogEvent> log) {
        return log.stream()
                .filter(event -> event.is(ReplySent.class))
                .map(event -> event.sealedAs(ReplySentSealed.class))
                .map(truth -> truth == null ? Quality.WRONG : truth.grade())
                .reduce((former, latter) -> latter)
                .orElseThrow(() -> new IllegalArgumentException("No reply"));
    }
}
