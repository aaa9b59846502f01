package xiaoer.aftersales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
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
 * @param best the best way, step by step; null before the truth opens, empty when nobody planned the claim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimHistory(
        int claim,
        ClaimEntry.Process process,
        int release,
        List<HistoryEntry> entries,
        List<Part> children,
        @Nullable List<ClaimJudgements.Step> turns,
        @Nullable BigDecimal score,
        @Nullable BigDecimal full,
        @Nullable LocalizedText truth,
        @Nullable List<ClaimJudgements.BestStep> best) {

    /** A process that another one called. */
    record Part(ClaimEntry.Process process, List<HistoryEntry> entries, List<Part> children) {}
}
