package xiaoer.operation;

import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.clock.Heartbeat;
import xiaoer.clock.Standing;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.AuditTrail;
import xiaoer.identity.Role;

/** An administrator's pause of all shifts, e.g. for an outage that is planned. */
@Component
class Pausing {

    private final Accounts accounts;
    private final Heartbeat heartbeat;
    private final Standing standing;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Pausing(
            Accounts accounts,
            Heartbeat heartbeat,
            Standing standing,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.heartbeat = heartbeat;
        this.standing = standing;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param shifts how many stand now, or go on */
    record Changed(int shifts) {}

    /** Lets the clocks of all running shifts stand; until {@link #resume} nobody acts and none starts. */
    Changed pause() {
        Account admin = accounts.require(Role.ADMIN);
        return change(admin, "SHIFTS_PAUSED", () -> standing.halt(admin.name()));
    }

    Changed resume() {
        Account admin = accounts.require(Role.ADMIN);
        return change(admin, "SHIFTS_RESUMED", standing::goOn);
    }

    private Changed change(Account admin, String action, IntSupplier change) {
        return heartbeat.alive(() -> transaction.execute(status -> {
            int shifts = change.getAsInt();
            audit.record(admin.name(), action, "", Integer.toString(shifts));
            return new Changed(shifts);
        }));
    }
}
