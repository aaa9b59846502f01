package xiaoer.aftersales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.HistoryEntry;

/**
 * The way a claim came, for a replay on its diagram.
 *
 * @param release the release whose process works the claim
 * @param entries what happened, in order; before the end without what must stay closed
 * @param children the processes that it called, likewise
 * @param turns the steps that cost points, in order; null before the truth opens
 * @param score the claim's points; null before the truth opens
 * @param full the points of a claim without a wrong turn; null before the truth opens
 * @param truth how it really was, per language; null before the truth opens, empty when nobody planned the claim
 * @param best the best score that can be reached; null when nobody planned the claim, or before the truth opens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record History(
        int claim,
        ClaimEntry.Process process,
        int release,
        List<HistoryEntry> entries,
        List<Part> children,
        @Nullable List<Turn> turns,
        @Nullable BigDecimal score,
        @Nullable BigDecimal full,
        @Nullable Map<String, String> truth,
        @Nullable Integer best) {

    /** A process that another one called. */
    record Part(ClaimEntry.Process process, List<HistoryEntry> entries, List<Part> children) {}

    /**
     * A step that cost points.
     *
     * @param process the id of the process, the claim's own or one it called
     * @param points signed
     * @param sentence per language
     * @param better per language: what would have been better
     */
    record Turn(
            String process,
            String node,
            Instant at,
            String code,
            String detail,
            BigDecimal points,
            Map<String, String> sentence,
            Map<String, String> better,
            String clause) {}
}
