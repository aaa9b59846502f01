package xiaoer.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;

/** What was answered to a command, under its key: the stretch of the log it wrote, or why it was refused. */
@Entity
@Table(name = "shift_command")
@IdClass(StoredAnswer.Key.class)
class StoredAnswer implements Persistable<StoredAnswer.Key> {

    /** Room for a UUID and then some. */
    static final int LONGEST_KEY = 100;

    @Id
    private UUID shiftId;

    @Id
    private String commandKey;

    private String contentHash;
    private long afterSeq;
    private long lastSeq;

    @Column(name = "refusal")
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected StoredAnswer() {}

    StoredAnswer(
            UUID shiftId,
            String commandKey,
            String contentHash,
            long afterSeq,
            long lastSeq,
            @Nullable Refusal refusal) {
        this.shiftId = shiftId;
        this.commandKey = commandKey;
        this.contentHash = contentHash;
        this.afterSeq = afterSeq;
        this.lastSeq = lastSeq;
        this.refusal = refusal == null ? null : CanonicalJson.of(Kept.of(refusal));
    }

    boolean isFor(String content) {
        return contentHash.equals(content);
    }

    long afterSeq() {
        return afterSeq;
    }

    long lastSeq() {
        return lastSeq;
    }

    @Nullable
    Refusal refusal() {
        return refusal == null ? null : CanonicalJson.read(refusal, Kept.class).refusal();
    }

    @Override
    public Key getId() {
        return new Key(shiftId, commandKey);
    }

    /** An answer is saved once and never again, so saving need not look for it first. */
    @Override
    public boolean isNew() {
        return true;
    }

    record Key(UUID shiftId, String commandKey) implements Serializable {}

    private record Kept(Refusal.Kind kind, String reason, List<Object> arguments, Map<String, Object> details) {
        static Kept of(Refusal refusal) {
            return new Kept(refusal.kind(), refusal.reason(), refusal.arguments(), refusal.details());
        }

        Refusal refusal() {
            return new Refusal(kind, reason, arguments, details);
        }
    }
}
