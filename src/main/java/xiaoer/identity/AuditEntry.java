package xiaoer.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail; never changed. Names are kept as text, so that a line outlives the account. */
@Entity
@Table(name = "identity_audit")
class AuditEntry {

    @Id
    private UUID id;

    private Instant at;
    private String actor;
    private String action;
    private String about;
    private String detail;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(Instant at, String actor, String action, String about, String detail) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.about = about;
        this.detail = detail;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String action() {
        return action;
    }

    String about() {
        return about;
    }

    String detail() {
        return detail;
    }
}
