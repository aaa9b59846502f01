package xiaoer.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what that others must be able to look up: sign-ins, role changes, releases, ratings. */
@Component
public class AuditTrail {

    /** As long as the column; a longer detail is cut, never refused. */
    private static final int DETAIL_LENGTH = 500;

    private static final int ACTOR_LENGTH = 64;

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
        entries.save(new AuditEntry(wallClock.instant(), actor, action, about, cut(detail, DETAIL_LENGTH)));
    }

    /** Adds a line for a command, which has the database but not the program around it. */
    public static void record(Connection database, Instant at, String actor, String action, String detail)
            throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into identity_audit (id, at, actor, action, about, detail) values (?, ?, ?, ?, '', ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, cut(actor, ACTOR_LENGTH));
            insert.setString(4, action);
            insert.setString(5, cut(detail, DETAIL_LENGTH));
            insert.executeUpdate();
        }
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
