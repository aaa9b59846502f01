package xiaoer.release;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.shared.Refusal;

/** Who may look into a release: authors always, students while no exam of theirs is unfinished. */
@Component
class Insight {

    private static final Set<Role> AUTHORS = Set.of(Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN);

    private final Accounts accounts;
    private final Releases releases;
    private final List<ExamWatch> exams;

    Insight(Accounts accounts, Releases releases, List<ExamWatch> exams) {
        this.accounts = accounts;
        this.releases = releases;
        this.exams = exams;
    }

    /**
     * The number to look at, once it is clear that this person may.
     *
     * @param release null for the one in force
     * @throws Refusal {@code EXAM_RUNNING}
     */
    int into(@Nullable Integer release) {
        Account account = accounts.require(Role.STUDENT, Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN);
        boolean author = AUTHORS.stream().anyMatch(account::has);
        if (!author && exams.stream().anyMatch(exam -> exam.unfinishedExam(account))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "EXAM_RUNNING");
        }
        return release == null ? releases.inForce() : release;
    }
}
