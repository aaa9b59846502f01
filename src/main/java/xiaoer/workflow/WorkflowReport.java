package xiaoer.workflow;

import java.util.List;
import xiaoer.shared.Problem;

/**
 * What a check found.
 *
 * @param problems by place; a set with an error among them must not be published
 * @param walks every walk that ran, green or red
 */
public record WorkflowReport(List<Problem> problems, List<WalkResult> walks) {

    public boolean passed() {
        return problems.stream().noneMatch(Problem::isError) && walks.stream().allMatch(WalkResult::green);
    }

    /**
     * @param path the walk file
     * @param line where the walk begins
     * @param expected what the first failing expectation wanted; equals actual when green
     */
    public record WalkResult(
            String process, String path, int line, String name, boolean green, String expected, String actual) {}
}
