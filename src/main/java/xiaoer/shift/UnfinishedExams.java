package xiaoer.shift;

import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.release.ExamWatch;

/** A student who sits an exam must not ask elsewhere what the rules would say. */
@Component
class UnfinishedExams implements ExamWatch {

    private final StoredShifts shifts;

    UnfinishedExams(StoredShifts shifts) {
        this.shifts = shifts;
    }

    @Override
    public boolean unfinishedExam(Account student) {
        return shifts.existsByStudentIdAndModeAndState(student.id(), Mode.EXAM, ShiftInfo.State.RUNNING);
    }
}
