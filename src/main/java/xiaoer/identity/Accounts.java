package xiaoer.identity;

import java.util.List;
import java.util.Optional;

/** Who acts, and who is who. */
public interface Accounts {

    /**
     * The account of the current request.
     *
     * @throws xiaoer.shared.Refusal {@code SIGN_IN_NEEDED} when nobody is signed in
     */
    Account current();

    /**
     * The account of the current request, provided it has one of these roles.
     *
     * @throws xiaoer.shared.Refusal {@code SIGN_IN_NEEDED} or {@code ROLE_NEEDED}
     */
    Account require(Role... anyOf);

    Optional<Account> byName(String name);

    /** The students of the classes that this teacher leads, by name; everybody's for an administrator or judge. */
    List<Student> studentsOf(Account teacher);

    record Student(Account account, String className) {}
}
