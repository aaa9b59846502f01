package xiaoer.desk.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/**
 * What consults write into a shift's log: the simple name of a record is the type of its event. The records named
 * {@code …Sealed} lie beside the data of their event and open when the shift has ended. A consult is named by its number
 * within the shift.
 */
public final class ConsultEvents {

    private ConsultEvents() {}

    /** @param order that the customer comes about; null before buying */
    public record CustomerArrived(
            int consult,
            String customer,
            Stage stage,
            Channel channel,
            String product,
            @Nullable String order) {}

    /** @param planned the pack's conversation */
    public record CustomerArrivedSealed(String planned, LocalizedText title) {}

    public record ConsultOpened(int consult) {}

    /**
     * @param words per language; those of a spoken line where there is one
     * @param spoken whether it was a voice message
     * @param picture the name of the picture sent with it; null without one
     */
    public record CustomerSaid(
            int consult,
            LocalizedText words,
            boolean spoken,
            @Nullable String picture) {}

    /** @param turn the turn of the conversation that the line belongs to; empty for what comes from impatience */
    public record CustomerSaidSealed(String turn, String voice) {}

    /**
     * The student answers.
     *
     * @param candidate the letter of the prepared answer that was sent as it stands; null for free words
     * @param seconds how long the customer has waited since the line that this answers
     */
    public record ReplySent(
            int consult, LocalizedText words, @Nullable String candidate, int seconds) {}

    /**
     * @param turn that it answers
     * @param answer the prepared answer that it counts as
     * @param grade how it was judged
     * @param findings what its words were found to do, for free words
     * @param best what would have been best
     * @param why what the author says to the answer
     */
    public record ReplySentSealed(
            String turn,
            String answer,
            Quality grade,
            boolean plans,
            List<ReplyFinding> findings,
            LocalizedText best,
            LocalizedText why,
            int satisfaction) {}

    /**
     * @param words of the reply that it rests on; empty about something missing
     * @param rule that found it
     */
    public record ReplyFinding(String label, List<String> words, String rule, LocalizedText sentence) {}

    /** @param allowed whether the agent had the power or the supervisor's consent */
    public record PromiseMade(int consult, Promise promise, boolean allowed) {}

    /** The student asked the supervisor for leave to promise this. */
    public record SupervisorAsked(int consult, Promise promise) {}

    public record SupervisorAnswered(int consult, Promise promise, boolean approved, LocalizedText words) {}

    /** A customer kept waiting urges. */
    public record CustomerUrged(int consult, int seconds) {}

    /** @param answer the answer of the robot that fits; null where it knew none and handed back */
    public record RobotAsked(int consult, @Nullable String answer) {}

    /** @param to COLLEAGUE or SUPERVISOR */
    public record ConsultTransferred(int consult, String to, String note) {}

    public record CustomerTagged(String customer, List<String> tags) {}

    public record CustomerNoted(String customer, String text) {}

    /** @param order the service order of a deal; null without one */
    public record ConsultClosed(
            int consult, Ending ending, @Nullable String order, Instant arrivedAt) {}

    /** @param satisfaction 0 to 100 */
    public record ConsultClosedSealed(int satisfaction) {}
}
