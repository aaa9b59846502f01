package xiaoer.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.shared.Problem;

/**
 * A set with all that the checks found in it.
 *
 * @param problems by place, a red scenario among them; paths begin with {@code rules/}
 */
record Checked(FileSet files, List<ScenarioResult> scenarios, List<Problem> problems) {

    static final String RED_SCENARIO = "RED_SCENARIO";

    /** @param before what is in force now: a red scenario is told with the row that differs from it */
    static Checked of(FileSet files, CheckReport report, FileSet before, Wording wording) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : report.problems()) {
            problems.add(new Problem(
                    inRules(problem.path()),
                    problem.line(),
                    problem.column(),
                    problem.severity(),
                    problem.code(),
                    problem.message(),
                    problem.hint()));
        }
        for (ScenarioResult scenario : report.scenarios()) {
            if (!scenario.green()) {
                problems.removeIf(
                        told -> told.path().equals(inRules(scenario.path())) && told.line() == scenario.line());
                problems.add(red(scenario, files, before, wording));
            }
        }
        problems.sort(Problem.BY_PLACE);
        return new Checked(files, report.scenarios(), List.copyOf(problems));
    }

    boolean passed() {
        return problems.stream().noneMatch(Problem::isError);
    }

    private static Problem red(ScenarioResult scenario, FileSet files, FileSet before, Wording wording) {
        String path = inRules(scenario.path());
        Optional<ChangedRows.Row> row = ChangedRows.first(FileSet.RULES + scenario.decision() + "/", before, files);
        return row.map(cause -> Problem.error(
                        cause.path(),
                        cause.line(),
                        RED_SCENARIO,
                        wording.text(
                                "problem.RED_SCENARIO.row",
                                cause.line(),
                                scenario.name(),
                                scenario.expected(),
                                scenario.actual()),
                        wording.text("problem.RED_SCENARIO.hint", path, scenario.line())))
                .orElseGet(() -> Problem.error(
                        path,
                        scenario.line(),
                        RED_SCENARIO,
                        wording.text("problem.RED_SCENARIO", scenario.name(), scenario.expected(), scenario.actual()),
                        ""));
    }

    private static String inRules(String path) {
        return path.startsWith(FileSet.RULES) ? path : FileSet.RULES + path;
    }
}
