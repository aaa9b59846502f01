package xiaoer.release;

import java.util.List;
import java.util.stream.Stream;
import xiaoer.rulebook.CheckReport;
import xiaoer.shared.Problem;
import xiaoer.workflow.WorkflowReport;

/** A set together with what the checks found in its rules, in its processes, and in what they were tried on. */
record Checked(FileSet files, CheckReport rules, WorkflowReport processes, List<Problem> trial) {

    /** Together with what stands beside the set and is no part of it, told by one warning. */
    Checked beside(PassedOver others) {
        return new Checked(
                files,
                rules,
                processes,
                Stream.concat(trial.stream(), others.warning().stream()).toList());
    }

    boolean passed() {
        return rules.passed() && processes.passed() && trial.stream().noneMatch(Problem::isError);
    }

    /** By place. */
    List<Problem> problems() {
        return Stream.of(rules.problems(), processes.problems(), trial)
                .flatMap(List::stream)
                .sorted(Problem.BY_PLACE)
                .toList();
    }
}
