package xiaoer.rulebook;

import java.util.List;
import xiaoer.shared.Problem;

/**
 * What a check found.
 *
 * @param problems by place; a set with an error among them must not be published
 * @param scenarios every scenario that ran, green or red
 */
public record CheckReport(List<Problem> problems, List<ScenarioResult> scenarios) {

    public boolean passed() {
        return problems.stream().noneMatch(Problem::isError)
                && scenarios.stream().allMatch(ScenarioResult::green);
    }

    /**
     * @param path the scenario file
     * @param line where the scenario begins
     * @param name the scenario's name
     * @param expected e.g. {@code TOO_EARLY}
     * @param actual what came out; equals expected when green
     */
    public record ScenarioResult(
            String decision, String path, int line, String name, boolean green, String expected, String actual) {}
}
