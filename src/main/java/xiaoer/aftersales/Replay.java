package xiaoer.aftersales;

import java.time.Instant;
import java.util.List;
import xiaoer.aftersales.events.ClaimKind;

/**
 * A claim's way, step by step, in the reader's language.
 *
 * @param score the claim's points; empty before the truth opens
 * @param full the points of a claim without a wrong turn; likewise
 * @param truth how it really was; empty before the truth opens, or when nobody planned the claim
 * @param best the best way, step by step; likewise
 * @param courses the main process and those it called, in the order of their beginning
 * @param beside the numbers of the shift's claims before and after this one
 */
record Replay(
        int number,
        ClaimKind kind,
        String state,
        String tone,
        String buyer,
        String product,
        String score,
        String full,
        String truth,
        List<BestStep> best,
        List<Part> courses,
        List<Step> steps,
        List<Integer> beside) {

    /**
     * @param words what was right about it; empty where its name says all
     * @param done whether it was done so
     */
    record BestStep(String name, String words, boolean done) {}

    /** @param id unique in the page */
    record Part(String id, String name) {}

    /**
     * @param kind {@code past}; {@code wait} for what lies on the way only while it is waited for
     * @param course the id of the part it belongs to
     * @param drawing the address of that part's drawing
     * @param via ids of what was passed on the way there: flows, and nodes without a name
     * @param actor who caused it, in words
     * @param more what else is known about it
     * @param opens the id of the part that begins here; empty for most steps
     * @param cost the points it cost, e.g. {@code −20}; empty for most steps
     */
    record Step(
            String kind,
            String course,
            String drawing,
            String node,
            String via,
            Instant at,
            String clock,
            String actor,
            String sentence,
            List<String> more,
            String opens,
            String cost,
            List<Finding> findings) {}

    record Finding(String points, String sentence, String better, String rule) {}
}
