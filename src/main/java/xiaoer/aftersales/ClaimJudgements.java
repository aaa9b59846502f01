package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.ShiftInfo;

/** What the steps of claims were worth; told by whoever scores shifts. */
public interface ClaimJudgements {

    /**
     * Those of all claims of a shift, by number; claims that nobody planned have none. The caller has checked that the
     * truth may be told.
     */
    Map<Integer, Judgement> of(ShiftInfo shift);

    /**
     * @param points what was earned of {@code full}
     * @param steps those that cost points, in order
     * @param best the best way, step by step; empty for claims of shifts from before there were plans
     */
    record Judgement(BigDecimal points, BigDecimal full, List<Step> steps, List<BestStep> best) {}

    /**
     * A step that cost points.
     *
     * @param process the id of the process, the claim's own or one it called; empty for what no task asked for
     * @param node likewise the node's
     * @param code the id of the rule that judged it
     * @param points signed, of the claim's full points
     * @param sentence per language
     * @param better per language: what would have been better
     */
    record Step(
            String process,
            String node,
            Instant at,
            String code,
            BigDecimal points,
            LocalizedText sentence,
            LocalizedText better) {}

    /**
     * A step of the best way.
     *
     * @param name what it is called, per language
     * @param words what was right about it, per language; empty where its name says all
     * @param done whether it was done so
     */
    record BestStep(LocalizedText name, LocalizedText words, boolean done) {}
}
