package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.PackReader;

/**
 * A way through a claim, step by step. Nothing of it happens by itself: it proves that a case can be solved, and is what a
 * replay compares with.
 */
record SolutionPath(List<Step> steps) {

    private static final int MAX_NAME = 100;

    /** One of: a task that is completed, any other action of the desk, or a wait. */
    sealed interface Step {

        /**
         * @param node the user task's id
         * @param with what is filled in
         */
        record Complete(String node, Map<String, Object> with) implements Step {}

        /**
         * @param members the action as the API takes it, without its key; {@code {order}} and {@code {claim}} in texts
         *     stand for the numbers of this claim
         */
        record Act(JsonNode members) implements Step {}

        /**
         * @param until {@code answer} (until somebody simulated has spoken or brought the claim on), {@code task} (until
         *     there is something to do), {@code end} (until the claim is closed), the id of a timer event (until it has
         *     fallen due), or a duration such as {@code P2DT30S}
         */
        record Wait(String until) implements Step {}
    }

    static SolutionPath read(PackReader at) {
        at.only("steps");
        return new SolutionPath(
                at.at("steps").items().stream().map(SolutionPath::step).toList());
    }

    private static Step step(PackReader at) {
        if (at.at("task").present()) {
            at.only("task", "with");
            return new Step.Complete(at.at("task").text(MAX_NAME), PlannedAnswer.values(at.at("with")));
        }
        if (at.at("action").present()) {
            at.only("action");
            at.at("action").at("type").text(MAX_NAME);
            return new Step.Act(at.at("action").content());
        }
        at.only("wait");
        return new Step.Wait(at.at("wait").text(MAX_NAME));
    }
}
