package xiaoer.identity;

/** What an account may do; the matrix of call × role × mode is a test. */
public enum Role {
    /** Works shifts: the handbook's trainee. */
    STUDENT,
    /** Builds cases. */
    TRAINER,
    /** Edits rules and processes. */
    ANALYST,
    /** Leads classes, assigns and scores. */
    TEACHER,
    /** Scores. */
    JUDGE,
    /** Runs the installation. */
    ADMIN
}
