package xiaoer.release;

import xiaoer.identity.Account;

/**
 * Knows who sits an exam: a student with an unfinished exam shift must not ask decisions. Every bean of this type is
 * asked.
 */
public interface ExamWatch {

    boolean unfinishedExam(Account student);
}
