package xiaoer.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what that others must be able to look up: sign-ins, role changes, releases, ratings. */
@Component
public class AuditTrail {

    /** As long as the column; a longer detail is cut, never refused. */
    private static final int DETAIL_LENGTH = 500;

    private final AuditEntries entries;
    private final InstantSource wallClock;

    AuditTrail(AuditEntries entries, InstantSource wallClock) {
        this.entries = entries;
        this.wallClock = wallClock;
    }

    /** A line as it is read. */
    public record Line(Instant at, String actor, String action, String about, String detail) {}

    /** The newest lines first; whoever asks has checked who reads them. */
    @Transactional(readOnly = true)
    public List<Line> latest(int atMost) {
        return entries.findAllByOrderByAtDesc(Limit.of(atMost)).stream()
                .map(entry -> new Line(entry.at(), entry.actor(), entry.action(), entry.about(), entry.detail()))
                .toList();
    }

    /** When something was last done; empty when it never was. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(String action) {
        return entries.findFirstByActionOrderByAtDesc(action).map(AuditEntry::at);
    }

    /**
     * Adds a line in the caller's transaction.
     *
     * @param actor the sign-in name of who did it
     * @param action stable upper-case code, e.g. {@code ROLES_CHANGED}; its words are {@code audit.<action>}
     * @param about what it was done to, e.g. another sign-in name; at most 100 characters
     * @param detail what changed; may be empty
     */
    @Transactional
    public void record(String actor, String action, String about, String detail) {
        String kept = detail.length() > DETAIL_LENGTH ? detail.substring(0, DETAIL_LENGTH) : detail;
        entries.save(new AuditEntry(wallClock.instant(), actor, action, about, kept));
    }
}
