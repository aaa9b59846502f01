package xiaoer.shift;

import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Who may do what with a shift. What somebody may not see does not exist for them. */
@Component
class Access {

    private final Accounts accounts;
    private final StoredShifts shifts;

    Access(Accounts accounts, StoredShifts shifts) {
        this.accounts = accounts;
        this.shifts = shifts;
    }

    Account current() {
        return accounts.current();
    }

    /** A shift that the person signed in may see. */
    Shift visible(UUID id) {
        Shift shift = shifts.read(id).orElseThrow(() -> unknown(id));
        requireVisible(shift, current());
        return shift;
    }

    /** Who may send this command: the student, or the staff that it names. */
    void requireActor(Shift shift, Account account, Command command) {
        if (command instanceof Intervention intervention) {
            accounts.require(intervention.roles().toArray(Role[]::new));
        } else {
            requireOwn(shift, account);
        }
    }

    /** For commands: only the student works a shift, others at most watch. */
    void requireOwn(Shift shift, Account account) {
        if (!shift.belongsTo(account)) {
            requireVisible(shift, account);
            throw Refusal.of(Kind.FORBIDDEN, "NOT_YOUR_SHIFT", shift.student());
        }
    }

    void requireClockRights(Shift shift, Account account) {
        requireOwn(shift, account);
        if (shift.mode() != Mode.PRACTICE) {
            throw Refusal.of(Kind.FORBIDDEN, "NO_CLOCK_RIGHTS", shift.mode().word());
        }
    }

    /** Practice is told everything; an exam's seed would tell the next group its orders. */
    boolean seesSeed(Shift shift) {
        return switch (shift.mode()) {
            case PRACTICE -> true;
            case LESSON -> !shift.belongsTo(current());
            case EXAM -> false;
        };
    }

    /** The truth opens with the end; an exam's not to its student, since others may still be sitting it. */
    boolean seesTruth(Shift shift) {
        return shift.hasEnded() && (shift.mode() != Mode.EXAM || !shift.belongsTo(current()));
    }

    private void requireVisible(Shift shift, Account account) {
        boolean mayWatch = shift.belongsTo(account)
                || (account.has(Role.TEACHER) || account.has(Role.JUDGE) || account.has(Role.ADMIN))
                        && accounts.studentsOf(account).stream()
                                .anyMatch(student -> shift.belongsTo(student.account()));
        if (!mayWatch) {
            throw unknown(shift.id());
        }
    }

    private static Refusal unknown(UUID id) {
        return Refusal.of(Kind.UNKNOWN, "UNKNOWN_SHIFT", id);
    }
}
