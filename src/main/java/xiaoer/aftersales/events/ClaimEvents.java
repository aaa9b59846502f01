package xiaoer.aftersales.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/**
 * What claims write into a shift's log: the simple name of a record is the type of its event, money is text in yuan. The
 * records named {@code …Sealed} lie beside the data of their event and open when the shift has ended. A claim is named by
 * its number, a node by its id in the diagram.
 */
public final class ClaimEvents {

    private ClaimEvents() {}

    /** @param lines which orders of the trade are meant; empty for this one */
    public record ClaimOpened(
            int claim,
            String order,
            ClaimKind kind,
            String reason,
            boolean received,
            String amount,
            List<Integer> lines,
            LocalizedText explanation,
            String buyer,
            int evidence) {}

    /** @param planned the pack's case; null when nobody planned the claim */
    public record ClaimOpenedSealed(
            @Nullable String planned,
            LocalizedText title,
            @Nullable ClaimLevel level,
            Map<String, Object> facts,
            LocalizedText truth) {}

    /** @param name per language */
    public record TaskOpened(int claim, String node, LocalizedText name) {}

    public record TaskCompleted(int claim, String node, Object outputs) {}

    /** The task went away unanswered. */
    public record TaskDropped(int claim, String node, LocalizedText name) {}

    public record ClaimStateChanged(int claim, String from, String to) {}

    /** A deadline has passed, or a warning before it has come. */
    public record ClaimTimerFired(int claim, String node, LocalizedText name) {}

    /** @param evidence the number of the evidence that was shown; null without one */
    public record ClaimMessage(
            int claim,
            Party from,
            LocalizedText text,
            @Nullable Integer evidence) {}

    /** A wrong turn, or one that the sheet weighs otherwise. */
    public record ClaimTurned(int claim) {}

    /**
     * @param process the id of the process whose node it is: the claim's own, or one that it called
     * @param code what the sheet weighs, e.g. {@code UNLAWFUL_REFUSAL}
     */
    public record ClaimTurnedSealed(String process, String node, String code, String detail) {}

    public record ClaimMigrated(int claim, int release, String by) {}

    /** The process cannot go on; whoever wrote it must look. */
    public record ClaimStuck(int claim, String node) {}

    public record ClaimStuckSealed(Object error) {}

    public record ClaimClosed(int claim, String order, String state, Instant openedAt) {}

    /** @param satisfaction how fairly the buyer felt treated, 0 to 100 */
    public record ClaimClosedSealed(int satisfaction) {}
}
