package xiaoer.shift;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import xiaoer.identity.Accounts;

/** Starts shifts as an assignment would, for the tests of other modules. */
public final class Assigned {

    private Assigned() {}

    public static UUID start(ApplicationContext program, String student, String pack, Mode mode) {
        return program.getBean(Starting.class)
                .start(
                        program.getBean(Accounts.class).byName(student).orElseThrow(),
                        new Shifts.Start(pack, 42L, mode, "textbook"));
    }
}
