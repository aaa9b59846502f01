package xiaoer.operation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.clock.Standing;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.AuditTrail;
import xiaoer.identity.Role;

/** An administrator's pause of all shifts, e.g. for an outage that is planned. */
@Component
class Pausing {

    private final Accounts accounts;
    private final Standing standing;
    private final AuditTrail audit;

    Pausing(Accounts accounts, Standing standing, AuditTrail audit) {
        this.accounts = accounts;
        this.standing = standing;
        this.audit = audit;
    }

    /** @param shifts how many stand now, or go on */
    record Changed(int shifts) {}

    /** Lets the clocks of all running shifts stand; until {@link #resume} nobody acts and none starts. */
    @Transactional
    Changed pause() {
        Account admin = accounts.require(Role.ADMIN);
        int stopped = standing.halt(admin.name());
        audit.record(admin.name(), "SHIFTS_PAUSED", "", Integer.toString(stopped));
        return new Changed(stopped);
    }

    @Transactional
    Changed resume() {
        Account admin = accounts.require(Role.ADMIN);
        int going = standing.goOn();
        audit.record(admin.name(), "SHIFTS_RESUMED", "", Integer.toString(going));
        return new Changed(going);
    }
}
