package xiaoer.release;

import java.util.List;
import xiaoer.rulebook.CheckReport;
import xiaoer.shared.Problem;

/** A set together with what the checks found in it. */
record Checked(FileSet files, CheckReport report) {

    boolean passed() {
        return report.passed();
    }

    List<Problem> problems() {
        return report.problems();
    }
}
