package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;

/**
 * An example of the way a process takes, as it stands in the file beside the process: {@code refund-only.walks.yaml} for
 * {@code refund-only.bpmn}. Such a file is a list of entries like this one:
 *
 * <pre>
 * - name: 未发货，同意退款
 *   profile: textbook                # whose parameters hold; textbook when it is left out
 *   start: {shipped: false, amount: 550, reason: CHANGED_MIND}
 *   work:                            # what work items answer
 *     look-up: {shipped: false}      # every call alike; values that are left out are empty
 *     open-claim: [{claim: 7}, {claim: 8}]   # one call after the other; the last answer is repeated
 *   steps:
 *     - task: check-order            # the open task at this node is finished
 *       with: {choice: AGREE}
 *     - message: InterceptResult     # somebody outside answers
 *       with: {intercepted: true}
 *     - signal: ShopCloses
 *     - timer: seller-response       # time passes until this timer falls due; so do all that are due before
 *   path: [check-order, agree]       # these nodes in this order, others may lie between; or, without others, exactly
 *   decisions: {refund-check: GRANT} # what it answered the last time; or a list with every answer
 *   sends: [AskCarrierToIntercept]   # these messages in this order, others may lie between
 *   worked:                          # exactly these calls; inputs that are left out may have any value
 *     pay-back: {amount: 550}
 *     turn: []
 *   variables: {granted: true}       # in the end
 *   state: SUCCESS
 *   end: refunded                    # which was reached, be it as one of several
 * </pre>
 *
 * <p>Steps may name nodes of called processes, which really run; decisions, messages and work items of called processes
 * count too, whereas path and variables are the process's own. At the end of every walk nothing may be left waiting.
 *
 * @param start values of declared variables
 * @param work work item → its answers in turn
 */
record Walk(
        String name,
        String profile,
        Map<String, Object> start,
        Map<String, List<Map<String, Object>>> work,
        List<Step> steps,
        Expectation expect,
        Place place) {

    enum Kind {
        TASK,
        MESSAGE,
        SIGNAL,
        TIMER
    }

    /**
     * Something that happens to the process from outside.
     *
     * @param name a node's id for tasks and timers, else the name of the message or signal
     */
    record Step(Kind kind, String name, Map<String, Object> with, Place place) {}

    /**
     * What must have come about; what is not mentioned may be anything.
     *
     * @param exactly whether no other node may lie between those of the path
     * @param decisions decision → what it answered
     * @param worked work item → the inputs of each call
     */
    record Expectation(
            @Nullable List<String> path,
            boolean exactly,
            Map<String, Answers> decisions,
            List<String> sends,
            Map<String, List<Map<String, Object>>> worked,
            Map<String, Object> variables,
            @Nullable String state,
            String end) {}

    /** @param all whether these are all answers of a decision, or the last one alone */
    record Answers(List<String> outcomes, boolean all) {}
}
