package xiaoer.release;

import java.util.List;
import java.util.stream.Stream;
import xiaoer.rulebook.CheckReport;
import xiaoer.shared.Problem;
import xiaoer.workflow.WorkflowReport;

/** A set together with what the checks found in its rules and in its processes. */
record Checked(FileSet files, CheckReport rules, WorkflowReport processes) {

    boolean passed() {
        return rules.passed() && processes.passed();
    }

    /** By place. */
    List<Problem> problems() {
        return Stream.concat(rules.problems().stream(), processes.problems().stream())
                .sorted(Problem.BY_PLACE)
                .toList();
    }
}
